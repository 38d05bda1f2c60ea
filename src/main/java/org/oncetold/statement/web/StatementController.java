// SPDX-License-Identifier: Apache-2.0
package org.oncetold.statement.web;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oncetold.base.Confidential;
import org.oncetold.base.Refusal;
import org.oncetold.statement.NewStatement;
import org.oncetold.statement.StatementLine;
import org.oncetold.statement.Statements;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Opens statements and lists those the caller may open.
@RestController
@RequestMapping("/api/v1/statements")
class StatementController {

    record Interviewee(@Nullable String pseudonym) {}

    record Opening(
            @Nullable String reference,
            @Nullable Interviewee interviewee,
            @Nullable String protocol,
            @Nullable String language) {}

    record Opened(UUID id) {}

    record Line(
            UUID id,
            String reference,
            String pseudonym,
            String protocol,
            String language,
            String state,
            String role) {

        static Line of(StatementLine line) {
            var statement = line.statement();
            return new Line(
                    statement.id().value(),
                    line.label().reference().reveal(),
                    line.label().pseudonym().reveal(),
                    statement.protocol(),
                    statement.language(),
                    statement.state().name(),
                    line.role().name());
        }
    }

    private final Statements statements;

    StatementController(Statements statements) {
        this.statements = statements;
    }

    @PostMapping
    ResponseEntity<Opened> open(@RequestBody Opening opening) {
        var interviewee = opening.interviewee();
        var id =
                statements.open(
                        new NewStatement(
                                Confidential.of(
                                        required(
                                                opening.reference(),
                                                "statement.refusal.reference")),
                                Confidential.of(
                                        required(
                                                interviewee == null
                                                        ? null
                                                        : interviewee.pseudonym(),
                                                "statement.refusal.pseudonym")),
                                required(opening.protocol(), "statement.refusal.protocol"),
                                required(opening.language(), "statement.refusal.language")));
        return ResponseEntity.created(URI.create("/api/v1/statements/" + id))
                .body(new Opened(id.value()));
    }

    @GetMapping
    List<Line> mine() {
        return statements.mine().stream().map(Line::of).toList();
    }

    private static String required(@Nullable String value, String refusal) {
        if (value == null) throw new Refusal(Refusal.Kind.UNFIT, refusal, 120);
        return value;
    }
}
