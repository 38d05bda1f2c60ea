// SPDX-License-Identifier: Apache-2.0
package org.oncetold.access;

/// Signs the checkpoints of the log with a key that never leaves the vault. Whoever has the public
/// key can check them without OnceTold.
public interface NoteKey {

    /// Names the installation in each checkpoint.
    String name();

    /// Ed25519 (RFC 8032) over the bytes of the text.
    byte[] sign(byte[] text);

    boolean verifies(byte[] text, byte[] signature);

    /// The 32 bytes of the public key.
    byte[] publicKey();
}
