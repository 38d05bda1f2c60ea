// SPDX-License-Identifier: Apache-2.0
package org.oncetold.transcription;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.oncetold.recording.Speaker;

/// What is told to those who follow the words of a running recording. Times count from the start of
/// the recording. Texts stay out of logs.
public sealed interface LiveEvent {

    /// What is understood so far of an utterance that goes on. Replaces the one before on its
    /// channel; an empty text or a [Final] takes it away.
    record Partial(int channel, Speaker speaker, String text) implements LiveEvent {

        @Override
        public String toString() {
            return "Partial[" + channel + "]";
        }
    }

    /// An utterance that has ended. The transcript may later have other words for it.
    record Final(int channel, Speaker speaker, List<Word> words) implements LiveEvent {

        public Final {
            words = List.copyOf(words);
            if (words.isEmpty()) throw new IllegalArgumentException("an utterance has words");
        }

        public Duration start() {
            return words.getFirst().start();
        }

        public Duration end() {
            return words.getLast().end();
        }

        public String text() {
            return words.stream().map(Word::text).collect(Collectors.joining(" "));
        }

        @Override
        public String toString() {
            return "Final[" + channel + ", " + start() + ".." + end() + "]";
        }
    }

    /// A stretch whose words do not come here, on all channels. One that goes on is told again,
    /// from the same beginning to a later end.
    record Gap(Duration from, Duration to, Why why) implements LiveEvent {

        /// Whether this is a stretch that was told before and goes on.
        public boolean goesOnFrom(Gap earlier) {
            return why == Why.NOT_KEPT && earlier.why == why && earlier.from.equals(from);
        }

        /// Why there are no words.
        public enum Why {
            /// the recogniser was lost, or was not there yet; a new one goes on
            RECOGNISER,
            /// the machine was too far behind and went on with what is said now
            BEHIND,
            /// this sound did not come in time; what is late is kept in the recording all the same
            SOUND_LATE,
            /// no sound is kept, because the person asked for it; told from its beginning on
            NOT_KEPT
        }
    }

    /// How the words come: told when the state changes, and about once a second while sound comes.
    ///
    /// @param behind how much sound was taken in whose words have not been told yet
    record Pace(State state, Duration behind) implements LiveEvent {

        /// How the words come.
        public enum State {
            /// the recogniser is being made ready
            STARTING,
            /// words come as they are spoken
            FOLLOWING,
            /// words come late: the machine has more to do than it can
            LAGGING,
            /// no sound comes: a rest, or the recorder cannot reach the server
            NO_SOUND,
            /// other sessions have all the places for live words; goes on when one is free
            WAITING,
            /// there is no speech model for this language
            NO_MODEL,
            /// the recogniser was lost; a new one is on its way
            STARTING_AGAIN
        }
    }

    /// Which speech model the following words are from. A page says so when it is for trying out
    /// only.
    record Model(ModelLabel label) implements LiveEvent {}

    /// Nothing more comes.
    record Ended(Reason reason) implements LiveEvent {

        /// Why nothing more comes.
        public enum Reason {
            /// the recording is closed, or was when this was asked for
            RECORDING_ENDED,
            /// the person does not wish to be recorded or written down any more
            NOT_WISHED,
            /// the assignment, the account or the day of the grant has ended, or the access log is
            /// in doubt
            NO_RIGHT,
            /// the person was not told of this listener or no longer agrees, or this one has left
            /// the observer room
            NOT_TOLD,
            /// the listener did not take the events
            NOT_TAKEN,
            /// the model needs more samples a second than this recording has; the recording goes on
            RATE_UNFIT,
            /// the server ends
            SERVER_ENDS
        }
    }
}
