// SPDX-License-Identifier: Apache-2.0
package org.oncetold.journey;

import com.microsoft.playwright.Page;
import java.util.List;

/// Looks at every line of text on a page, those inside components too: it is on the screen, inside
/// its own place, cut off by nothing, and no word is broken in the middle. Only a grid, which is a
/// table with a frame of its own, may be rolled sideways.
final class CutText {

    private static final String JUDGE =
            """
            () => {
              const LONGEST_WORD = 30;
              const found = new Set();
              const up = (el) => el.assignedSlot ?? el.parentElement ?? el.getRootNode().host ?? null;
              const name = (el) => {
                const own = el.localName + (el.id ? '#' + el.id : '') + [...el.classList].map((c) => '.' + c).join('');
                return el.getRootNode().host ? name(el.getRootNode().host) + ' ' + own : own;
              };
              const styles = new Map(), boxes = new Map();
              const styleOf = (el) => styles.get(el) ?? styles.set(el, getComputedStyle(el)).get(el);
              const boxOf = (el) => boxes.get(el) ?? boxes.set(el, el.getBoundingClientRect()).get(el);
              const onlyHeard = (el) => {
                for (let a = el; a; a = up(a))
                  if (styleOf(a).display !== 'contents' && (boxOf(a).width <= 1 || boxOf(a).height <= 1)) return true;
                return false;
              };
              const beside = (line, box) => line.left < box.left - 1.5 || line.right > box.right + 1.5;
              const across = (line, box) => line.top < box.top - 4 || line.bottom > box.bottom + 4;
              const isTable = (el) => el.localName === 'table' && el.getRootNode().host?.localName === 'vaadin-grid';
              const judge = (el, line) => {
                let inPlace = false, rolls = false;
                for (let a = el; a && a !== document.body; a = up(a)) {
                  const style = styleOf(a);
                  if (style.display === 'contents') continue;
                  if (isTable(a)) return;
                  const own = !inPlace && !style.display.startsWith('inline');
                  if ((own || style.overflowX !== 'visible') && beside(line, boxOf(a))) found.add(name(el) + ' is wider than ' + name(a));
                  inPlace ||= own;
                  rolls ||= /auto|scroll/.test(style.overflowY);
                  if (!rolls && /hidden|clip/.test(style.overflowY) && across(line, boxOf(a))) found.add(name(el) + ' is higher than ' + name(a));
                }
                if (beside(line, { left: 0, right: document.documentElement.clientWidth })) found.add('off the screen: ' + name(el));
              };
              const brokenWords = (el, node) => {
                if (el.classList.contains('digest')) return; // letters and digits, no words
                const range = document.createRange();
                const words = node.data.replace(/[0-9a-f]{32,}/g, (digest) => '0'.repeat(digest.length));
                for (const { 0: word, index } of words.matchAll(/\\p{L}+/gu)) {
                  if (word.length > LONGEST_WORD) continue;
                  range.setStart(node, index);
                  range.setEnd(node, index + word.length);
                  if (new Set([...range.getClientRects()].map((line) => Math.round(line.top))).size > 1) found.add('broken word in ' + name(el));
                }
              };
              const read = (el, node) => {
                const range = document.createRange();
                range.selectNodeContents(node);
                const lines = [...range.getClientRects()].filter((line) => line.width > 0);
                lines.forEach((line) => judge(el, line));
                if (lines.length > 1) brokenWords(el, node);
              };
              const visit = (root) => {
                for (const el of root.querySelectorAll('*')) {
                  if (el.shadowRoot) visit(el.shadowRoot);
                  if (/^(style|script|option)$/.test(el.localName)) continue;
                  const texts = [...el.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
                  const field = /^(input|textarea)$/.test(el.localName) && !/radio|checkbox|file/.test(el.type);
                  if (!texts.length && !field) continue;
                  if (!el.checkVisibility({ visibilityProperty: true, opacityProperty: true }) || onlyHeard(el)) continue;
                  if (field && el.scrollWidth > el.clientWidth + 1) found.add('cut field: ' + name(el));
                  texts.forEach((node) => read(el, node));
                }
              };
              visit(document);
              return [...found];
            }
            """;

    private CutText() {}

    /// @return what cannot be read whole, said for whoever mends it
    @SuppressWarnings("unchecked")
    static List<String> on(Page page) {
        return (List<String>) page.evaluate(JUDGE);
    }
}
