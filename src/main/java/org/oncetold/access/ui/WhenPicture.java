// SPDX-License-Identifier: Apache-2.0
package org.oncetold.access.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.oncetold.access.AccessEntry;
import org.oncetold.access.Outcome;

/// When a statement was opened, one row a person, one mark a day: a larger circle for more
/// openings, a ring where no sound was heard, a diamond where somebody was turned away. The table
/// below it says the same in words.
final class WhenPicture extends Composite<Div> {

    private static final int TICKS = 6;
    private static final int LARGEST = 4;

    private final Openings openings;
    private final Names names;

    WhenPicture(Openings openings, Names names) {
        this.openings = openings;
        this.names = names;
        getContent().addClassName("access-picture");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        getContent().removeAll();
        var shown =
                openings.entries().stream()
                        .filter(entry -> Openings.opens(entry) || entry.outcome() == Outcome.DENIED)
                        .toList()
                        .reversed();
        getContent().setVisible(!shown.isEmpty());
        if (shown.isEmpty()) return;
        var hint = new Paragraph(getTranslation("access.picture.hint"));
        hint.addClassName("access-hint");
        getContent().add(new H2(getTranslation("access.picture.title")), hint, createChart(shown));
    }

    private Div createChart(List<AccessEntry> shown) {
        var days =
                new Days(
                        ReaderTimes.dayOf(shown.getFirst().at()),
                        ReaderTimes.dayOf(shown.getLast().at()));
        var chart = new Div();
        chart.addClassName("access-chart");
        chart.getElement().setAttribute("role", "img");
        chart.getElement().setAttribute("aria-label", getTranslation("access.picture.label"));
        byPerson(shown).values().forEach(entries -> chart.add(createRow(entries, days)));
        chart.add(createAxis(days));
        return chart;
    }

    private static Map<Object, List<AccessEntry>> byPerson(List<AccessEntry> shown) {
        var rows = new LinkedHashMap<Object, List<AccessEntry>>();
        for (var entry : shown)
            rows.computeIfAbsent(Openings.who(entry.actor()), _ -> new ArrayList<>()).add(entry);
        return rows;
    }

    private Div createRow(List<AccessEntry> entries, Days days) {
        var name = new Span(names.of(entries.getFirst().actor(), this::getTranslation));
        name.addClassName("access-chart-name");
        var track = new Div();
        track.addClassName("access-chart-track");
        var byDay = new TreeMap<LocalDate, List<AccessEntry>>();
        for (var entry : entries)
            byDay.computeIfAbsent(ReaderTimes.dayOf(entry.at()), _ -> new ArrayList<>()).add(entry);
        byDay.forEach((day, of) -> track.add(createMark(of, days.share(day))));
        var row = new Div(name, track);
        row.addClassName("access-chart-row");
        return row;
    }

    private static Span createMark(List<AccessEntry> ofOneDay, double share) {
        var mark = new Span();
        mark.addClassName("access-mark");
        mark.getStyle().set("--at", String.valueOf(share));
        var opened = ofOneDay.stream().filter(Openings::opens).toList();
        if (opened.isEmpty()) {
            mark.addClassName("denied");
            return mark;
        }
        mark.addClassName("size-" + Math.min(opened.size(), LARGEST));
        if (opened.stream().noneMatch(Openings::isHearing)) mark.addClassName("silent");
        return mark;
    }

    private Div createAxis(Days days) {
        var track = new Div();
        track.addClassName("access-chart-track");
        track.addClassName("axis");
        for (var day : days.ticks(TICKS)) {
            var tick = new Span(new ReaderTimes(getLocale()).day(day));
            tick.addClassName("access-tick");
            tick.getStyle().set("--at", String.valueOf(days.share(day)));
            track.add(tick);
        }
        var row = new Div(new Span(), track);
        row.addClassName("access-chart-row");
        return row;
    }

    /// The days from the first mark to the last.
    private record Days(LocalDate first, LocalDate last) {

        private double share(LocalDate day) {
            var length = ChronoUnit.DAYS.between(first, last);
            return length == 0 ? 0.5 : (double) ChronoUnit.DAYS.between(first, day) / length;
        }

        private List<LocalDate> ticks(int most) {
            var length = ChronoUnit.DAYS.between(first, last);
            var step = Math.max(1, Math.ceilDiv(length, most));
            return first.datesUntil(last.plusDays(1), Period.ofDays((int) step)).toList();
        }
    }
}
