// SPDX-License-Identifier: Apache-2.0
package org.oncetold.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import org.oncetold.base.Confidential;
import org.oncetold.base.StatementId;
import org.oncetold.people.ActingAs;
import org.oncetold.people.People;
import org.oncetold.people.PersonId;
import org.oncetold.recording.Imports;
import org.oncetold.recording.Speakers;
import org.oncetold.statement.AssignmentBook;
import org.oncetold.statement.NewStatement;
import org.oncetold.statement.Statements;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/// One statement with an invented story in synthetic voices, opened by the interviewer, shared with
/// the social worker, the health worker and the prosecutor by the supervisor, as they would do it
/// themselves.
@Component
@ConditionalOnProperty("oncetold.demo")
class DemoCase {

    private final ActingAs acting;
    private final People people;
    private final Statements statements;
    private final AssignmentBook assignments;
    private final Imports imports;

    DemoCase(
            ActingAs acting,
            People people,
            Statements statements,
            AssignmentBook assignments,
            Imports imports) {
        this.acting = acting;
        this.people = people;
        this.statements = statements;
        this.assignments = assignments;
        this.imports = imports;
    }

    void open() {
        var statement = acting.person(id(DemoPerson.INTERVIEWER), this::openStatement);
        acting.person(
                id(DemoPerson.SUPERVISOR),
                () -> {
                    assign(statement, DemoPerson.SOCIAL_WORKER);
                    assign(statement, DemoPerson.OBSERVER);
                    assign(statement, DemoPerson.HEALTH_WORKER);
                    assign(statement, DemoPerson.PROSECUTOR);
                    return statement;
                });
        acting.person(id(DemoPerson.INTERVIEWER), () -> importStory(statement));
    }

    private StatementId openStatement() {
        return statements.open(
                new NewStatement(
                        Confidential.of("DEMO-2026-001"),
                        Confidential.of("Mara"),
                        "adult-peace",
                        "en"));
    }

    private void assign(StatementId statement, DemoPerson person) {
        assignments.assign(statement, person.login(), person.role(), Optional.empty());
    }

    private StatementId importStory(StatementId statement) {
        try (var story =
                Objects.requireNonNull(DemoCase.class.getResourceAsStream("/demo/story.ogg"))) {
            imports.accept(statement, Speakers.usual(1), story);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return statement;
    }

    private PersonId id(DemoPerson person) {
        return acting.task("demo", () -> people.byLogin(person.login()).orElseThrow().id());
    }
}
