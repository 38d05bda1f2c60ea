// SPDX-License-Identifier: Apache-2.0
import { html } from 'lit';
import { fill } from '../frame/fill';
import type { Words } from './recorder-face';

const KEY = 'oncetold.mask';
const WORTH_SAYING = 5; // minutes

interface Turned {
  recording: string;
  isOn: boolean;
  since: number;
}

/**
 * Whether the person asked that no sound is kept now. It outlives the page and is never forgotten: only a person turns it off. It
 * works at once and without the server; the recorder's worklet then lets no sample out, and the samples are counted on.
 */
export class Mask {
  private constructor(private turned: Turned) {}

  /** @param wasOn what the server knows, for a browser that never saw this recording, or on which it was not made last */
  static of(recording: string, wasOn: boolean) {
    const kept = lastTurned();
    return new Mask(kept?.recording === recording ? kept : { recording, isOn: wasOn, since: Date.now() });
  }

  /** Another device goes on with this recording: what was said here last counts no more than what is said there. */
  static forget(recording: string) {
    try {
      if (lastTurned()?.recording === recording) localStorage.removeItem(KEY);
    } catch {
      // storage is refused, so nothing is kept
    }
  }

  get isOn() {
    return this.turned.isOn;
  }

  turn() {
    this.turned = { ...this.turned, isOn: !this.isOn, since: Date.now() };
    try {
      localStorage.setItem(KEY, JSON.stringify(this.turned));
    } catch {
      // storage is refused; the server knows from the next second on
    }
  }

  /** Quietly, once it has been on for a while. */
  reminder(words: Words) {
    const minutes = Math.floor((Date.now() - this.turned.since) / 60_000);
    return this.isOn && minutes >= WORTH_SAYING ? fill(words['maskedLong'], minutes) : undefined;
  }

  face(words: Words, turn: () => void) {
    return html`<button type="button" class="recorder-mask" aria-pressed=${this.isOn} @click=${turn}>${words[this.isOn ? 'unmask' : 'mask']} <kbd aria-hidden="true">X</kbd></button>`;
  }
}

function lastTurned(): Turned | undefined {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}
