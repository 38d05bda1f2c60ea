// SPDX-License-Identifier: Apache-2.0
package org.oncetold.transcription;

import java.io.Serial;

/// The server is about to end; the run goes on after the next start.
final class Stopped extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;
}
