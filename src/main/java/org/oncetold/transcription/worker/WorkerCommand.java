// SPDX-License-Identifier: Apache-2.0
package org.oncetold.transcription.worker;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.oncetold.transcription.model.SpeechModel;
import org.oncetold.transcription.vosk.VoskLibraries;

/// How a worker is started: the same JDK, only the classes it needs, no environment, no network
/// where the machine lets us take it away, no core dump and no crash report, since both would hold
/// what a person said.
public final class WorkerCommand {

    private static final List<String> WITHOUT_NETWORK =
            List.of("/usr/bin/unshare", "--map-root-user", "--net");

    private static final String NICE = "/usr/bin/nice";

    private final List<String> start;
    private final Path folder;

    private WorkerCommand(List<String> start, Path folder) {
        this.start = start;
        this.folder = folder;
    }

    /// @param folder where native libraries may be laid out; must allow execution
    /// @param heapMegabytes Java heap of one worker; the model itself lies outside of it
    public static WorkerCommand of(Path folder, int heapMegabytes) throws IOException {
        return of(folder, heapMegabytes, WorkerMain.class, ClassPathOfWorker.of(folder));
    }

    /// The same, leaving the processor to others so much more willingly; 0 to 19 as `nice` has it.
    public WorkerCommand nicer(int by) {
        var prefix = List.of(NICE, "-n", Integer.toString(by));
        if (by == 0 || !works(prefix)) return this;
        return new WorkerCommand(Stream.concat(prefix.stream(), start.stream()).toList(), folder);
    }

    static WorkerCommand of(Path folder, int heapMegabytes, Class<?> main, List<Path> classPath)
            throws IOException {
        var libraries = VoskLibraries.layOut(folder);
        var start = new ArrayList<String>();
        if (works(WITHOUT_NETWORK)) start.addAll(WITHOUT_NETWORK);
        start.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        start.addAll(flags(heapMegabytes, libraries));
        start.add("-cp");
        start.add(
                classPath.stream()
                        .map(Path::toString)
                        .collect(Collectors.joining(File.pathSeparator)));
        start.add(main.getName());
        return new WorkerCommand(List.copyOf(start), folder);
    }

    private static List<String> flags(int heapMegabytes, Path libraries) {
        return List.of(
                String.format(Locale.ROOT, "-Xmx%dm", heapMegabytes),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-XX:+DisableAttachMechanism",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:+SuppressFatalErrorMessage",
                "-XX:ErrorFile=/dev/null",
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.io.tmpdir=" + libraries,
                "-Djna.tmpdir=" + libraries,
                "-Djna.boot.library.path=" + libraries,
                "-Djna.library.path=" + libraries,
                "-Djna.noclasspath=true",
                "-Djna.encoding=UTF-8");
    }

    Process start(SpeechModel model) throws IOException {
        var command = new ArrayList<>(start);
        command.add(model.folder().toString());
        var builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().clear();
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        return builder.start();
    }

    private static boolean works(List<String> prefix) {
        var command = new ArrayList<>(prefix);
        command.add("/bin/true");
        try {
            var probe =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            return probe.waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
