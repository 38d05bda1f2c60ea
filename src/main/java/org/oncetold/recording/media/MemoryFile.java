// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording.media;

import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;

/// A file without a name, in memory only (Linux `memfd_create`). It exists as long as this object
/// is open and this process lives: a kill leaves nothing behind, no folder ever lists it. A child
/// process may be given it as its standard input and can then seek in it.
public final class MemoryFile implements AutoCloseable {

    private static final int CLOSE_ON_EXEC = 1;
    private static final int BUFFER = 1 << 16;
    private static final MethodHandle CREATE =
            function("memfd_create", ValueLayout.ADDRESS, ValueLayout.JAVA_INT);
    private static final MethodHandle CLOSE = function("close", ValueLayout.JAVA_INT);

    private final int descriptor;

    private MemoryFile(int descriptor) {
        this.descriptor = descriptor;
    }

    /// Copies all bytes of a stream, or nothing.
    ///
    /// @throws TooLarge when more than `limit` bytes come
    public static MemoryFile of(InputStream in, long limit) throws IOException {
        var file = create();
        try (var out = new FileOutputStream(file.file())) {
            copy(in, out, limit);
            return file;
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private static void copy(InputStream in, OutputStream out, long limit) throws IOException {
        var buffer = new byte[BUFFER];
        long total = 0;
        for (int read; (read = in.read(buffer)) > 0; ) {
            total += read;
            if (total > limit) throw new TooLarge(limit);
            out.write(buffer, 0, read);
        }
    }

    /// What a child process takes as its input. The name leads to the memory, not to a disk.
    File file() {
        return new File("/proc/self/fd/" + descriptor);
    }

    public FileChannel channel() throws IOException {
        return FileChannel.open(file().toPath(), StandardOpenOption.READ);
    }

    public InputStream open() throws IOException {
        return Channels.newInputStream(channel());
    }

    public long size() throws IOException {
        try (var channel = channel()) {
            return channel.size();
        }
    }

    @Override
    public void close() {
        try {
            int _ = (int) CLOSE.invokeExact(descriptor);
        } catch (Throwable e) {
            throw new IllegalStateException("the memory file could not be given back", e);
        }
    }

    private static MemoryFile create() throws IOException {
        try (var arena = Arena.ofConfined()) {
            int made = (int) CREATE.invokeExact(arena.allocateFrom("media"), CLOSE_ON_EXEC);
            if (made < 0) throw new IOException("no memory file to be had");
            return new MemoryFile(made);
        } catch (IOException e) {
            throw e;
        } catch (Throwable e) {
            throw new UncheckedIOException(new IOException("no memory file to be had", e));
        }
    }

    private static MethodHandle function(
            String name, java.lang.foreign.MemoryLayout... parameters) {
        var linker = Linker.nativeLinker();
        return linker.downcallHandle(
                linker.defaultLookup().findOrThrow(name),
                FunctionDescriptor.of(ValueLayout.JAVA_INT, parameters));
    }

    /// More bytes came than may be taken.
    public static final class TooLarge extends IOException {

        private static final long serialVersionUID = 1L;

        TooLarge(long limit) {
            super("more than " + limit + " bytes");
        }
    }
}
