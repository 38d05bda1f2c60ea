// SPDX-License-Identifier: Apache-2.0
package org.oncetold.transcription.worker;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.oncetold.transcription.vosk.VoskModel;

/// The worker process: loads one model, turns streams of sound into words until its input ends. It
/// knows no database, no key, no statement; it gets sound and answers words.
public final class WorkerMain {

    private static final Duration PARENT_CHECK = Duration.ofSeconds(1);

    private WorkerMain() {}

    public static void main(String[] args) throws IOException {
        var in =
                new DataInputStream(
                        new BufferedInputStream(new FileInputStream(FileDescriptor.in)));
        var out =
                new DataOutputStream(
                        new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
        System.setOut(
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        dieWithParent();
        try (var model = VoskModel.load(Path.of(args[0]))) {
            Frame.of(Frame.READY).write(out);
            new WorkerLoop(model, in, out).run();
        } catch (LinkageError e) {
            Frame.refused("NO_LIBRARY").write(out);
        } catch (IOException e) {
            Frame.refused("NOT_LOADABLE").write(out);
        }
    }

    /// A server that is killed closes our input, but a hanging native call would never notice.
    private static void dieWithParent() {
        var parent = ProcessHandle.current().parent();
        Thread.ofPlatform()
                .daemon()
                .name("parent")
                .start(() -> {
                    while (parent.map(ProcessHandle::isAlive).orElse(true)) {
                        LockSupport.parkNanos(PARENT_CHECK.toNanos());
                    }
                    Runtime.getRuntime().halt(3);
                });
    }
}
