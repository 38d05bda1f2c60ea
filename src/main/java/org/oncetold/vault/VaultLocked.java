// SPDX-License-Identifier: Apache-2.0
package org.oncetold.vault;

import java.io.Serial;

/// The vault cannot be unlocked, so OnceTold does not start. Carries the key of the sentence that
/// says why and what to do. A wrong secret and a changed keyring give the same sentence.
final class VaultLocked extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;

    private final String key;
    private final transient Object[] arguments;

    VaultLocked(String key, Object... arguments) {
        super(key);
        this.key = key;
        this.arguments = arguments;
    }

    static VaultLocked uniform() {
        return new VaultLocked("vault.start.locked");
    }

    String key() {
        return key;
    }

    Object[] arguments() {
        return arguments.clone();
    }
}
