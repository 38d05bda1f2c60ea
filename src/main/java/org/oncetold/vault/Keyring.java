// SPDX-License-Identifier: Apache-2.0
package org.oncetold.vault;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.oncetold.base.CanonicalBytes;
import org.oncetold.vault.KeyringFile.Kek;
import org.oncetold.vault.v1.SealedMessage;

/// The unlocked keyring: the root key in memory and what hangs on it. There is one while OnceTold
/// runs; nothing of it is ever written in clear.
final class Keyring implements AutoCloseable {

    private static final String MAC = "oncetold/keyring-mac/v1";
    private static final String WRAP = "oncetold/kek-wrap/v1";
    private static final String KEK = "oncetold/kek/v1";

    private final KeyringFile file;
    private final RootRecord root;
    private final Map<UUID, SealedMessage> keks = new HashMap<>();
    private final UUID active;
    private boolean isNew;

    private Keyring(KeyringFile file, RootRecord root) throws GeneralSecurityException {
        this.file = file;
        this.root = root;
        var wrap = new SealedMessage(derive(root, WRAP));
        for (var kek : file.keks()) keks.put(kek.id(), unwrap(wrap, kek));
        active = onlyActive(file.keks());
    }

    static Keyring create(OperatorSecret secret, SecureRandom random, Clock clock, int iterations) {
        var root = RootRecord.fresh(random);
        var installation = UUID.randomUUID();
        var kek = freshKek(root, installation, random, clock);
        var blob = RootLock.lock(root, secret, iterations);
        var file =
                new KeyringFile(installation, 1, iterations, blob, List.of(kek), new byte[0])
                        .signed(derive(root, MAC));
        var keyring = unlocked(file, root);
        keyring.isNew = true;
        return keyring;
    }

    /// @throws VaultLocked when the secret is not the right one or the file was changed
    static Keyring unlock(KeyringFile file, OperatorSecret secret) {
        var root = RootLock.unlock(file.root(), secret, file.iterations());
        if (!file.isSignedBy(derive(root, MAC))) {
            Arrays.fill(root.key(), (byte) 0);
            throw VaultLocked.uniform();
        }
        return unlocked(file, root);
    }

    /// The keyring with a new active key-encrypting key; the old one still unwraps.
    Keyring withNewKek(SecureRandom random, Clock clock) {
        var ring = new ArrayList<Kek>();
        for (var kek : file.keks())
            ring.add(new Kek(kek.id(), Kek.State.RETIRED, kek.createdAt(), kek.wrapped()));
        ring.add(freshKek(root, file.installation(), random, clock));
        var next =
                new KeyringFile(
                        file.installation(),
                        file.epoch() + 1,
                        file.iterations(),
                        file.root(),
                        ring,
                        new byte[0]);
        return unlocked(next.signed(derive(root, MAC)), root);
    }

    /// Whether it was made just now rather than unlocked.
    boolean isNew() {
        return isNew;
    }

    KeyringFile file() {
        return file;
    }

    UUID installation() {
        return file.installation();
    }

    UUID activeKek() {
        return active;
    }

    /// A key for one use of the whole installation; the caller wipes it.
    byte[] key(String label) {
        return derive(root, label);
    }

    byte[] wrap(byte[] key, byte[] aad, int generation) throws GeneralSecurityException {
        return kek(active).seal(key, aad, generation);
    }

    byte[] unwrap(UUID kek, byte[] wrapped, byte[] aad, int generation)
            throws GeneralSecurityException {
        return kek(kek).open(wrapped, aad, generation);
    }

    private SealedMessage kek(UUID id) throws GeneralSecurityException {
        var kek = keks.get(id);
        if (kek == null) throw new GeneralSecurityException("no such key in the ring: " + id);
        return kek;
    }

    private SealedMessage unwrap(SealedMessage wrap, Kek kek) throws GeneralSecurityException {
        var key = wrap.open(kek.wrapped(), aad(file.installation(), kek.id()), 0);
        try {
            return new SealedMessage(key);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    private static Kek freshKek(
            RootRecord root, UUID installation, SecureRandom random, Clock clock) {
        var id = UUID.randomUUID();
        var key = new byte[Kdf.KEY];
        random.nextBytes(key);
        try {
            var wrapped = new SealedMessage(derive(root, WRAP)).seal(key, aad(installation, id), 0);
            return new Kek(id, Kek.State.ACTIVE, clock.instant(), wrapped);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    private static Keyring unlocked(KeyringFile file, RootRecord root) {
        try {
            return new Keyring(file, root);
        } catch (GeneralSecurityException e) {
            throw VaultLocked.uniform();
        }
    }

    private static UUID onlyActive(List<Kek> ring) throws GeneralSecurityException {
        var active = ring.stream().filter(kek -> kek.state() == Kek.State.ACTIVE).toList();
        if (active.size() != 1) throw new GeneralSecurityException("one key must be active");
        return active.getFirst().id();
    }

    private static byte[] aad(UUID installation, UUID kek) {
        return CanonicalBytes.of(KEK).id(installation).id(kek).toBytes();
    }

    private static byte[] derive(RootRecord root, String label) {
        return Kdf.derive(root.key(), label);
    }

    @Override
    public void close() {
        Arrays.fill(root.key(), (byte) 0);
        keks.clear();
    }
}
