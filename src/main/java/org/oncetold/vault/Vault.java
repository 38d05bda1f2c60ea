// SPDX-License-Identifier: Apache-2.0
package org.oncetold.vault;

import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.oncetold.access.AccessGrant;
import org.oncetold.base.CanonicalBytes;
import org.oncetold.base.StatementId;
import org.oncetold.vault.v1.Letter;
import org.oncetold.vault.v1.SealedMessage;
import org.springframework.stereotype.Service;

/// Seals what belongs to a statement under the statement's own key and opens it for a grant.
/// Sealing needs no grant: putting something away shows nobody anything.
@Service
public class Vault {

    private static final String CREDENTIAL = "oncetold/cred/v1";
    private static final String INDEX = "oncetold/bidx/v1/";
    private static final String MANIFEST_KEY = "manifest";
    private static final int INDEX_BYTES = 16;
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final StatementKeys keys;
    private final Keyring keyring;
    private final SealAlarm alarm;
    private final KeyEntries entries;

    Vault(StatementKeys keys, Keyring keyring, SealAlarm alarm, KeyEntries entries) {
        this.keys = keys;
        this.keyring = keyring;
        this.alarm = alarm;
        this.entries = entries;
    }

    /// Makes the key of a new statement, in the caller's transaction.
    public void createKey(StatementId statement) {
        entries.statementKeyMade(statement);
        keys.create(statement);
    }

    public byte[] seal(Place place, byte[] plain) {
        try (var sealer = sealer(place.statement(), place.object())) {
            return sealer.seal(place, plain);
        }
    }

    /// @throws SealBroken when the value was changed or does not belong there
    public byte[] open(Place place, byte[] sealed, AccessGrant grant) {
        try (var opener = opener(place.statement(), place.object(), grant)) {
            return opener.open(place, sealed);
        }
    }

    /// For many values of one object: the key is unwrapped once and wiped at the end.
    public ObjectSealer sealer(StatementId statement, UUID object) {
        return new ObjectSealer(
                new ObjectKeys(keys.newest(statement), object, keyring.installation()));
    }

    /// For many values of one object: the key is unwrapped once and wiped at the end.
    public ObjectOpener opener(StatementId statement, UUID object, AccessGrant grant) {
        return new ObjectOpener(
                statement,
                object,
                grant,
                generation ->
                        new ObjectKeys(
                                keys.of(statement, generation), object, keyring.installation()),
                alarm);
    }

    /// Makes a letterbox whose private key is sealed at this place.
    public Letterbox letterbox(Place place) {
        try {
            var made = Letter.keys();
            try {
                return new Letterbox(made.publicKey(), seal(place, made.privateKey()));
            } finally {
                Arrays.fill(made.privateKey(), (byte) 0);
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// @throws SealBroken when the key was changed or does not belong there
    public LetterOpener letters(Place place, Letterbox box, AccessGrant grant) {
        return new LetterOpener(
                new Letter.Keys(box.publicKey(), open(place, box.sealedKey(), grant)));
    }

    /// Makes an exact value findable without storing it: 16 bytes that only this installation can
    /// make. Case, accents' spelling and spaces at the ends do not matter.
    public byte[] blindIndex(String field, String value) {
        var key = keyring.key(INDEX + field);
        try {
            var normal =
                    Normalizer.normalize(value.strip(), Normalizer.Form.NFKC)
                            .toLowerCase(Locale.ROOT)
                            .transform(text -> SPACES.matcher(text).replaceAll(" "));
            var mac = Kdf.mac(key, CanonicalBytes.of(INDEX + field).text(normal).toBytes());
            return Arrays.copyOf(mac, INDEX_BYTES);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    /// Seals a secret of the installation itself, such as a signing key.
    ///
    /// @param name what it is, bound into the seal
    public byte[] sealCredential(String name, byte[] secret) {
        try {
            return credentials().seal(secret, credentialAad(name), 0);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// @throws SealBroken when it was changed or is another credential
    public byte[] openCredential(String name, byte[] sealed) {
        try {
            return credentials().open(sealed, credentialAad(name), 0);
        } catch (GeneralSecurityException e) {
            throw new SealBroken(keyring.installation(), e);
        }
    }

    /// Proves what a closed recording consists of. Compare with `MessageDigest.isEqual`.
    public byte[] manifestMac(Manifest manifest) {
        try (var dek = keys.newest(manifest.statement())) {
            var key = Kdf.objectKey(dek.key(), manifest.recording(), MANIFEST_KEY);
            try {
                return Kdf.mac(key, manifest.canonical());
            } finally {
                Arrays.fill(key, (byte) 0);
            }
        }
    }

    private SealedMessage credentials() throws GeneralSecurityException {
        var key = keyring.key(CREDENTIAL);
        try {
            return new SealedMessage(key);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    private byte[] credentialAad(String name) {
        return CanonicalBytes.of(CREDENTIAL).id(keyring.installation()).text(name).toBytes();
    }
}
