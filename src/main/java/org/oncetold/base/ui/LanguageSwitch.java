// SPDX-License-Identifier: Apache-2.0
package org.oncetold.base.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import java.util.Locale;

/// Every language there is, each in its own name; the one in use is marked.
public final class LanguageSwitch extends Nav {

    private final Languages languages;

    public LanguageSwitch(Languages languages) {
        this.languages = languages;
        addClassName("languages");
        setAriaLabel(getTranslation("base.frame.language"));
        languages.all().forEach(language -> add(choice(language)));
    }

    private NativeButton choice(Locale language) {
        var button =
                new NativeButton(ownName(language), _ -> languages.pick(UI.getCurrent(), language));
        button.getElement().setAttribute("lang", language.toLanguageTag());
        if (getLocale().getLanguage().equals(language.getLanguage()))
            button.getElement().setAttribute("aria-current", "true");
        return button;
    }

    /// The language's name as its speakers write it, with a capital at the start of the line.
    public static String ownName(Locale language) {
        var name = language.getDisplayName(language);
        return name.substring(0, 1).toUpperCase(language) + name.substring(1);
    }
}
