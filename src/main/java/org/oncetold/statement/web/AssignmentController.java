// SPDX-License-Identifier: Apache-2.0
package org.oncetold.statement.web;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.oncetold.base.Refusal;
import org.oncetold.base.StatementId;
import org.oncetold.people.Role;
import org.oncetold.statement.AssignmentBook;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Assigns people to a statement and takes assignments back.
@RestController
@RequestMapping("/api/v1/statements/{id}/assignments/{login}")
class AssignmentController {

    record Wanted(@Nullable Role role, @Nullable Instant until) {}

    private final AssignmentBook book;

    AssignmentController(AssignmentBook book) {
        this.book = book;
    }

    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void assign(@PathVariable String id, @PathVariable String login, @RequestBody Wanted wanted) {
        var role = wanted.role();
        if (role == null) throw new Refusal(Refusal.Kind.UNFIT, "statement.refusal.roleDoesNotFit");
        book.assign(StatementId.parse(id), login, role, Optional.ofNullable(wanted.until()));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable String id, @PathVariable String login) {
        book.withdraw(StatementId.parse(id), login);
    }
}
