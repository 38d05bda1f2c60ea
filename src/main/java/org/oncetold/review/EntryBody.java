// SPDX-License-Identifier: Apache-2.0
package org.oncetold.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.oncetold.base.Confidential;
import org.oncetold.people.PersonId;
import org.oncetold.people.Role;
import tools.jackson.databind.json.JsonMapper;

/// An entry as the bytes that are sealed. Fields are only ever added; what a kind does not have is
/// left out.
@JsonInclude(JsonInclude.Include.NON_NULL)
record EntryBody(
        String kind,
        int passage,
        UUID by,
        long at,
        @Nullable Long seen,
        @Nullable UUID id,
        @Nullable Integer from,
        @Nullable Integer to,
        @Nullable String text,
        @Nullable Set<UUID> supersedes,
        @Nullable Role role,
        @Nullable Speaker speaker) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static byte[] toBytes(Entry entry) {
        return JSON.writeValueAsBytes(of(entry));
    }

    static Entry toEntry(byte[] bytes) {
        return JSON.readValue(bytes, EntryBody.class).entry();
    }

    private static EntryBody of(Entry entry) {
        return switch (entry) {
            case Entry.Hearing it -> hearing(it);
            case Entry.Correcting it -> correcting(it);
            case Entry.Commenting it -> commenting(it);
            case Entry.Naming it -> naming(it);
        };
    }

    private static EntryBody hearing(Entry.Hearing it) {
        var heard = it.heard();
        return new EntryBody(
                it.kind(),
                it.passage(),
                heard.by().value(),
                ms(heard.at()),
                it.seen(),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static EntryBody correcting(Entry.Correcting it) {
        var correction = it.correction();
        return new EntryBody(
                it.kind(),
                it.passage(),
                correction.who().value(),
                ms(correction.when()),
                null,
                correction.id().value(),
                correction.words().from(),
                correction.words().to(),
                correction.heard().reveal(),
                correction.supersedes().stream()
                        .map(CorrectionId::value)
                        .collect(Collectors.toSet()),
                null,
                null);
    }

    private static EntryBody commenting(Entry.Commenting it) {
        var comment = it.comment();
        return new EntryBody(
                it.kind(),
                it.passage(),
                comment.who().value(),
                ms(comment.when()),
                null,
                null,
                null,
                null,
                comment.text().reveal(),
                null,
                comment.role(),
                null);
    }

    private static EntryBody naming(Entry.Naming it) {
        return new EntryBody(
                it.kind(),
                it.passage(),
                it.by().value(),
                ms(it.at()),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                it.speaker());
    }

    private Entry entry() {
        var person = new PersonId(by);
        var when = Instant.ofEpochMilli(at);
        return switch (kind) {
            case "HEARD" -> new Entry.Hearing(passage, new Heard(person, when), need(seen));
            case "CORRECTION" -> new Entry.Correcting(passage, correction(person, when));
            case "COMMENT" ->
                    new Entry.Commenting(
                            passage,
                            new Comment(person, need(role), when, Confidential.of(need(text))));
            case "VOICE" -> new Entry.Naming(passage, person, when, need(speaker));
            default -> throw new IllegalStateException("unknown kind of entry");
        };
    }

    private Correction correction(PersonId person, Instant when) {
        return new Correction(
                new CorrectionId(need(id)),
                person,
                when,
                new WordRange(need(from), need(to)),
                Confidential.of(need(text)),
                need(supersedes).stream().map(CorrectionId::new).collect(Collectors.toSet()));
    }

    private static <T> T need(@Nullable T value) {
        return Objects.requireNonNull(value);
    }

    private static long ms(Instant at) {
        return at.toEpochMilli();
    }
}
