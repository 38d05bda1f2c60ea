// SPDX-License-Identifier: Apache-2.0
package org.oncetold.access;

/// Authenticates the record hash of an entry with the key of the log, which never leaves the vault.
public interface LogKey {

    byte[] mac(byte[] recordHash);
}
