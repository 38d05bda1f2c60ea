// SPDX-License-Identifier: Apache-2.0
package org.oncetold.card;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import org.oncetold.base.Sha256;

/// The secrets of a pairing: a code of eight signs that a person reads and types (39 bits, good for
/// ten minutes and one device), and the pass the device then bears (256 bits). Only SHA-256 digests
/// are kept.
final class Code {

    static final String PASS = "otc_";

    /// No O, I, L, U, 0 or 1: what looks alike is not there.
    private static final String SIGNS = "ABCDEFGHJKMNPQRSTVWXYZ23456789";

    private static final int LENGTH = 8;
    private static final int PASS_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    static String fresh() {
        var code = new StringBuilder();
        for (var i = 0; i < LENGTH; i++) code.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        return code.toString();
    }

    static String freshPass() {
        var bytes = new byte[PASS_BYTES];
        RANDOM.nextBytes(bytes);
        return PASS + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /// As it is read out in the room: two groups of four.
    static String spoken(String code) {
        return code.substring(0, LENGTH / 2) + " " + code.substring(LENGTH / 2);
    }

    /// What was typed, without spaces and hyphens and in capitals.
    static String typed(String text) {
        return text.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }

    static byte[] digest(String secret) {
        return Sha256.of(secret);
    }

    private Code() {}
}
