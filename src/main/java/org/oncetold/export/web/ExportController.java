// SPDX-License-Identifier: Apache-2.0
package org.oncetold.export.web;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oncetold.access.Justification;
import org.oncetold.access.NamedPurpose;
import org.oncetold.access.Purpose;
import org.oncetold.base.Confidential;
import org.oncetold.base.Refusal;
import org.oncetold.base.StatementId;
import org.oncetold.export.Export;
import org.oncetold.export.ExportId;
import org.oncetold.export.Exports;
import org.oncetold.export.NewExport;
import org.oncetold.export.Profile;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Asks for exports, approves them, hands them out.
@RestController
@RequestMapping("/api/v1")
class ExportController {

    /// @param text what for, in the asker's words
    record Wanted(
            @Nullable String profile,
            @Nullable String recipient,
            @Nullable String purpose,
            @Nullable String text) {}

    record SentBack(@Nullable String reason) {}

    record State(
            UUID id,
            String number,
            String state,
            @Nullable String obstacle,
            @Nullable String sha256,
            @Nullable Instant made) {

        static State of(Export export) {
            return new State(
                    export.id().value(),
                    export.number(),
                    export.state().name(),
                    export.obstacle().map(Enum::name).orElse(null),
                    export.file().map(Export.ExportFile::sha256).orElse(null),
                    export.file().map(Export.ExportFile::made).orElse(null));
        }
    }

    private final Exports exports;

    ExportController(Exports exports) {
        this.exports = exports;
    }

    @PostMapping("/statements/{id}/exports")
    ResponseEntity<State> ask(@PathVariable String id, @RequestBody Wanted wanted) {
        var recipient = wanted.recipient();
        if (recipient == null) throw new Refusal(Refusal.Kind.UNFIT, "export.refusal.recipient");
        var asked =
                exports.request(
                        new NewExport(
                                StatementId.parse(id),
                                Profile.parse(Optional.ofNullable(wanted.profile())),
                                Confidential.of(recipient),
                                new NamedPurpose(wanted.purpose(), wanted.text()).justification()));
        return accepted(asked);
    }

    @PostMapping("/exports/{id}/approval")
    ResponseEntity<State> approve(@PathVariable String id) {
        var export = ExportId.parse(id);
        exports.approve(export, Justification.of(Purpose.SUPERVISION));
        return accepted(export);
    }

    @PostMapping("/exports/{id}/refusal")
    State refuse(@PathVariable String id, @RequestBody SentBack back) {
        var export = ExportId.parse(id);
        var reason = back.reason();
        exports.refuse(
                export,
                Confidential.of(reason == null ? "" : reason),
                Justification.of(Purpose.SUPERVISION));
        return state(export);
    }

    @GetMapping("/exports/{id}")
    State state(@PathVariable String id) {
        return state(ExportId.parse(id));
    }

    @GetMapping("/exports/{id}/file")
    ResponseEntity<byte[]> file(@PathVariable String id, NamedPurpose named) {
        var export = ExportId.parse(id);
        var why = named.justification();
        return pdf(exports.file(export, why), exports.state(export, why));
    }

    @GetMapping("/exports/{id}/draft")
    ResponseEntity<byte[]> draft(@PathVariable String id, NamedPurpose named) {
        var export = ExportId.parse(id);
        var why = named.justification();
        return pdf(exports.draft(export, why), exports.state(export, why));
    }

    private static ResponseEntity<byte[]> pdf(byte[] file, Export export) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(export.number() + ".pdf")
                                .build()
                                .toString())
                .body(file);
    }

    private ResponseEntity<State> accepted(ExportId id) {
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/exports/" + id))
                .body(state(id));
    }

    private State state(ExportId id) {
        return State.of(exports.state(id, Justification.of(Purpose.SUPERVISION)));
    }
}
