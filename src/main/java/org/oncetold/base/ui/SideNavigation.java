// SPDX-License-Identifier: Apache-2.0
package org.oncetold.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.ArrayList;
import java.util.List;
import org.oncetold.base.ui.WhoIsHere.Badge;

/// The ways this person may go, and who they are, at the foot. Views appear here by `@Menu`, whose
/// title is the key of the word shown.
final class SideNavigation extends Nav {

    private static final int MOST = 6;

    private final List<Anchor> links = new ArrayList<>();
    private final WhoIsHere who;

    SideNavigation(String id, WhoIsHere who, Languages languages) {
        this.who = who;
        setId(id);
        addClassName("nav");
        setAriaLabel(getTranslation("base.frame.navigation"));
        getElement().setAttribute("popover", "auto");
        var home = new Anchor("", new Mark());
        home.addClassName("home-link");
        add(home, ways());
        who.find().ifPresent(badge -> add(foot(badge, languages)));
    }

    /// Marks where the person is and puts the drawer of narrow screens away.
    void show(String path) {
        for (var link : links) {
            var own = link.getHref();
            var here = own.isEmpty() ? path.isEmpty() : (path + "/").startsWith(own + "/");
            if (here) link.getElement().setAttribute("aria-current", "page");
            else link.getElement().removeAttribute("aria-current");
        }
        getElement().callJsFunction("hidePopover");
    }

    private Component ways() {
        var list = new UnorderedList();
        MenuConfiguration.getMenuEntries().stream()
                .limit(MOST)
                .map(this::link)
                .forEach(link -> list.add(new ListItem(link)));
        return list;
    }

    private Anchor link(MenuEntry entry) {
        var path = entry.path().startsWith("/") ? entry.path().substring(1) : entry.path();
        var link = new Anchor(path, getTranslation(entry.title()));
        links.add(link);
        return link;
    }

    private Component foot(Badge badge, Languages languages) {
        var face = new Span(badge.name().substring(0, badge.name().offsetByCodePoints(0, 1)));
        face.addClassName("face");
        face.getElement().setAttribute("aria-hidden", "true");
        var role = new Span(getTranslation(badge.role()));
        role.addClassName("t2");
        var name = new Span(new Span(badge.name()), role);
        name.addClassName("me-name");
        var me = new Div(face, name);
        me.addClassName("me");
        var leave = new NativeButton(getTranslation("base.frame.signOut"), _ -> who.signOut());
        leave.addClassName("sign-out");
        var foot = new Div(new LanguageSwitch(languages), me, leave);
        foot.addClassName("foot");
        return foot;
    }
}
