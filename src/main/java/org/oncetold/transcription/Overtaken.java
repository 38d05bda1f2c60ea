// SPDX-License-Identifier: Apache-2.0
package org.oncetold.transcription;

import java.io.Serial;

/// Another run has taken this recording over; this one must not write any more.
final class Overtaken extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;
}
