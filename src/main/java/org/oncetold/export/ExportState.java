// SPDX-License-Identifier: Apache-2.0
package org.oncetold.export;

/// How far an export is.
public enum ExportState {
    /// Waits for another person.
    REQUESTED,
    /// Somebody else approved it; it is being made.
    APPROVED,
    /// It lies sealed and can be fetched.
    RENDERED,
    /// Sent back with a reason.
    REFUSED,
    /// Nobody decided in time.
    EXPIRED,
    /// It could not be made; nothing left.
    STOPPED;

    public String key() {
        return "export.state." + name();
    }
}
