// SPDX-License-Identifier: Apache-2.0
package org.oncetold.observer.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oncetold.access.AccessGate;
import org.oncetold.access.Deed;
import org.oncetold.access.NamedPurpose;
import org.oncetold.access.ObjectRef;
import org.oncetold.base.Refusal;
import org.oncetold.base.StatementId;
import org.oncetold.interview.InterviewId;
import org.oncetold.observer.Boards;
import org.oncetold.observer.End;
import org.oncetold.observer.Presence;
import org.oncetold.observer.Priority;
import org.oncetold.observer.Question;
import org.oncetold.observer.Question.Standing;
import org.oncetold.observer.Sign;
import org.oncetold.observer.TimeMark;
import org.oncetold.people.People;
import org.oncetold.people.PersonId;
import org.oncetold.recording.RecordingId;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// What those who watched left behind, session by session; and a question from one who watches.
@RestController
@RequestMapping("/api/v1/statements/{id}/boards")
class BoardController {

    record NewQuestion(
            @Nullable String wording, @Nullable Priority priority, @Nullable String because) {

        @Override
        public String toString() {
            return "[confidential]";
        }
    }

    record MarkJson(
            Sign sign,
            String words,
            String by,
            Instant at,
            Optional<UUID> recording,
            Optional<Double> seconds) {

        @Override
        public String toString() {
            return "[confidential]";
        }
    }

    record QuestionJson(
            UUID id,
            String wording,
            Priority priority,
            String because,
            String by,
            Instant at,
            String standing,
            Optional<End> end,
            String reason) {

        @Override
        public String toString() {
            return "[confidential]";
        }
    }

    record WatchedJson(String by, Instant from, Optional<Instant> until, boolean lost) {}

    record BoardJson(
            UUID interview,
            List<WatchedJson> watched,
            List<MarkJson> marks,
            List<QuestionJson> questions) {}

    record Put(int open) {}

    private final Boards boards;
    private final AccessGate gate;
    private final People people;

    BoardController(Boards boards, AccessGate gate, People people) {
        this.boards = boards;
        this.gate = gate;
        this.people = people;
    }

    @GetMapping
    List<BoardJson> boards(@PathVariable String id, NamedPurpose named) {
        var why = named.justification();
        var statement = StatementId.parse(id);
        var grant = gate.grant(statement, Deed.READ_BOARD, why, ObjectRef.none());
        return boards.of(statement, grant).stream().map(this::board).toList();
    }

    @PostMapping("/{interview}/questions")
    @ResponseStatus(HttpStatus.CREATED)
    Put ask(
            @PathVariable String id,
            @PathVariable String interview,
            NamedPurpose named,
            @RequestBody NewQuestion asked) {
        var why = named.justification();
        var board =
                boards.ask(
                        StatementId.parse(id),
                        InterviewId.parse(interview),
                        words(asked.wording()),
                        priority(asked.priority()),
                        words(asked.because()),
                        why);
        return new Put(board.open().size());
    }

    private BoardJson board(Boards.Kept kept) {
        return new BoardJson(
                kept.interview().id().value(),
                kept.presences().stream().map(this::watched).toList(),
                kept.board().marks().stream().map(mark -> mark(kept, mark)).toList(),
                kept.board().questions().stream().map(this::question).toList());
    }

    private WatchedJson watched(Presence it) {
        return new WatchedJson(login(it.person()), it.came(), it.left(), it.lost());
    }

    private MarkJson mark(Boards.Kept kept, TimeMark mark) {
        return new MarkJson(
                mark.sign(),
                mark.words().reveal(),
                login(mark.by()),
                mark.at(),
                boards.recording(kept.interview(), mark).map(RecordingId::value),
                boards.place(kept.interview(), mark).map(at -> at.toMillis() / 1_000.0));
    }

    private QuestionJson question(Question it) {
        var ended =
                it.standing() instanceof Standing.Ended end
                        ? Optional.of(end)
                        : Optional.<Standing.Ended>empty();
        return new QuestionJson(
                it.id(),
                it.wording().reveal(),
                it.priority(),
                it.why().reveal(),
                login(it.by()),
                it.at(),
                standing(it.standing()),
                ended.map(Standing.Ended::end),
                ended.map(end -> end.reason().reveal()).orElse(""));
    }

    private static String standing(Standing standing) {
        return switch (standing) {
            case Standing.Open _ -> "OPEN";
            case Standing.Merged _ -> "MERGED";
            case Standing.Told _ -> "TOLD";
            case Standing.Ended _ -> "ENDED";
        };
    }

    private String login(PersonId person) {
        return people.byId(person).login();
    }

    private static String words(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static Priority priority(@Nullable Priority sent) {
        if (sent == null) throw new Refusal(Refusal.Kind.UNFIT, "observer.refusal.priority");
        return sent;
    }
}
