// SPDX-License-Identifier: Apache-2.0

import { fill, type Labels } from './types';

/** Finds text in the words on this page. Nothing is asked of the server, nothing is kept. */
export class Finder {
  private found: Range[] = [];
  private at = -1;

  /** How many there are, or which of them is shown, in words. */
  said(labels: Labels): string {
    return this.at < 0
      ? fill(labels.foundCount, this.found.length)
      : fill(labels.foundPlace, this.at + 1, this.found.length);
  }

  search(texts: Iterable<Element>, query: string) {
    this.found = query.trim() ? [...texts].flatMap((text) => ranges(text, query.trim())) : [];
    this.at = -1;
    paint('ot-found', this.found);
    paint('ot-found-now', []);
  }

  /** The next match, or the one before; after the last comes the first. */
  step(by: 1 | -1): Range | undefined {
    if (!this.found.length) return undefined;
    this.at = (this.at + by + this.found.length) % this.found.length;
    paint('ot-found-now', [this.found[this.at]]);
    return this.found[this.at];
  }
}

function ranges(text: Element, query: string): Range[] {
  const nodes: Text[] = [];
  const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest('.ref') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  const whole = nodes.map((node) => node.data).join('').toLocaleLowerCase();
  const wanted = query.toLocaleLowerCase();
  const found: Range[] = [];
  for (let at = whole.indexOf(wanted); at >= 0; at = whole.indexOf(wanted, at + wanted.length))
    found.push(range(nodes, at, at + wanted.length));
  return found;
}

function range(nodes: Text[], from: number, to: number): Range {
  const range = document.createRange();
  let passed = 0;
  for (const node of nodes) {
    const end = passed + node.data.length;
    if (from >= passed && from <= end) range.setStart(node, from - passed);
    if (to >= passed && to <= end) {
      range.setEnd(node, to - passed);
      break;
    }
    passed = end;
  }
  return range;
}

/** Painted without touching the text; where a browser cannot, the match is still scrolled to. */
function paint(name: string, found: Range[]) {
  const registry = (CSS as unknown as { highlights?: Map<string, unknown> }).highlights;
  const make = (window as unknown as { Highlight?: new (...ranges: Range[]) => unknown }).Highlight;
  if (!registry || !make) return;
  if (found.length) registry.set(name, new make(...found));
  else registry.delete(name);
}
