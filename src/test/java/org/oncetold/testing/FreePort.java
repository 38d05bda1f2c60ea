// SPDX-License-Identifier: Apache-2.0
package org.oncetold.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/// A port for a server of a test. Not one of those that the system gives to whoever opens a
/// connection, so that it is still free when the server has started, and when it starts again.
public final class FreePort {

    private static final int LOWEST = 20_000;
    private static final int HIGHEST = 32_000;

    private FreePort() {}

    public static int find() {
        while (true) {
            var port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
            try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return port;
            } catch (BindException e) {
                // somebody has it: another one
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
