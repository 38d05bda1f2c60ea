// SPDX-License-Identifier: Apache-2.0
package org.oncetold.access;

import java.util.Optional;
import java.util.UUID;
import org.oncetold.base.CanonicalBytes;
import org.oncetold.base.Sha256;

/// One entry in its place in the chain, as it stands in the table and as it is hashed. The hash
/// covers every field, the place and the hash before; layout in `docs/vault-format.md`.
///
/// @param actor a person's id, or empty when a task acted
/// @param actorName the role of the person, or the name of the task
record Link(
        UUID chain,
        long seq,
        UUID event,
        long at,
        String eventClass,
        String action,
        Optional<UUID> actor,
        String actorName,
        Optional<UUID> statement,
        String objectKind,
        Optional<UUID> object,
        String purpose,
        byte[] reason,
        long amount,
        String outcome,
        Optional<UUID> follows,
        byte[] session,
        String software,
        byte[] previous) {

    private static final String LABEL = "oncetold/audit/v1";
    private static final String BEGIN = "oncetold/audit-begin/v1";
    private static final byte[] LEAF = {0};

    /// The hash that stands before the first entry of a chain.
    static byte[] begin(UUID chain) {
        return leaf(CanonicalBytes.of(BEGIN).id(chain).toBytes());
    }

    byte[] hash() {
        return leaf(canonical());
    }

    private byte[] canonical() {
        return CanonicalBytes.of(LABEL)
                .id(chain)
                .number(seq)
                .id(event)
                .number(at)
                .text(eventClass)
                .text(action)
                .optionalId(actor)
                .text(actorName)
                .optionalId(statement)
                .text(objectKind)
                .optionalId(object)
                .text(purpose)
                .bytes(reason)
                .number(amount)
                .text(outcome)
                .optionalId(follows)
                .bytes(session)
                .text(software)
                .bytes(previous)
                .toBytes();
    }

    /// Leaf hash as in RFC 9162 section 2.1.1, so that the entries can become a Merkle tree.
    private static byte[] leaf(byte[] bytes) {
        return Sha256.of(LEAF, bytes);
    }
}
