// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.oncetold.base.Confidential;
import org.oncetold.interview.SessionReport.PresentLine;

/// Who came in and went out, read from the line of an interview.
final class Presences {

    private Presences() {}

    static List<PresentLine> of(List<Happened> history) {
        var lines = new ArrayList<PresentLine>();
        for (var it : history) {
            switch (it.moment()) {
                case Moment.CameIn(var name, var as) ->
                        lines.add(
                                new PresentLine(
                                        Confidential.of(name), as, it.at(), Optional.empty()));
                case Moment.Watches(var _, var name) ->
                        lines.add(
                                new PresentLine(
                                        Confidential.of(name),
                                        InRoom.OBSERVER,
                                        it.at(),
                                        Optional.empty()));
                case Moment.WatchesNoMore(var _, var name) ->
                        lines.replaceAll(line -> left(line, name, it));
                case Moment.WentOut(var name) -> lines.replaceAll(line -> left(line, name, it));
                default -> {}
            }
        }
        return lines;
    }

    private static PresentLine left(PresentLine line, String name, Happened it) {
        return line.name().reveal().equals(name) && line.until().isEmpty()
                ? new PresentLine(line.name(), line.as(), line.from(), Optional.of(it.at()))
                : line;
    }
}
