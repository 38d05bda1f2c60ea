// SPDX-License-Identifier: Apache-2.0
package org.oncetold.observer.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Locale;
import java.util.stream.Collectors;
import org.oncetold.base.ui.Formats;
import org.oncetold.base.ui.Message;
import org.oncetold.base.ui.SteadyParts;
import org.oncetold.interview.Glance;
import org.oncetold.interview.InterviewState;
import org.oncetold.interview.Watcher;
import org.oncetold.observer.Watching;
import org.oncetold.statement.Label;

/// Where the session is, who watches, whether the person was told, and the way to ask for a stop.
class ObserverHeader extends Header {

    private record Words(boolean strong, String text) {}

    private final transient Watching watching;
    private final transient Clock clock;
    private final Paragraph place = new Paragraph();
    private final transient SteadyParts<Words> places = new SteadyParts<>(place);
    private final Div bars = new Div();
    private final Paragraph who = new Paragraph();
    private final Button stop;
    private final Message untold = new Message();

    ObserverHeader(Watching watching, Label label, Clock clock) {
        this.watching = watching;
        this.clock = clock;
        addClassName("observer-header");
        var crumb = new Paragraph(getTranslation("observer.page.title"));
        crumb.addClassName("crumb");
        var name = new H1(getTranslation("base.quoted", label.pseudonym().reveal()));
        place.addClassName("observer-place");
        bars.addClassName("room-bars");
        bars.getElement().setAttribute("aria-hidden", "true");
        who.addClassNames("observer-who", "s", "t2");
        stop = new Button(getTranslation("observer.stop"), _ -> askToStop());
        stop.setId("ask-to-stop");
        var end = new Div(who, stop);
        end.addClassName("observer-end");
        add(new Div(crumb, name), new Div(place, bars), end, untold);
    }

    void show(Glance glance) {
        var state = getTranslation("interview.state." + glance.interview().state());
        var words = new ArrayList<Words>();
        words.add(new Words(true, glance.phase().orElse(state)));
        glance.step().ifPresent(step -> words.add(new Words(false, step)));
        if (glance.interview().state().rests()) words.add(new Words(false, state));
        places.show(words, it -> it.strong() ? strong(it.text()) : new Span(it.text()));
        bars.removeAll();
        glance.phases().forEach(one -> bars.add(bar(one)));
        var here = glance.watchers().stream().filter(Watcher::here).map(this::words);
        who.setText(getTranslation("observer.header.here", here.collect(Collectors.joining("; "))));
        stop.setVisible(glance.interview().state() != InterviewState.PLANNED);
        showTold(glance);
    }

    private void showTold(Glance glance) {
        var agreed = watching.isAgreed();
        untold.setVisible(!agreed);
        if (agreed) return;
        var refused =
                glance.watchers().stream()
                        .filter(one -> one.id().equals(watching.person().id()))
                        .anyMatch(one -> one.told().isPresent());
        untold.say(getTranslation(refused ? "observer.header.refused" : "observer.header.untold"));
    }

    /// With what the person said of it.
    private String words(Watcher watcher) {
        var name = watcher.name().reveal();
        return watcher.told()
                .map(told ->
                        getTranslation(
                                "observer.header.told",
                                name,
                                new Formats(getLocale()).time(told.at()),
                                getTranslation("interview.watcher.agrees." + told.agrees())))
                .orElseGet(() -> getTranslation("observer.header.notTold", name));
    }

    private void askToStop() {
        watching.adviseStop();
        stop.setText(
                getTranslation(
                        "observer.stop.asked", new Formats(getLocale()).time(clock.instant())));
    }

    private static Span strong(String text) {
        var strong = new Span(text);
        strong.addClassName("b");
        return strong;
    }

    private static Span bar(Glance.Place place) {
        var bar = new Span();
        bar.addClassName(place.name().toLowerCase(Locale.ROOT));
        return bar;
    }
}
