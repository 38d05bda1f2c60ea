// SPDX-License-Identifier: Apache-2.0
package org.oncetold.vault;

import java.util.Arrays;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.oncetold.access.NoteKey;
import org.springframework.stereotype.Component;

/// The key that signs checkpoints of the access log, derived from the root key: it cannot be lost
/// or exchanged in the database, and is the same on every node.
@Component
class CheckpointKey implements NoteKey {

    private static final String LABEL = "oncetold/checkpoint/v1";

    private final String name;
    private final Ed25519PrivateKeyParameters key;
    private final Ed25519PublicKeyParameters publicKey;

    CheckpointKey(Keyring keyring) {
        name = "oncetold/" + keyring.installation() + "/access-log";
        var seed = keyring.key(LABEL);
        key = new Ed25519PrivateKeyParameters(seed);
        Arrays.fill(seed, (byte) 0);
        publicKey = key.generatePublicKey();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public byte[] sign(byte[] text) {
        var signer = new Ed25519Signer();
        signer.init(true, key);
        signer.update(text, 0, text.length);
        return signer.generateSignature();
    }

    @Override
    public boolean verifies(byte[] text, byte[] signature) {
        var verifier = new Ed25519Signer();
        verifier.init(false, publicKey);
        verifier.update(text, 0, text.length);
        return verifier.verifySignature(signature);
    }

    @Override
    public byte[] publicKey() {
        return publicKey.getEncoded();
    }
}
