// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview.ui;

import com.vaadin.flow.component.html.Div;
import java.util.stream.Collectors;
import org.oncetold.base.ui.Formats;
import org.oncetold.interview.Meter;

/// How often the person has told already, for the one who plans: never a warning, always in sight.
class MeterLines extends Div {

    MeterLines(Room room) {
        this(room.sitting().meter());
        var formats = new Formats(getLocale());
        for (var topic : room.sitting().plan().topics())
            room.sitting()
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
        if (!meter.hasToldBefore()) {
            line("t2", getTranslation("interview.meter.none"));
            return;
        }
        line(
                "b",
                getTranslation(
                        "interview.meter.sessions",
                        meter.sessions(),
                        meter.talked().toMinutes(),
                        String.join(", ", meter.units())));
        if (!meter.topics().isEmpty())
            line("t2", getTranslation("interview.meter.topics", topics(meter)));
    }

    private static String topics(Meter meter) {
        return meter.topics().stream()
                .map(told -> told.topic().reveal())
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private void line(String className, String text) {
        add(RoomWords.text(className, text));
    }
}
