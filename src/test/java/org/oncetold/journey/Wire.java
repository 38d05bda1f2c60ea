// SPDX-License-Identifier: Apache-2.0
package org.oncetold.journey;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The network between a sender and the server, on the loopback address, with a weather of its own:
/// it can be torn, so that nobody knows what had arrived, stay away, and be slow.
final class Wire implements AutoCloseable {

    private static final int PIECE = 4_096;
    private static final int UNLIMITED = Integer.MAX_VALUE;

    private final ServerSocket door;
    private final InetSocketAddress server;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean away;
    private volatile int bytesPerSecond = UNLIMITED;

    private Wire(URI server) throws IOException {
        this.server = new InetSocketAddress(InetAddress.getLoopbackAddress(), server.getPort());
        door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.startVirtualThread(this::accept);
    }

    static Wire to(String url) throws IOException {
        return new Wire(URI.create(url));
    }

    String url() {
        return "http://localhost:" + door.getLocalPort();
    }

    /// Ends every connection where it is; new ones work.
    void tear() {
        open.forEach(Wire::end);
    }

    /// Tears, and lets nobody through until [#clear()].
    void goAway() {
        away = true;
        tear();
    }

    void slowDown(int toBytesPerSecond) {
        bytesPerSecond = toBytesPerSecond;
    }

    void clear() {
        away = false;
        bytesPerSecond = UNLIMITED;
    }

    @Override
    public void close() throws IOException {
        door.close();
        tear();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                var near = door.accept();
                if (away) end(near);
                else join(near);
            } catch (IOException e) {
                // the door was closed, or the server is not there
            }
        }
    }

    private void join(Socket near) {
        var far = new Socket();
        try {
            far.connect(server, 2_000);
        } catch (IOException e) {
            end(near);
            return;
        }
        open.add(near);
        open.add(far);
        Thread.startVirtualThread(() -> carry(near, far));
        Thread.startVirtualThread(() -> carry(far, near));
    }

    private void carry(Socket from, Socket to) {
        try (from;
                to;
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            var piece = new byte[PIECE];
            for (int some = in.read(piece); some >= 0; some = in.read(piece)) {
                takeTime(some);
                out.write(piece, 0, some);
                out.flush();
            }
        } catch (IOException e) {
            // the other side ended, or the wire was torn
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private void takeTime(int bytes) throws IOException {
        if (bytesPerSecond == UNLIMITED) return;
        try {
            Thread.sleep(1_000L * bytes / bytesPerSecond);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private static void end(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // it has ended already
        }
    }
}
