// SPDX-License-Identifier: Apache-2.0
package org.oncetold.export.pdf;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Everything a court PDF says, and nothing about how it looks. Names and words of people are in
/// it, so none of its parts prints itself.
public record StatementDocument(Cover cover, List<Sitting> sittings, List<Exhibit> exhibits) {

    public StatementDocument {
        sittings = List.copyOf(sittings);
        exhibits = List.copyOf(exhibits);
    }

    /// What the first page says.
    ///
    /// @param number the number in the export register; the only thing that names the file
    /// @param protocolVersion the digest of the protocol that was frozen into the record
    /// @param language of the statement, and of the document where OnceTold speaks it
    public record Cover(
            String number,
            String reference,
            String pseudonym,
            String protocol,
            String protocolVersion,
            Locale language,
            ZoneId zone,
            Handover handover) {

        @Override
        public String toString() {
            return number;
        }
    }

    /// Who let it go, and when.
    public record Approved(Present by, Instant at) {}

    /// To whom it goes and who let it go; nobody yet in a draft.
    public record Handover(
            String recipient,
            String purpose,
            String words,
            Present askedBy,
            Optional<Approved> approved,
            Instant made) {

        @Override
        public String toString() {
            return HIDDEN;
        }
    }

    /// One recording: when, who was there, what happened, what was said.
    public record Sitting(
            Instant began,
            Instant ended,
            List<Present> present,
            List<Pause> breaks,
            List<NotKept> notKept,
            List<Shown> steps,
            List<Event> timeline,
            List<Noted> noted,
            List<Kept> kept,
            Proof proof,
            List<PrintedPassage> passages,
            List<Stretch> notTranscribed) {

        public Sitting {
            present = List.copyOf(present);
            breaks = List.copyOf(breaks);
            notKept = List.copyOf(notKept);
            steps = List.copyOf(steps);
            timeline = List.copyOf(timeline);
            noted = List.copyOf(noted);
            kept = List.copyOf(kept);
            passages = List.copyOf(passages);
            notTranscribed = List.copyOf(notTranscribed);
        }

        @Override
        public String toString() {
            return HIDDEN;
        }
    }

    /// Something that was shown in a session, or a file that a recording was made from.
    ///
    /// @param what it is, as a sentence to print
    /// @param sitting the number of the recording it belongs to, from one
    /// @param by who put it on the record, or handed it in
    /// @param sha256 of its photo or file, in hex; empty when there is none
    public record Exhibit(
            String reference, String what, int sitting, Present by, Instant at, String sha256) {

        @Override
        public String toString() {
            return HIDDEN;
        }
    }

    /// A person and what they were there as, both as words to print.
    public record Present(String name, String role) {

        @Override
        public String toString() {
            return HIDDEN;
        }
    }

    public record Pause(Instant began, Optional<Instant> ended, String note) {

        @Override
        public String toString() {
            return HIDDEN;
        }
    }

    /// A stretch of the recording in which no sound is kept because the person asked for it.
    ///
    /// @param reasons all that were noted
    public record NotKept(Duration from, Duration to, List<Because> reasons) {

        public NotKept {
            reasons = List.copyOf(reasons);
        }

        @Override
        public String toString() {
            return HIDDEN;
        }
    }

    /// Why, as somebody noted it then.
    public record Because(Instant noted, String words) {

        @Override
        public String toString() {
            return HIDDEN;
        }
    }

    /// A step of the protocol and what became of it.
    ///
    /// @param at its place in the recording, if it has one
    public record Shown(
            Optional<Duration> at, String phase, String title, Outcome outcome, String note) {

        @Override
        public String toString() {
            return HIDDEN;
        }
    }

    /// Something that happened in the session, as a sentence to print.
    ///
    /// @param at its place in the recording, if it has one
    public record Event(Instant clock, Optional<Duration> at, String what) {

        @Override
        public String toString() {
            return HIDDEN;
        }
    }

    /// What was written down in a step of the guide, as it stood at the end.
    public record Noted(Instant clock, String step, String field, String answer) {

        @Override
        public String toString() {
            return HIDDEN;
        }
    }

    /// What was written down on a sheet that every protocol has.
    public record Kept(String sheet, String field, String answer) {

        @Override
        public String toString() {
            return HIDDEN;
        }
    }

    public enum Outcome {
        SHOWN,
        LEFT_OUT,
        NOT_REACHED
    }

    /// What binds this document to the sound: digests, and the model that wrote the machine's part.
    ///
    /// @param planDigest of the plan as it stood when the session began; empty when there was none
    public record Proof(
            String planDigest,
            String recordingDigest,
            String model,
            String modelDigest,
            boolean forTryingOutOnly,
            String transcriptDigest) {}

    /// Sound without words.
    public record Stretch(Duration from, Duration to) {}

    private static final String HIDDEN = "[confidential]";
}
