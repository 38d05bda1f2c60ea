// SPDX-License-Identifier: Apache-2.0
package org.oncetold.journey;

import com.microsoft.playwright.Page;
import java.util.List;

/// Goes round a page with the Tab key: everything that can be used is reached, once, in the order
/// in which it stands on the page.
final class FocusOrder {

    private static final int LONGEST_ROUND = 300;

    private static final String VISIT =
            """
            () => {
              const seen = (window.focusOrder ??= []);
              const now = document.activeElement;
              if (!now || now === document.body) return false;
              if (seen.includes(now)) return true;
              seen.push(now);
              return false;
            }
            """;

    /// A round may begin anywhere, so it may go back to the top once.
    private static final String JUDGE =
            """
            () => {
              const seen = window.focusOrder;
              const name = (el) => el.localName + (el.id ? '#' + el.id : '') + '.' + el.className;
              const after = (el, next) => el.compareDocumentPosition(next) & Node.DOCUMENT_POSITION_FOLLOWING;
              const back = seen.filter((el, i) => !after(el, seen[(i + 1) % seen.length])).slice(0, -1);
              const usable = 'a[href], button, summary, textarea, input, [tabindex="0"]';
              const missed = [...document.querySelectorAll(usable)].filter((el) =>
                !el.disabled && el.type !== 'radio' && el.tabIndex >= 0 && el.checkVisibility({ visibilityProperty: true })
                && !seen.some((one) => one.contains(el) || el.contains(one)));
              return [...back.map((el) => 'back after ' + name(el)), ...missed.map((el) => 'missed ' + name(el))];
            }
            """;

    private FocusOrder() {}

    /// @return what is out of order or never reached, said for whoever mends it
    @SuppressWarnings("unchecked")
    static List<String> mistakesOn(Page page) {
        page.evaluate("() => { window.focusOrder = []; }");
        for (int press = 0; press < LONGEST_ROUND; press++) {
            page.keyboard().press("Tab");
            if ((boolean) page.evaluate(VISIT)) return (List<String>) page.evaluate(JUDGE);
        }
        return List.of("no end after " + LONGEST_ROUND + " presses");
    }
}
