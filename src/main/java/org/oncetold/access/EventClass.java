// SPDX-License-Identifier: Apache-2.0
package org.oncetold.access;

/// The kinds of entry: the six that Article 25 of Directive (EU) 2016/680 asks for, then those that
/// show who came in, who was turned away, and what was done to people, keys and the system.
public enum EventClass {
    COLLECTION,
    ALTERATION,
    CONSULTATION,
    DISCLOSURE,
    COMBINATION,
    ERASURE,
    SIGN_IN,
    DENIAL,
    ADMINISTRATION,
    KEYS,
    SYSTEM;

    public String key() {
        return "access.class." + name();
    }
}
