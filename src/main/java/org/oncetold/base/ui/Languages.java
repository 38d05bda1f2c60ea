// SPDX-License-Identifier: Apache-2.0
package org.oncetold.base.ui;

import com.vaadin.flow.component.Direction;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.oncetold.base.Words;
import org.springframework.stereotype.Component;

/// Chooses the language of a page: what was picked in this session, else the person's own, else
/// what the browser asks for, else English. Sets `lang` and the reading direction with it.
@Component
public class Languages implements VaadinServiceInitListener {

    private static final String PICKED = Languages.class.getName();
    private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "fa", "he", "ur", "ps", "ckb");

    private final Words words;
    private final WhoIsHere who;

    Languages(Words words, WhoIsHere who) {
        this.words = words;
        this.who = who;
    }

    public List<Locale> all() {
        return words.getProvidedLocales();
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(started -> speak(started.getUI()));
        event.addIndexHtmlRequestListener(page -> {
            var asked = Collections.list(page.getVaadinRequest().getLocales());
            var language = choose(picked(VaadinSession.getCurrent()), asked);
            page.getDocument()
                    .getElementsByTag("html")
                    .attr("lang", language.toLanguageTag())
                    .attr("dir", isRightToLeft(language) ? "rtl" : "ltr");
        });
    }

    /// From now on, in this session and for this person; shown after the page is loaded again.
    public void pick(UI ui, Locale language) {
        ui.getSession().setAttribute(PICKED, language);
        who.speak(language);
        ui.getPage().reload();
    }

    private void speak(UI ui) {
        var asked = new ArrayList<Locale>();
        var request = VaadinRequest.getCurrent();
        if (request != null) asked.addAll(Collections.list(request.getLocales()));
        var language = choose(picked(ui.getSession()), asked);
        ui.setLocale(language);
        ui.setDirection(
                isRightToLeft(language) ? Direction.RIGHT_TO_LEFT : Direction.LEFT_TO_RIGHT);
    }

    private Locale choose(Optional<Locale> picked, List<Locale> asked) {
        return picked.or(() -> who.find().map(WhoIsHere.Badge::language))
                .flatMap(this::known)
                .or(() -> asked.stream().flatMap(each -> known(each).stream()).findFirst())
                .orElse(Locale.ENGLISH);
    }

    private Optional<Locale> known(Locale language) {
        return Optional.ofNullable(
                Locale.lookup(List.of(new Locale.LanguageRange(language.toLanguageTag())), all()));
    }

    private static Optional<Locale> picked(@Nullable VaadinSession session) {
        return Optional.ofNullable(session).map(s -> (Locale) s.getAttribute(PICKED));
    }

    static boolean isRightToLeft(Locale language) {
        return RIGHT_TO_LEFT.contains(language.getLanguage());
    }
}
