// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interviewee.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.oncetold.access.NamedPurpose;
import org.oncetold.base.StatementId;
import org.oncetold.interviewee.KeptNote;
import org.oncetold.interviewee.Noted;
import org.oncetold.interviewee.SideBook;
import org.oncetold.interviewee.SideNote;
import org.oncetold.interviewee.SideNotes;
import org.oncetold.people.People;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The books beside a statement, each asked for by its name.
@RestController
@RequestMapping("/api/v1/statements/{id}/notes/{book}")
class SideNotesController {

    /// Which note it corrects or adds to, and why.
    record Adding(@Nullable Integer note, @Nullable String reason) {

        SideNote.AddsTo value() {
            return new SideNote.AddsTo(Sent.required(note, "addsTo.note"), Sent.words(reason));
        }
    }

    record Written(@Nullable String words, @Nullable Adding addsTo, @Nullable Boolean shared) {

        SideNote value() {
            return new SideNote(
                    Sent.words(words),
                    Optional.ofNullable(addsTo).map(Adding::value),
                    Boolean.TRUE.equals(shared));
        }

        @Override
        public String toString() {
            return "[confidential]";
        }
    }

    record Number(long number) {}

    record AddendumJson(String words, String reason, String by, Instant at) {}

    record NoteJson(
            int number,
            String words,
            boolean shared,
            String by,
            Instant at,
            List<AddendumJson> addenda) {}

    private final Map<SideBook, SideNotes> books;
    private final People people;

    SideNotesController(List<SideNotes> books, People people) {
        this.books = books.stream().collect(Collectors.toMap(SideNotes::book, Function.identity()));
        this.people = people;
    }

    @GetMapping
    List<NoteJson> notes(@PathVariable String id, @PathVariable SideBook book, NamedPurpose named) {
        return book(book).of(StatementId.parse(id), named.justification()).stream()
                .map(this::json)
                .toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Number note(
            @PathVariable String id,
            @PathVariable SideBook book,
            NamedPurpose named,
            @RequestBody Written written) {
        var why = named.justification();
        return new Number(book(book).note(StatementId.parse(id), written.value(), why));
    }

    private SideNotes book(SideBook book) {
        return Objects.requireNonNull(books.get(book));
    }

    private NoteJson json(KeptNote kept) {
        var note = kept.note();
        return new NoteJson(
                kept.number(),
                note.what().words().reveal(),
                kept.shared(),
                login(note),
                note.at(),
                kept.addenda().stream().map(this::addendum).toList());
    }

    private AddendumJson addendum(Noted<SideNote> noted) {
        var note = noted.what();
        return new AddendumJson(
                note.words().reveal(),
                note.addsTo().map(adds -> adds.reason().reveal()).orElse(""),
                login(noted),
                noted.at());
    }

    private String login(Noted<SideNote> noted) {
        return people.byId(noted.by()).login();
    }
}
