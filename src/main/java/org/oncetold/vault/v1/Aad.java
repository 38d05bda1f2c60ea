// SPDX-License-Identifier: Apache-2.0
package org.oncetold.vault.v1;

import java.util.UUID;
import org.oncetold.base.CanonicalBytes;
import org.oncetold.vault.Place;

/// The bytes that tie a sealed value to its place: installation, statement, object, number,
/// revision, key generation. Layouts in `docs/vault-format.md`.
public final class Aad {

    private Aad() {}

    /// @param generation of the statement's key
    public static byte[] of(Place place, UUID installation, int generation) {
        return switch (place) {
            case Place.Chunk chunk -> chunk(chunk, installation, generation);
            case Place.Revision revision -> revision(revision, installation, generation);
            case Place.Field field ->
                    begin("oncetold/field/v1", field, installation)
                            .text(field.table())
                            .id(field.row())
                            .text(field.column())
                            .number(generation)
                            .toBytes();
            case Place.Blob blob ->
                    begin("oncetold/stream/v1", blob, installation)
                            .id(blob.object())
                            .text(blob.mediaType())
                            .number(generation)
                            .toBytes();
        };
    }

    /// What the object key of a place is for.
    public static String kind(Place place) {
        return switch (place) {
            case Place.Chunk _ -> "chunk";
            case Place.Revision _ -> "rev";
            case Place.Field _ -> "field";
            case Place.Blob _ -> "stream";
        };
    }

    private static byte[] chunk(Place.Chunk chunk, UUID installation, int generation) {
        return begin("oncetold/chunk/v1", chunk, installation)
                .id(chunk.recording())
                .number(chunk.seq())
                .number(chunk.firstSample())
                .number(chunk.samples())
                .number(generation)
                .text(chunk.codec())
                .number(chunk.rate())
                .number(chunk.channels())
                .toBytes();
    }

    private static byte[] revision(Place.Revision revision, UUID installation, int generation) {
        return begin("oncetold/rev/v1", revision, installation)
                .id(revision.object())
                .text(revision.kind())
                .number(revision.rev())
                .number(generation)
                .bytes(revision.prevHash())
                .toBytes();
    }

    private static CanonicalBytes begin(String label, Place place, UUID installation) {
        return CanonicalBytes.of(label).id(installation).id(place.statement().value());
    }
}
