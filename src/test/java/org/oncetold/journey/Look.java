// SPDX-License-Identifier: Apache-2.0
package org.oncetold.journey;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// Looks at a page as different people have it: light and dark, from left to right and from right
/// to left, wide and narrow. Collects what WCAG 2.2 AA forbids, and what cannot be read.
final class Look {

    private static final String AXE = read("/axe.min.js");
    private static final String FORBIDDEN =
            """
            () => axe.run(document, {
              runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], resultTypes: ['violations'] })
              .then((all) => all.violations.map((rule) =>
                rule.id + ' at ' + rule.nodes.map((node) => node.target.join(' ')).join(', ')))
            """;

    /// The room has a light of its own. Waits until the page is drawn.
    private static final String SHOW =
            """
            ([light, direction]) => {
              document.documentElement.dir = direction;
              document.querySelector('.room')?.setAttribute('data-theme', light);
              return new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
            }
            """;

    private static final boolean ALL = "all".equals(System.getProperty("look"));
    private static final int NARROW = 320;
    private static final int USUAL = 1440;
    private static final int HEIGHT = 900;

    private final Page page;
    private final List<String> found = new ArrayList<>();

    Look(Page page) {
        this.page = page;
    }

    /// Two ways that have both of everything: wide and narrow, light and dark, left to right and
    /// right to left. `-Dlook=all` adds the two other ways.
    void at(String where) {
        if (!(boolean) page.evaluate("'axe' in window")) page.evaluate(AXE);
        at(where, USUAL, ColorScheme.LIGHT, "ltr");
        at(where, NARROW, ColorScheme.DARK, "rtl");
        if (ALL) {
            at(where, NARROW, ColorScheme.LIGHT, "ltr");
            at(where, USUAL, ColorScheme.DARK, "rtl");
        }
        show(USUAL, ColorScheme.LIGHT, "ltr");
    }

    /// What is to be mended, with the place and the way in which it was seen.
    List<String> found() {
        return found;
    }

    private void at(String where, int width, ColorScheme light, String direction) {
        show(width, light, direction);
        var way = "%s, %d %s %s: ".formatted(where, width, light, direction);
        if (isTooWide()) found.add(way + "wider than the screen");
        CutText.on(page).forEach(cut -> found.add(way + cut));
        forbidden().forEach(rule -> found.add(way + rule));
    }

    private void show(int width, ColorScheme light, String direction) {
        // a colour on its way to another is not the one people see
        page.emulateMedia(
                new Page.EmulateMediaOptions()
                        .setColorScheme(light)
                        .setReducedMotion(ReducedMotion.REDUCE));
        page.setViewportSize(width, HEIGHT);
        page.evaluate(SHOW, List.of(light.name().toLowerCase(Locale.ROOT), direction));
    }

    @SuppressWarnings("unchecked")
    private List<String> forbidden() {
        return (List<String>) page.evaluate(FORBIDDEN);
    }

    private boolean isTooWide() {
        return (boolean)
                page.evaluate(
                        "document.documentElement.scrollWidth >"
                                + " document.documentElement.clientWidth");
    }

    private static String read(String resource) {
        try (var in = Objects.requireNonNull(AxeBuilder.class.getResourceAsStream(resource))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
