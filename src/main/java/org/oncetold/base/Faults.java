// SPDX-License-Identifier: Apache-2.0
package org.oncetold.base;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes down what nobody foresaw: which exceptions, from which lines of code, under a number that
/// is shown to the person. Their messages are left out, because they may quote content.
public final class Faults {

    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int REFERENCE_BYTES = 4;
    private static final int DEEPEST = 8;

    /// The reference a person can pass on.
    public static String record(Throwable fault) {
        var bytes = new byte[REFERENCE_BYTES];
        RANDOM.nextBytes(bytes);
        var reference = HexFormat.of().withUpperCase().formatHex(bytes);
        LOG.error("fault {}: {}", reference, trace(fault));
        return reference;
    }

    static String trace(Throwable fault) {
        var text = new StringBuilder();
        var deep = 0;
        for (var cause = fault; cause != null && deep < DEEPEST; cause = cause.getCause()) {
            text.append(deep++ == 0 ? "" : "\ncaused by ").append(cause.getClass().getName());
            for (var frame : cause.getStackTrace()) text.append("\n    at ").append(frame);
        }
        return text.toString();
    }

    private Faults() {}
}
