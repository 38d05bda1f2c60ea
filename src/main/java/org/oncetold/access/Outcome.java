// SPDX-License-Identifier: Apache-2.0
package org.oncetold.access;

/// How it ended: PERMITTED and DENIED are written before the deed, DONE and FAILED after it.
public enum Outcome {
    PERMITTED,
    DENIED,
    DONE,
    FAILED;

    public String key() {
        return "access.outcome." + name();
    }
}
