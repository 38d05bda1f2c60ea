// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The walls around a child process that reads what strangers made: limits of memory, time, files
/// and descriptors always; no network, no other process, no file but the decoder's own where the
/// machine has bubblewrap or lets ordinary users make namespaces.
enum Confinement {
    /// Own root with the decoder and the C library, nothing else.
    OWN_ROOT,
    /// The machine's files are there, the network and other processes are not.
    OWN_NAMESPACES,
    /// Limits only; the decoder's own lists of formats and protocols keep it from reaching out.
    LIMITS_ONLY;

    private static final Logger LOG = LoggerFactory.getLogger(Confinement.class);
    private static final String LIMITS =
            "ulimit -v 1048576; ulimit -t %d; ulimit -f 0; ulimit -n 64; ulimit -c 0; exec \"$@\"";
    private static final int SECONDS = 1_800;
    private static final int SECONDS_TO_LOOK = 60;

    /// The best one that works here, found out by running a program in it.
    static Confinement best(Path decoder) {
        for (var each : values()) if (each.works(decoder)) return each.announced();
        throw new IllegalStateException("the media decoder does not run on this machine");
    }

    /// The command that runs a program of the decoder's folder inside the walls.
    List<String> command(Path decoder, String program, List<String> arguments) {
        var command = new ArrayList<>(List.of("/bin/sh", "-c", limits(program), "sh"));
        command.addAll(walls(decoder));
        command.add(this == OWN_ROOT ? "/decoder/" + program : decoder.resolve(program).toString());
        command.addAll(arguments);
        return command;
    }

    /// A look holds up whoever waits for the answer.
    private static String limits(String program) {
        return LIMITS.formatted(program.equals("ffprobe") ? SECONDS_TO_LOOK : SECONDS);
    }

    private List<String> walls(Path decoder) {
        return switch (this) {
            case OWN_ROOT -> ownRoot(decoder);
            case OWN_NAMESPACES ->
                    List.of("unshare", "-r", "-n", "-i", "-u", "-p", "-f", "--kill-child");
            case LIMITS_ONLY -> List.of();
        };
    }

    private static List<String> ownRoot(Path decoder) {
        var walls = new ArrayList<>(List.of("bwrap", "--unshare-all", "--die-with-parent"));
        walls.addAll(List.of("--new-session", "--cap-drop", "ALL", "--clearenv"));
        walls.addAll(List.of("--setenv", "LD_LIBRARY_PATH", "/decoder", "--chdir", "/"));
        walls.addAll(List.of("--ro-bind", decoder.toString(), "/decoder"));
        for (var folder : List.of("/lib", "/lib64", "/usr/lib", "/usr/lib64"))
            if (Files.isDirectory(Path.of(folder)))
                walls.addAll(List.of("--ro-bind", folder, folder));
        return walls;
    }

    private boolean works(Path decoder) {
        var builder = new ProcessBuilder(command(decoder, "ffprobe", List.of("-version")));
        builder.environment().clear();
        builder.environment().put("PATH", "/usr/bin:/bin");
        builder.environment().put("LD_LIBRARY_PATH", decoder.toString());
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        try {
            var child = builder.start();
            var ended = child.waitFor(10, TimeUnit.SECONDS);
            if (!ended) child.destroyForcibly();
            return ended && child.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Confinement announced() {
        if (this == LIMITS_ONLY)
            LOG.warn(
                    "Media files are decoded without a namespace of their own: install bubblewrap,"
                            + " or allow unprivileged user namespaces");
        else LOG.info("Media files are decoded in {}", this);
        return this;
    }
}
