// SPDX-License-Identifier: Apache-2.0
package org.oncetold.export;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.oncetold.export.pdf.StatementDocument;
import tools.jackson.databind.json.JsonMapper;

/// What a program can check about an export, as the JSON file inside the PDF.
record ExportManifest(
        String format,
        UUID export,
        String number,
        UUID statement,
        String profile,
        String purpose,
        String recipient,
        String requestHash,
        UUID requestedBy,
        Instant requestedAt,
        UUID approvedBy,
        Instant approvedAt,
        Instant made,
        List<Sound> recordings,
        List<Item> exhibits) {

    private static final String FORMAT = "oncetold-export-manifest/1";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// Digests are SHA-256 in hex; empty where there is none.
    record Sound(
            Instant began,
            Instant ended,
            String recordingSha256,
            String model,
            String modelSha256,
            String transcriptSha256) {

        static Sound of(StatementDocument.Sitting sitting) {
            var proof = sitting.proof();
            return new Sound(
                    sitting.began(),
                    sitting.ended(),
                    proof.recordingDigest(),
                    proof.model(),
                    proof.modelDigest(),
                    proof.transcriptDigest());
        }
    }

    /// An exhibit with a photo or file.
    record Item(String reference, String sha256) {

        static Item of(StatementDocument.Exhibit exhibit) {
            return new Item(exhibit.reference(), exhibit.sha256());
        }
    }

    static ExportManifest of(Export export, StatementDocument document) {
        var handover = document.cover().handover();
        return new ExportManifest(
                FORMAT,
                export.id().value(),
                export.number(),
                export.statement().value(),
                export.profile().name(),
                export.purpose().name(),
                handover.recipient(),
                export.hash().toString(),
                export.requestedBy().value(),
                export.requestedAt(),
                export.decision().orElseThrow().by().value(),
                export.decision().orElseThrow().at(),
                handover.made(),
                document.sittings().stream().map(Sound::of).toList(),
                document.exhibits().stream()
                        .filter(exhibit -> !exhibit.sha256().isEmpty())
                        .map(Item::of)
                        .toList());
    }

    byte[] toJson() {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this);
    }

    @Override
    public String toString() {
        return number;
    }
}
