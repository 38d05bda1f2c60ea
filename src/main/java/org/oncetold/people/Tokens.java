// SPDX-License-Identifier: Apache-2.0
package org.oncetold.people;

import java.security.SecureRandom;
import java.util.Base64;
import org.oncetold.base.Confidential;
import org.oncetold.base.Sha256;

/// Random secrets that a person or program bears. Only the SHA-256 digest is ever kept: 256 random
/// bits need no slow hash.
final class Tokens {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    static Confidential<String> fresh() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Confidential.of(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    static byte[] digest(String token) {
        return Sha256.of(token);
    }

    private Tokens() {}
}
