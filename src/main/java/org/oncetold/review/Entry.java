// SPDX-License-Identifier: Apache-2.0
package org.oncetold.review;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.oncetold.base.Confidential;
import org.oncetold.people.PersonId;
import org.oncetold.people.Role;
import org.oncetold.recording.Speaker;

/// One thing a person put beside a passage, as it is kept: who by their id, when in milliseconds.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
sealed interface Entry {

    int passage();

    UUID by();

    long at();

    default PersonId who() {
        return new PersonId(by());
    }

    default Instant when() {
        return Instant.ofEpochMilli(at());
    }

    /// @param seen the revision of the passage that was heard as right
    @JsonTypeName("HEARD")
    record Hearing(int passage, UUID by, long at, long seen) implements Entry {

        Hearing(int passage, Heard heard, long seen) {
            this(passage, heard.by().value(), heard.at().toEpochMilli(), seen);
        }

        Heard heard() {
            return new Heard(who(), when());
        }
    }

    @JsonTypeName("CORRECTION")
    record Correcting(
            int passage,
            UUID by,
            long at,
            UUID id,
            int from,
            int to,
            Confidential<String> text,
            Set<UUID> supersedes)
            implements Entry {

        Correcting(int passage, Correction correction) {
            this(
                    passage,
                    correction.who().value(),
                    correction.when().toEpochMilli(),
                    correction.id().value(),
                    correction.words().from(),
                    correction.words().to(),
                    correction.heard(),
                    correction.supersedes().stream()
                            .map(CorrectionId::value)
                            .collect(Collectors.toSet()));
        }

        Correction correction() {
            return new Correction(
                    new CorrectionId(id),
                    who(),
                    when(),
                    new WordRange(from, to),
                    text,
                    supersedes.stream().map(CorrectionId::new).collect(Collectors.toSet()));
        }
    }

    @JsonTypeName("COMMENT")
    record Commenting(int passage, UUID by, long at, Role role, Confidential<String> text)
            implements Entry {

        Commenting(int passage, Comment comment) {
            this(
                    passage,
                    comment.who().value(),
                    comment.when().toEpochMilli(),
                    comment.role(),
                    comment.text());
        }

        Comment comment() {
            return new Comment(who(), role, when(), text);
        }
    }

    @JsonTypeName("VOICE")
    record Naming(int passage, UUID by, long at, Speaker speaker) implements Entry {

        Naming(int passage, PersonId by, Instant at, Speaker speaker) {
            this(passage, by.value(), at.toEpochMilli(), speaker);
        }
    }

    /// An entry with its place on the line, the first being 1.
    record Kept(long rev, Entry entry) {}
}
