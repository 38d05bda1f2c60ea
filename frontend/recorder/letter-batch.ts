// SPDX-License-Identifier: Apache-2.0
import type { Kept } from './chunk-store';

const MOST_LETTERS = 32;
const MOST_BYTES = 1_000_000; // with what goes around them: proxies often take no more than 1 MiB
const AROUND = 24; // bytes before each letter

/** How many letters go in one call: fewer after each that did not get through, for the line may be too slow for so many in time. */
export class LetterBatch {
  private most = MOST_BYTES;

  /** The first of these, one at least. */
  of(kept: Kept[]): Kept[] {
    let bytes = 0;
    const tooMuch = kept.slice(0, MOST_LETTERS).findIndex(({ letter }) => (bytes += AROUND + letter.length) > this.most);
    return kept.slice(0, tooMuch < 0 ? MOST_LETTERS : Math.max(1, tooMuch));
  }

  gotThrough() {
    this.most = Math.min(MOST_BYTES, 2 * this.most);
  }

  gotLost(some: Kept[]) {
    if (some.length > 1) this.most /= 2;
  }
}
