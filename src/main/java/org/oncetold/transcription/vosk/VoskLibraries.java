// SPDX-License-Identifier: Apache-2.0
package org.oncetold.transcription.vosk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import org.oncetold.base.Sha256;

/// The native libraries of the recogniser, taken out of their jars once and not by every worker: a
/// killed worker would leave its 26 MB behind each time.
public final class VoskLibraries {

    private static final Map<String, String> ARCHITECTURES =
            Map.of("amd64", "linux-x86-64", "x86_64", "linux-x86-64", "aarch64", "linux-aarch64");

    private VoskLibraries() {}

    /// The classes whose jars (or folders) a worker needs; none of them is initialised here.
    public static List<Class<?>> classes() {
        try {
            var loader = VoskLibraries.class.getClassLoader();
            return List.of(
                    VoskModel.class,
                    Class.forName("org.vosk.Model", false, loader),
                    Class.forName("com.sun.jna.Native", false, loader));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Lays the libraries out in a folder of their own below `root`, named by their digest, and
    /// writes anew what differs.
    ///
    /// @throws IOException when there is no recogniser for this kind of machine
    public static Path layOut(Path root) throws IOException {
        var prefix = ARCHITECTURES.getOrDefault(System.getProperty("os.arch"), "unknown");
        var vosk = read(prefix + "/libvosk.so");
        var folder = root.resolve("vosk-" + Sha256.hex(vosk).substring(0, 16));
        Files.createDirectories(folder);
        put(folder.resolve("libvosk.so"), vosk);
        put(
                folder.resolve("libjnidispatch.so"),
                read("com/sun/jna/" + prefix + "/libjnidispatch.so"));
        return folder;
    }

    private static void put(Path file, byte[] bytes) throws IOException {
        if (Files.isRegularFile(file)
                && Sha256.hex(Files.readAllBytes(file)).equals(Sha256.hex(bytes))) return;
        var fresh = Files.createTempFile(file.getParent(), file.getFileName().toString(), ".new");
        Files.write(fresh, bytes);
        Files.move(
                fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static byte[] read(String name) throws IOException {
        try (var in = VoskLibraries.class.getClassLoader().getResourceAsStream(name)) {
            if (in == null) throw new IOException("no native library " + name);
            return in.readAllBytes();
        }
    }
}
