// SPDX-License-Identifier: Apache-2.0
package org.oncetold.export;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.oncetold.access.Purpose;
import org.oncetold.base.StatementId;
import org.oncetold.people.PersonId;

/// One line of the export register, without what is sealed in it.
///
/// @param number what people call it, for example `2026-0007`; also the name of the file
/// @param hash of exactly what was asked for; the approval holds for nothing else
public record Export(
        ExportId id,
        String number,
        StatementId statement,
        Profile profile,
        Purpose purpose,
        RequestHash hash,
        PersonId requestedBy,
        Instant requestedAt,
        ExportState state,
        Optional<Decision> decision,
        Optional<ExportFile> file,
        Optional<Obstacle> obstacle) {

    /// How long another person may take to decide.
    public static final Duration TIME_TO_DECIDE = Duration.ofHours(24);

    /// Who decided, and when.
    public record Decision(PersonId by, Instant at) {}

    /// The finished file.
    ///
    /// @param sha256 of its bytes, in hex
    public record ExportFile(Instant made, String sha256, long size) {}

    /// Why an approved export could not be made.
    public enum Obstacle {
        CHANGED,
        LETTERS,
        LAYOUT,
        CLOSED,
        CONTACT,
        FAULT;

        public String key() {
            return "export.obstacle." + name();
        }
    }

    /// A request that has no number yet.
    static Export asked(ExportId id, NewExport wanted, PersonId by, Instant at) {
        return new Export(
                id,
                "",
                wanted.statement(),
                wanted.profile(),
                wanted.why().purpose(),
                new RequestHash(new byte[0]),
                by,
                at,
                ExportState.REQUESTED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    Export numbered(String number, RequestHash hash) {
        return with(number, hash, state);
    }

    /// What waits too long ends by itself.
    Export at(Instant now) {
        return state == ExportState.REQUESTED && now.isAfter(until())
                ? with(number, hash, ExportState.EXPIRED)
                : this;
    }

    public Instant until() {
        return requestedAt.plus(TIME_TO_DECIDE);
    }

    private Export with(String number, RequestHash hash, ExportState state) {
        return new Export(
                id,
                number,
                statement,
                profile,
                purpose,
                hash,
                requestedBy,
                requestedAt,
                state,
                decision,
                file,
                obstacle);
    }
}
