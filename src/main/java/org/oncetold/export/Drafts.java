// SPDX-License-Identifier: Apache-2.0
package org.oncetold.export;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.oncetold.access.AccessGrant;
import org.oncetold.base.Refusal;
import org.oncetold.base.Sha256;
import org.oncetold.export.pdf.LettersMissing;
import org.oncetold.export.pdf.PrintedWords;
import org.oncetold.export.pdf.StatementDocument;
import org.oncetold.export.pdf.StatementDocument.Approved;
import org.oncetold.export.pdf.StatementDocument.Cover;
import org.oncetold.export.pdf.StatementDocument.Handover;
import org.oncetold.export.pdf.StatementPdf;
import org.oncetold.interview.Interviews;
import org.oncetold.interview.SessionReport;
import org.oncetold.interviewee.SafeContacts;
import org.oncetold.recording.Recording;
import org.oncetold.recording.Recordings;
import org.oncetold.statement.Statement;
import org.oncetold.statement.Statements;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Puts together what an export says, from all that is kept of a statement.
@Component
class Drafts {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Statements statements;
    private final Interviews interviews;
    private final Recordings recordings;
    private final Sittings sittings;
    private final PrintedExhibits exhibits;
    private final PrintedNames names;
    private final SafeContacts contacts;
    private final StatementPdf pdf;
    private final Clock clock;

    Drafts(
            Statements statements,
            Interviews interviews,
            Recordings recordings,
            Sittings sittings,
            PrintedExhibits exhibits,
            PrintedNames names,
            SafeContacts contacts,
            StatementPdf pdf,
            Clock clock) {
        this.statements = statements;
        this.interviews = interviews;
        this.recordings = recordings;
        this.sittings = sittings;
        this.exhibits = exhibits;
        this.names = names;
        this.contacts = contacts;
        this.pdf = pdf;
        this.clock = clock;
    }

    /// Makes sure that it can be handed out, and names its content.
    ///
    /// @throws Refusal when there is nothing to hand out or something that cannot be printed
    byte[] check(Export export, Terms terms, AccessGrant grant) {
        var document = draft(export, terms, grant);
        if (document.sittings().isEmpty())
            throw new Refusal(Refusal.Kind.UNFIT, "export.refusal.nothing");
        if (endangers(document, export, grant))
            throw Refusal.conflict("export.refusal.unsafeContact");
        try {
            pdf.check(document);
        } catch (LettersMissing e) {
            throw new Refusal(
                    Refusal.Kind.UNFIT, "export.refusal.letters", String.join(", ", e.scripts()));
        }
        return content(document);
    }

    /// @throws Refusal when it holds a contact that is not safe
    byte[] content(Export export, Terms terms, AccessGrant grant) {
        var document = draft(export, terms, grant);
        if (endangers(document, export, grant))
            throw Refusal.conflict("export.refusal.unsafeContact");
        return content(document);
    }

    /// Whether anything in it gives a contact away that the person called unsafe.
    boolean endangers(StatementDocument document, Export export, AccessGrant grant) {
        return contacts.isGivenAwayIn(AllWords.of(document), export.statement(), grant);
    }

    /// The same of pages that are made already: what stands on them is what goes out.
    boolean endangers(byte[] pages, Export export, AccessGrant grant) {
        return contacts.isGivenAwayIn(PrintedWords.of(pages), export.statement(), grant);
    }

    /// The pages of exactly what was asked for, marked as a draft.
    ///
    /// @throws Refusal conflict when the words have changed since
    byte[] pages(Export export, Terms terms, AccessGrant grant) {
        var document = draft(export, terms, grant);
        if (!RequestHash.of(export, terms, content(document)).equals(export.hash()))
            throw Refusal.conflict("export.refusal.changed");
        return pdf.draft(document);
    }

    /// A digest of everything in it but who handed it over when.
    static byte[] content(StatementDocument document) {
        var cover = document.cover();
        var content =
                List.of(
                        cover.reference(),
                        cover.pseudonym(),
                        cover.protocolVersion(),
                        document.sittings(),
                        document.exhibits());
        return Sha256.of(JSON.writeValueAsBytes(content));
    }

    StatementDocument draft(Export export, Terms terms, AccessGrant grant) {
        return draft(export, terms, clock.instant(), grant);
    }

    StatementDocument draft(Export export, Terms terms, Instant made, AccessGrant grant) {
        var facts = statements.facts(export.statement());
        var language = Locale.forLanguageTag(facts.language());
        var sessions = interviews.report(facts.id(), grant).sessions();
        var ended =
                recordings.of(facts.id()).stream()
                        .filter(recording -> !recording.isOpen())
                        .sorted(Comparator.comparing(it -> it.beganAt()))
                        .map(recording -> recordings.find(recording.id())) // with its digest
                        .toList();
        return new StatementDocument(
                cover(export, terms, made, facts, sessions, grant),
                ended.stream()
                        .map(it -> sittings.of(it, session(it, sessions, ended), language, grant))
                        .toList(),
                exhibits.of(ended, sessions, language));
    }

    private Cover cover(
            Export export,
            Terms terms,
            Instant made,
            Statement facts,
            List<SessionReport> sessions,
            AccessGrant grant) {
        var label = statements.label(facts.id(), grant);
        var language = Locale.forLanguageTag(facts.language());
        return new Cover(
                export.number(),
                label.reference().reveal(),
                label.pseudonym().reveal(),
                names.protocol(facts, sessions),
                names.protocolDigest(sessions),
                language,
                ZoneId.systemDefault(),
                handover(export, terms, made, language));
    }

    private Handover handover(Export export, Terms terms, Instant made, Locale language) {
        return new Handover(
                terms.recipient().reveal(),
                names.say(export.purpose().key(), language),
                terms.words().reveal(),
                names.person(export.requestedBy(), language),
                export.decision().map(it -> new Approved(names.person(it.by(), language), it.at())),
                made);
    }

    /// What is told of a session beside this recording of it.
    ///
    /// @param told all recordings of the document
    static Optional<SessionReport> session(
            Recording recording, List<SessionReport> sessions, List<Recording> told) {
        var ids = told.stream().map(Recording::id).toList();
        return sessions.stream()
                .filter(it -> it.recordings().contains(recording.id()))
                .findFirst()
                .map(it -> it.beside(recording.id(), ids));
    }
}
