// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.oncetold.base.Confidential;
import org.oncetold.interview.SessionReport.BreakLine;

/// Breaks and pauses with their times, read from the line of an interview.
final class Rests {

    private Rests() {}

    static List<BreakLine> of(List<Happened> history, SoundPlaces places) {
        var lines = new ArrayList<BreakLine>();
        for (var it : history) {
            switch (it.moment()) {
                case Moment.BreakBegan(var reason, var goesOn) ->
                        lines.add(begun(it, places, false, goesOn, reason));
                case Moment.Paused _ -> lines.add(begun(it, places, true, false, ""));
                case Moment.BreakEnded(var meanwhile) -> end(lines, it, meanwhile);
                case Moment.Resumed _ -> end(lines, it, "");
                default -> {}
            }
        }
        return lines;
    }

    private static BreakLine begun(
            Happened it, SoundPlaces places, boolean pause, boolean goesOn, String reason) {
        return new BreakLine(
                it.at(),
                Optional.empty(),
                places.of(it),
                pause,
                goesOn,
                Confidential.of(reason),
                Confidential.of(""));
    }

    private static void end(List<BreakLine> lines, Happened it, String meanwhile) {
        if (lines.isEmpty()) return;
        var open = lines.removeLast();
        lines.add(
                new BreakLine(
                        open.from(),
                        Optional.of(it.at()),
                        open.sound(),
                        open.pause(),
                        open.recordingWentOn(),
                        open.reason(),
                        Confidential.of(meanwhile)));
    }
}
