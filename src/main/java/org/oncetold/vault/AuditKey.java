// SPDX-License-Identifier: Apache-2.0
package org.oncetold.vault;

import org.oncetold.access.LogKey;
import org.springframework.stereotype.Component;

/// The key of the access log, derived from the root key.
@Component
class AuditKey implements LogKey {

    private static final String LABEL = "oncetold/audit-mac/v1";

    private final byte[] key;

    AuditKey(Keyring keyring) {
        key = keyring.key(LABEL);
    }

    @Override
    public byte[] mac(byte[] recordHash) {
        return Kdf.mac(key, recordHash);
    }
}
