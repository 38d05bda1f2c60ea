// SPDX-License-Identifier: Apache-2.0
package org.oncetold.database;

import java.security.SecureRandom;
import java.util.HexFormat;

/// A database account of the embedded server with a password made for this start alone.
record Account(String user, String password) {

    private static final int PASSWORD_BYTES = 24;

    static Account fresh(String user, SecureRandom random) {
        var bytes = new byte[PASSWORD_BYTES];
        random.nextBytes(bytes);
        return new Account(user, HexFormat.of().formatHex(bytes));
    }

    @Override
    public String toString() {
        return user;
    }
}
