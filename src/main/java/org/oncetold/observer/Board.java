// SPDX-License-Identifier: Apache-2.0
package org.oncetold.observer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.oncetold.base.Confidential;
import org.oncetold.people.PersonId;

/// What those who watch a session have put together, read from their line: marks, questions in
/// their order, and who leads. A remark that comes too late, because somebody else was quicker or
/// leads by now, changes nothing and stays on the line.
public final class Board {

    private final Map<UUID, Question> questions = new LinkedHashMap<>();
    private final Map<UUID, TimeMark> marks = new LinkedHashMap<>();
    private List<UUID> order = List.of();
    private Optional<PersonId> lead = Optional.empty();
    private boolean shown;

    private Board() {}

    static Board of(List<Observed> line) {
        var board = new Board();
        line.forEach(board::take);
        return board;
    }

    /// The marks in the order in which they were set.
    public List<TimeMark> marks() {
        return List.copyOf(marks.values());
    }

    /// Who merges and ranks; empty before somebody does.
    public Optional<PersonId> lead() {
        return lead;
    }

    /// All questions: those that wait first, as ranked, then the others in the order in which they
    /// came.
    public List<Question> questions() {
        var all = new ArrayList<>(open());
        questions.values().stream().filter(question -> !question.isOpen()).forEach(all::add);
        return all;
    }

    /// The questions that wait: as the lead ranked them, what is new behind, vital ones first.
    public List<Question> open() {
        return questions.values().stream()
                .filter(Question::isOpen)
                .sorted(Comparator.comparingInt(this::rank).thenComparing(Question::priority))
                .toList();
    }

    public Optional<Question> question(UUID id) {
        return Optional.ofNullable(questions.get(id));
    }

    /// Whether the interviewer has seen all that waits.
    public boolean isShown() {
        return shown;
    }

    private int rank(Question question) {
        var at = order.indexOf(question.id());
        return at < 0 ? order.size() : at;
    }

    private void take(Observed it) {
        if (isForLead(it.remark()) && lead.filter(it.by()::equals).isEmpty()) return;
        switch (it.remark()) {
            case Remark.Marked(var id, var sign) ->
                    marks.putIfAbsent(
                            id,
                            new TimeMark(
                                    id,
                                    sign,
                                    Confidential.of(""),
                                    it.by(),
                                    it.at(),
                                    it.recording(),
                                    it.atSample()));
            case Remark.Described(var id, var words) ->
                    marks.computeIfPresent(
                            id, (_, mark) -> mark.by().equals(it.by()) ? mark.about(words) : mark);
            case Remark.Added added -> add(added, it);
            case Remark.Led _ -> lead = Optional.of(it.by());
            case Remark.Ranked(var wanted) -> order = wanted;
            case Remark.Weighed(var id, var priority) ->
                    questions.computeIfPresent(id, (_, question) -> question.weighed(priority));
            case Remark.Merged(var id, var into) -> {
                if (!id.equals(into) && isOpen(into))
                    settle(id, new Question.Standing.Merged(into, it.by()));
            }
            case Remark.ToldAlready(var id, var at) ->
                    settle(id, new Question.Standing.Told(at, it.by()));
            case Remark.Shown _ -> shown = true;
            case Remark.Ended(var id, var end, var reason) ->
                    end(id, new Question.Standing.Ended(end, reason, it.by(), it.at()));
        }
    }

    /// Whether only whoever leads at that place of the line may.
    private static boolean isForLead(Remark remark) {
        return switch (remark) {
            case Remark.Ranked _, Remark.Weighed _, Remark.Merged _, Remark.ToldAlready _ -> true;
            case Remark.Marked _,
                    Remark.Described _,
                    Remark.Added _,
                    Remark.Led _,
                    Remark.Shown _,
                    Remark.Ended _ ->
                    false;
        };
    }

    private void add(Remark.Added added, Observed it) {
        shown = false;
        questions.putIfAbsent(
                added.question(),
                new Question(
                        added.question(),
                        added.wording(),
                        added.priority(),
                        added.why(),
                        it.by(),
                        it.at(),
                        it.atSample(),
                        new Question.Standing.Open()));
    }

    private boolean isOpen(UUID id) {
        return question(id).filter(Question::isOpen).isPresent();
    }

    private void settle(UUID id, Question.Standing standing) {
        questions.computeIfPresent(
                id, (_, question) -> question.isOpen() ? question.now(standing) : question);
    }

    /// What the interviewer said last holds.
    private void end(UUID id, Question.Standing.Ended ended) {
        questions.computeIfPresent(
                id,
                (_, question) ->
                        question.standing() instanceof Question.Standing.Ended
                                ? question.now(ended)
                                : question.isOpen() ? question.now(ended) : question);
    }
}
