// SPDX-License-Identifier: Apache-2.0
package org.oncetold.transcription;

import java.util.function.Consumer;
import org.oncetold.access.AccessGrant;
import org.oncetold.base.Refusal;
import org.oncetold.recording.RecordingId;

/// The machine's words while they are spoken, for those who follow a session from another room.
/// Nobody has heard them yet and they are kept nowhere: the transcript is made of the sealed
/// recording after it is closed.
///
/// No word leaves without a grant for [org.oncetold.access.Deed#FOLLOW_WORDS], nor after its right,
/// the assignment, the person's agreement or the recording has ended. When the machine is short,
/// words come late or are left out, and it is told; the recording never waits for them. As long as
/// nobody listens, nothing is done.
public interface LiveWords {

    /// Listens to a recording that is being made. The listener gets the last utterances that are
    /// still in memory, when somebody listens already, and from then on everything in order, on a
    /// thread of its own and never two at a time. [LiveEvent.Ended] is the last it gets, unless it
    /// closes the listening itself; a recording that has ended already is told in the same way.
    ///
    /// @throws Refusal not allowed when the grant does not open these words, not found when there
    ///   is no such recording
    Listening listen(AccessGrant grant, RecordingId recording, Consumer<LiveEvent> listener);

    /// Somebody listens. Closing it again does nothing.
    interface Listening extends AutoCloseable {

        /// Ends it; an event that is being told at this moment may still come.
        @Override
        void close();
    }
}
