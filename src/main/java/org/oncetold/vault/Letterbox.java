// SPDX-License-Identifier: Apache-2.0
package org.oncetold.vault;

/// Where things are put that only this server can take out again, such as sound that waits on a
/// device outside: whoever has the public key can write a letter, and reads none.
///
/// @param publicKey may be told to anybody
/// @param sealedKey the private half, sealed under the key of the statement
public record Letterbox(byte[] publicKey, byte[] sealedKey) {}
