// SPDX-License-Identifier: Apache-2.0
package org.oncetold.export;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import org.oncetold.access.AccessGate;
import org.oncetold.access.AccessGrant;
import org.oncetold.access.Deed;
import org.oncetold.access.Layer;
import org.oncetold.access.Layers;
import org.oncetold.base.Sha256;
import org.oncetold.export.Export.ExportFile;
import org.oncetold.export.Export.Obstacle;
import org.oncetold.export.pdf.LayoutUnfit;
import org.oncetold.export.pdf.LettersMissing;
import org.oncetold.export.pdf.StatementPdf;
import org.oncetold.people.ActingAs;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Makes an approved export: reads exactly what was approved, lays it out, signs it, seals it. May
/// be called again at any time.
@Component
class Rendering {

    private final Register register;
    private final ExportSeals seals;
    private final Drafts drafts;
    private final StatementPdf pdf;
    private final SigningKeys keys;
    private final AccessGate gate;
    private final Layers layers;
    private final ActingAs acting;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Rendering(
            Register register,
            ExportSeals seals,
            Drafts drafts,
            StatementPdf pdf,
            SigningKeys keys,
            AccessGate gate,
            Layers layers,
            ActingAs acting,
            TransactionTemplate transaction,
            Clock clock) {
        this.register = register;
        this.seals = seals;
        this.drafts = drafts;
        this.pdf = pdf;
        this.keys = keys;
        this.gate = gate;
        this.layers = layers;
        this.acting = acting;
        this.transaction = transaction;
        this.clock = clock;
    }

    void render(ExportId id) {
        register.find(id)
                .filter(export -> export.state() == ExportState.APPROVED)
                .ifPresent(export ->
                        acting.task(
                                RenderTask.NAME,
                                () -> {
                                    make(export);
                                    return id;
                                }));
    }

    void giveUp(ExportId id) {
        register.stop(id, Obstacle.FAULT);
    }

    private void make(Export export) {
        if (isClosed(export)) {
            register.stop(export.id(), Obstacle.CLOSED);
            return;
        }
        var grant =
                gate.grantTask(
                        RenderTask.NAME,
                        export.statement(),
                        Deed.RENDER_EXPORT,
                        export.id().asObject());
        try {
            make(export, grant);
        } catch (LettersMissing e) {
            register.stop(export.id(), Obstacle.LETTERS);
        } catch (LayoutUnfit e) {
            register.stop(export.id(), Obstacle.LAYOUT);
        }
    }

    private boolean isClosed(Export export) {
        return Stream.of(export.profile().layer(), Layer.TRANSCRIBE)
                .anyMatch(layer -> layers.isClosed(export.statement(), layer));
    }

    private void make(Export export, AccessGrant grant) {
        var terms = seals.terms(export, grant);
        var made = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var document = drafts.draft(export, terms, made, grant);
        if (drafts.endangers(document, export, grant)) {
            register.stop(export.id(), Obstacle.CONTACT);
            return;
        }
        if (!RequestHash.of(export, terms, Drafts.content(document)).equals(export.hash())) {
            register.stop(export.id(), Obstacle.CHANGED);
            return;
        }
        var manifest = ExportManifest.of(export, document).toJson();
        keep(export, made, pdf.make(document, manifest, keys.current()));
    }

    private void keep(Export export, Instant made, byte[] bytes) {
        var digest = Sha256.hex(bytes);
        var file = new ExportFile(made, digest, bytes.length);
        var sealed = seals.seal(export, bytes);
        transaction.executeWithoutResult(_ -> register.keep(export.id(), file, sealed));
    }
}
