// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview.ui;

import com.vaadin.flow.component.html.Div;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.oncetold.base.Confidential;
import org.oncetold.base.ui.Formats;
import org.oncetold.interview.Meter;

/// How often the person has told already, for the one who plans: never a warning, always in sight.
class MeterLines extends Div {

    MeterLines(Room room) {
        this(room.interview().meter());
        var formats = new Formats(getLocale());
        for (var topic : room.interview().plan().topics())
            room.interview()
                    .meter()
                    .toldBefore(topic)
                    .ifPresent(at ->
                            line(
                                    "meter-again",
                                    getTranslation(
                                            "interview.meter.again", topic, formats.date(at))));
    }

    MeterLines(Meter meter) {
        addClassName("meter");
        if (meter.sessions() == 0) line("t2", getTranslation("interview.meter.none"));
        else here(meter);
        if (!meter.elsewhere().isEmpty())
            line(
                    "t2",
                    getTranslation(
                            "interview.meter.elsewhere",
                            meter.elsewhere().size(),
                            words(meter.elsewhere().stream())));
    }

    private void here(Meter meter) {
        line(
                "b",
                getTranslation(
                        "interview.meter.sessions",
                        meter.sessions(),
                        meter.talked().toMinutes(),
                        meter.agencies(),
                        meter.topics().size()));
        line("t2", getTranslation("interview.meter.units", String.join(", ", meter.units())));
        if (!meter.topics().isEmpty())
            line(
                    "t2",
                    getTranslation(
                            "interview.meter.topics",
                            words(meter.topics().stream().map(Meter.Told::topic))));
    }

    private static String words(Stream<Confidential<String>> all) {
        return all.map(Confidential::reveal).collect(Collectors.joining("; "));
    }

    private void line(String className, String text) {
        add(RoomWords.text(className, text));
    }
}
