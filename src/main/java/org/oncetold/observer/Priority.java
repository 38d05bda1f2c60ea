// SPDX-License-Identifier: Apache-2.0
package org.oncetold.observer;

/// How much a question matters.
public enum Priority {
    VITAL,
    IF_THERE_IS_TIME;

    public String key() {
        return "observer.priority." + name();
    }
}
