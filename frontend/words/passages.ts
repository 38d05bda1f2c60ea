// SPDX-License-Identifier: Apache-2.0
import type { Passage } from './types';

export function isUnheard(passage: Passage): boolean {
  return !passage.heard.length;
}

/** The passage that is on at this second; -1 when there is none at all. */
export function indexAt(passages: Passage[], seconds: number): number {
  let low = 0;
  let high = passages.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (passages[middle].start <= seconds + 0.05) low = middle;
    else high = middle - 1;
  }
  return high < 0 ? -1 : low;
}

/** The next unheard passage from here on, or else the first one before; -1 when all are heard. */
export function nextUnheard(passages: Passage[], from: number, except = -1): number {
  const open = (passage: Passage, index: number) => index !== except && isUnheard(passage);
  const after = passages.findIndex((passage, index) => index >= from && open(passage, index));
  return after >= 0 ? after : passages.findIndex(open);
}
