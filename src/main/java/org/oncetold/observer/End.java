// SPDX-License-Identifier: Apache-2.0
package org.oncetold.observer;

/// How a question ended, as the interviewer says.
public enum End {
    ASKED,
    /// told without being asked for
    COVERED,
    /// with the reason
    NOT_ASKED;

    public String key() {
        return "observer.end." + name();
    }
}
