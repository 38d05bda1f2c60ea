// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.util.List;
import org.oncetold.access.Actor;
import org.oncetold.access.Heat;
import org.oncetold.access.Stretch;
import org.oncetold.base.Refusal;
import org.oncetold.base.ui.Formats;
import org.oncetold.people.People;
import org.oncetold.recording.Recording;

/// One recording from its start to its end, one row a person: what they played, and how often. The
/// table below says the same in words.
final class HeatStrip extends Composite<Div> {

    private static final int TICKS = 6;
    private static final int DARKEST = 4;

    /// What lies nearer than this is drawn as one: the eye would not part it, and a thousand
    /// slivers would be no picture. Nothing is left out, however short.
    private static final long NEAR_MILLIS = 500;

    private final transient Recording recording;
    private final transient Heat heat;
    private final transient People people;

    HeatStrip(Recording recording, Heat heat, People people) {
        this.recording = recording;
        this.heat = heat;
        this.people = people;
        getContent().addClassName("access-picture");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        var hint = new Paragraph(getTranslation("recording.heat.hint"));
        hint.addClassName("access-hint");
        getContent().removeAll();
        getContent().add(new H2(title()), hint, createChart(), createWords());
    }

    private String title() {
        var formats = new Formats(getLocale());
        return getTranslation(
                "recording.heat.title",
                formats.dateTime(recording.beganAt()),
                formats.offset(recording.duration()));
    }

    private Div createChart() {
        var chart = new Div();
        chart.addClassName("heat-chart");
        chart.getElement().setAttribute("role", "img");
        chart.getElement().setAttribute("aria-label", getTranslation("recording.heat.label"));
        heat.rows().forEach(row -> chart.add(createRow(row)));
        chart.add(createAxis());
        return chart;
    }

    private Div createRow(Heat.Row row) {
        var track = track();
        unplayed(row).forEach(it -> track.add(createPart(it, "unplayed")));
        played(row)
                .forEach(it ->
                        track.add(
                                createPart(
                                        it.stretch(), "times-" + Math.min(it.times(), DARKEST))));
        return line(new Span(name(row.actor())), track);
    }

    private Span createPart(Stretch stretch, String kind) {
        var part = new Span();
        part.addClassNames("heat-part", kind);
        part.getStyle().set("--from", String.valueOf(share(stretch.from())));
        part.getStyle().set("--to", String.valueOf(share(stretch.to())));
        return part;
    }

    private Div createAxis() {
        var track = track();
        track.addClassName("axis");
        for (int tick = 0; tick <= TICKS; tick++) {
            var label = new Span(clock(recording.duration().toMillis() * tick / TICKS));
            label.addClassName("access-tick");
            label.getStyle().set("--at", String.valueOf((double) tick / TICKS));
            track.add(label);
        }
        return line(new Span(), track);
    }

    private NativeDetails createWords() {
        var table = new NativeTable();
        table.addClassName("heat-table");
        var head = new NativeTableRow();
        for (var column : List.of("who", "part", "times"))
            head.add(new NativeTableHeaderCell(getTranslation("recording.heat." + column)));
        table.getHead().addRows(head);
        for (var row : heat.rows()) {
            played(row)
                    .forEach(it ->
                            table.getBody()
                                    .addRows(words(row, it.stretch(), String.valueOf(it.times()))));
            unplayed(row).forEach(it -> table.getBody().addRows(words(row, it, notPlayed())));
        }
        return new NativeDetails(getTranslation("recording.heat.words"), table);
    }

    private NativeTableRow words(Heat.Row row, Stretch stretch, String times) {
        var part = clock(stretch.from()) + "–" + clock(stretch.to());
        return new NativeTableRow(
                new NativeTableCell(name(row.actor())),
                new NativeTableCell(part),
                new NativeTableCell(times));
    }

    private static List<Heat.Part> played(Heat.Row row) {
        return Heat.near(row.played(), NEAR_MILLIS);
    }

    private static List<Stretch> unplayed(Heat.Row row) {
        return row.unplayed().merged(NEAR_MILLIS).all();
    }

    private String notPlayed() {
        return getTranslation("recording.heat.unplayed");
    }

    private String name(Actor actor) {
        return switch (actor) {
            case Actor.Staff(var person, var _) -> {
                try {
                    yield people.byId(person).name();
                } catch (Refusal gone) {
                    yield getTranslation("access.actor.gone");
                }
            }
            case Actor.SystemTask _ -> getTranslation("access.actor.task");
        };
    }

    private double share(long millis) {
        return Math.clamp((double) millis / Math.max(1, recording.duration().toMillis()), 0, 1);
    }

    private String clock(long millis) {
        return new Formats(getLocale()).offset(Duration.ofMillis(millis));
    }

    private static Div track() {
        var track = new Div();
        track.addClassName("access-chart-track");
        return track;
    }

    private static Div line(Span name, Div track) {
        name.addClassName("access-chart-name");
        var line = new Div(name, track);
        line.addClassName("access-chart-row");
        return line;
    }
}
