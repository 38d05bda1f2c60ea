// SPDX-License-Identifier: Apache-2.0
package org.oncetold.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.jspecify.annotations.Nullable;
import org.oncetold.base.OnceToldHome;

/// The frame around every view: navigation at the side (behind a button on narrow screens), the
/// view in the middle, the demo's banner on top.
@Layout
@AnonymousAllowed
public final class MainLayout extends Div implements RouterLayout, AfterNavigationObserver {

    private static final String NAVIGATION_ID = "navigation";
    private static final String CONTENT_ID = "content";

    private final Main content = new Main();
    private final SideNavigation navigation;

    MainLayout(WhoIsHere who, Languages languages, OnceToldHome home) {
        navigation = new SideNavigation(NAVIGATION_ID, who, languages);
        content.setId(CONTENT_ID);
        content.getElement().setAttribute("tabindex", "-1");
        addClassName("app");
        add(skipLink());
        if (home.demo()) add(new DemoBanner());
        if (who.find().isPresent()) add(topBar(), navigation);
        add(content, new KeyHelp(), new ConnectionWords());
    }

    @Override
    public void showRouterLayoutContent(@Nullable HasElement view) {
        content.getElement().removeAllChildren();
        if (view != null) content.getElement().appendChild(view.getElement());
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        navigation.show(event.getLocation().getPath());
    }

    private Component topBar() {
        var open = new NativeButton(getTranslation("base.frame.menu"));
        open.addClassName("menu-button");
        open.getElement().setAttribute("popovertarget", NAVIGATION_ID);
        var bar = new Div(open, new Mark());
        bar.addClassName("top-bar");
        return bar;
    }

    private Component skipLink() {
        var link = new Anchor("#" + CONTENT_ID, getTranslation("base.frame.skip"));
        link.addClassName("skip");
        link.setRouterIgnore(true);
        return link;
    }

    /// Says on every page that nothing here is real.
    private static final class DemoBanner extends Aside {

        DemoBanner() {
            setText(getTranslation("base.frame.demo"));
            addClassName("demo-banner");
        }
    }
}
