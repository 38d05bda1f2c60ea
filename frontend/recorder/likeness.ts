// SPDX-License-Identifier: Apache-2.0
import type { Block } from './microphone';

const LIKE = 0.98;
const QUIET = 300; // sum of squares a sample; below this there is nothing to compare
const ENOUGH = 10; // blocks: a second of sound

/** Notices when two channels hear the same sound, as two plugs of one microphone do. Two people in one room never sound so alike. */
export class Likeness {
  private compared = 0;
  private alike = 0;

  forget() {
    this.compared = this.alike = 0;
  }

  /** Whether two channels have heard the same for at least a second. */
  get isSame() {
    return this.compared >= ENOUGH && this.alike > 0.9 * this.compared;
  }

  hear({ sound, peaks }: Block) {
    const channels = peaks.length;
    let compared = false;
    let alike = false;
    for (let one = 0; one < channels; one++)
      for (let other = one + 1; other < channels; other++) {
        const like = likeness(sound, channels, one, other);
        compared ||= like !== undefined;
        alike ||= like !== undefined && like > LIKE;
      }
    if (compared) this.compared++;
    if (alike) this.alike++;
  }
}

/** The correlation of two channels; nothing where one of them is quiet. */
function likeness(sound: Int16Array, channels: number, one: number, other: number) {
  let squares = 0;
  let otherSquares = 0;
  let products = 0;
  for (let at = 0; at < sound.length; at += channels) {
    squares += sound[at + one] ** 2;
    otherSquares += sound[at + other] ** 2;
    products += sound[at + one] * sound[at + other];
  }
  const least = (QUIET * sound.length) / channels;
  return Math.min(squares, otherSquares) < least ? undefined : products / Math.sqrt(squares * otherSquares);
}
