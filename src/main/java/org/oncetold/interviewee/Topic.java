// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interviewee;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.oncetold.access.ObjectRef;
import org.oncetold.base.StatementId;
import org.oncetold.people.PersonId;
import org.oncetold.vault.Line;

/// What notes about an interviewee are about: a sealed line each, under a key of its own.
enum Topic {
    AGREEMENT("agreement"),
    RIGHTS("rights"),
    WISHES("wishes"),
    NEEDS("needs"),
    CONTACT("contact"),
    OBSERVATIONS("observations"),
    MEDICAL("medical"),
    OWN_NOTES("own-notes");

    record Entry(Instant at, PersonId by, Fact what) {}

    private final String name;
    private final Line<Entry> line;

    Topic(String name) {
        this.name = name;
        this.line = Line.of("person-" + name, Entry.class);
    }

    Line<Entry> line() {
        return line;
    }

    /// Always the same for a statement, so that nothing in clear leads from one to the other.
    UUID in(StatementId statement) {
        return id(statement.toString());
    }

    /// A line of its own for each who writes.
    UUID in(StatementId statement, PersonId writer) {
        return id(statement + "/" + writer.value());
    }

    private UUID id(String of) {
        return UUID.nameUUIDFromBytes(
                ("person-" + name + "/" + of).getBytes(StandardCharsets.US_ASCII));
    }

    ObjectRef object() {
        return object(name);
    }

    static ObjectRef object(String kind) {
        return new ObjectRef(kind, Optional.empty());
    }
}
