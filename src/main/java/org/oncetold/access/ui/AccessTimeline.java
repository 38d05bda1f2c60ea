// SPDX-License-Identifier: Apache-2.0
package org.oncetold.access.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import org.oncetold.access.AccessEntry;
import org.oncetold.access.Listened;
import org.oncetold.access.Outcome;
import org.oncetold.people.People;

/// Shows who opened a statement: a sentence with the numbers, a picture of when with one row a
/// person, and a table with who, when, what for and what. Those who were turned away are in all
/// three.
public final class AccessTimeline extends Composite<Div> {

    private static final int FIRST_ROWS = 50;
    private static final List<String> COLUMNS = List.of("when", "who", "purpose", "what", "heard");

    private final Openings openings;
    private final Names names;
    private final List<Component> pictures;
    private boolean all;

    /// @param entries of one statement, the newest first
    public AccessTimeline(List<AccessEntry> entries, People people) {
        this(entries, people, List.of());
    }

    /// @param pictures what others draw from the entries, to stand above the table
    public AccessTimeline(
            List<AccessEntry> entries, People people, List<? extends Component> pictures) {
        this.pictures = List.copyOf(pictures);
        openings = new Openings(entries);
        names = new Names(people);
        getContent().addClassName("access-timeline");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        show();
    }

    private void show() {
        getContent().removeAll();
        getContent().add(createSentence());
        if (openings.deeds().isEmpty()) return;
        getContent().add(new WhenPicture(openings, names));
        getContent().add(pictures);
        getContent().add(createTable());
        if (!all && openings.deeds().size() > FIRST_ROWS) getContent().add(createShowAll());
    }

    private Paragraph createSentence() {
        var opened =
                getTranslation(
                        "access.timeline.opened", openings.opened().size(), openings.people());
        var denied = openings.turnedAway().size();
        var sentence =
                denied == 0
                        ? opened
                        : opened + " " + getTranslation("access.timeline.turnedAway", denied);
        var paragraph = new Paragraph(sentence);
        paragraph.addClassName("access-sentence");
        return paragraph;
    }

    private NativeTable createTable() {
        var table = new NativeTable();
        table.addClassName("access-table");
        var head = new NativeTableRow();
        for (var column : COLUMNS)
            head.add(new NativeTableHeaderCell(getTranslation("access.timeline." + column)));
        table.getHead().addRows(head);
        openings.deeds().stream()
                .limit(all ? Long.MAX_VALUE : FIRST_ROWS)
                .forEach(entry -> table.getBody().addRows(createRow(entry)));
        return table;
    }

    private NativeTableRow createRow(AccessEntry entry) {
        var row = new NativeTableRow();
        row.add(cell(new Span(new ReaderTimes(getLocale()).moment(entry.at()))));
        row.add(cell(names.withRole(entry.actor(), this::getTranslation)));
        row.add(cell(createPurpose(entry)));
        row.add(cell(createWhat(entry)));
        row.add(cell(new Span(heard(entry))));
        return row;
    }

    private Component createPurpose(AccessEntry entry) {
        if (entry.outcome() == Outcome.DENIED) return new Span("–");
        var purpose = entry.purpose().map(code -> getTranslation(code.key())).orElse("–");
        return entry.reason()
                .<Component>map(
                        words -> new Span(new Span(purpose + ": "), new Span(words.reveal())))
                .orElseGet(() -> new Span(purpose));
    }

    private Component createWhat(AccessEntry entry) {
        var what = getTranslation(entry.actionKey());
        return switch (entry.outcome()) {
            case PERMITTED, DONE -> new Span(what);
            case DENIED -> chip(getTranslation("access.timeline.nothingShown", what));
            case FAILED -> chip(getTranslation("access.timeline.brokenSeal", what));
        };
    }

    private String heard(AccessEntry entry) {
        if (!Openings.isHearing(entry)) return "";
        if (entry.outcome() != Outcome.PERMITTED) return "";
        var all = openings.heard().getOrDefault(entry.id(), 0L);
        return Optional.ofNullable(openings.listened().get(entry.id()))
                .filter(it -> !it.played().isEmpty())
                .map(it -> heard(it, all))
                .orElseGet(() -> seconds(all));
    }

    /// What was played, as the player says; and all of it that was sent, where that is more.
    private String heard(Listened what, long all) {
        var parts = what.played().merged().all().size();
        var played = what.played().seconds();
        return played >= all
                ? getTranslation("access.timeline.parts", parts, seconds(played))
                : getTranslation("access.timeline.partsOf", parts, seconds(played), seconds(all));
    }

    private String seconds(long seconds) {
        return new ReaderTimes(getLocale()).seconds(seconds);
    }

    private Button createShowAll() {
        var count = openings.deeds().size() - FIRST_ROWS;
        var button = new Button(getTranslation("access.timeline.showAll", count));
        button.addClickListener(_ -> {
            all = true;
            show();
        });
        return button;
    }

    private static NativeTableCell cell(Component content) {
        return new NativeTableCell(content);
    }

    /// An amber chip with a diamond: a person should look at this.
    private static Span chip(String text) {
        var diamond = new Span();
        diamond.addClassName("access-diamond");
        var chip = new Span(diamond, new Span(text));
        chip.addClassName("access-chip");
        return chip;
    }
}
