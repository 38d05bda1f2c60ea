// SPDX-License-Identifier: Apache-2.0
package org.oncetold.vault;

import org.oncetold.access.AccessEvent;
import org.oncetold.access.AccessLog;
import org.oncetold.access.Actor;
import org.oncetold.access.EventClass;
import org.oncetold.access.ObjectRef;
import org.oncetold.base.StatementId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/// Writes down what happens to keys. A wrong secret at start is the one thing that cannot be: the
/// key of the log itself is behind that secret.
@Component
class KeyEntries implements SmartInitializingSingleton {

    private static final Actor VAULT = new Actor.SystemTask("vault");

    private final ObjectProvider<AccessLog> log;
    private final Keyring keyring;

    KeyEntries(ObjectProvider<AccessLog> log, Keyring keyring) {
        this.log = log;
        this.keyring = keyring;
    }

    /// At each start, before anybody can come in.
    @Override
    public void afterSingletonsInstantiated() {
        var action = keyring.isNew() ? "KEYRING_MADE" : "KEYRING_UNLOCKED";
        log.getObject()
                .record(
                        AccessEvent.of(EventClass.KEYS, action, VAULT)
                                .on(ObjectRef.of("keyring", keyring.installation()))
                                .amount(keyring.file().epoch()));
    }

    void statementKeyMade(StatementId statement) {
        log.getObject()
                .record(AccessEvent.of(EventClass.KEYS, "STATEMENT_KEY_MADE", VAULT).on(statement));
    }
}
