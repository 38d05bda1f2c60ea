// SPDX-License-Identifier: Apache-2.0
package org.oncetold.observer.ui;

import java.time.Clock;
import org.oncetold.observer.OpenBoards;
import org.oncetold.observer.Wordings;
import org.oncetold.people.People;
import org.oncetold.recording.Recordings;
import org.oncetold.recording.SoundTickets;
import org.oncetold.transcription.LiveWords;
import org.springframework.stereotype.Component;

/// What the panes of the observer room work with.
@Component
record ObserverTools(
        OpenBoards pages,
        Wordings wordings,
        LiveWords words,
        Recordings recordings,
        SoundTickets tickets,
        People people,
        Clock clock) {}
