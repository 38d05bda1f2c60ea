// SPDX-License-Identifier: Apache-2.0
import { html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { LineState } from './connection-line';
import type { HandedIn } from './late-letters';
import type { Mask } from './mask';
import type { MicrophoneTrouble } from './microphone';
import type { MicrophoneSet } from './microphone-set';
import type { MicrophoneWatch } from './microphone-watch';
import { meter, threeNumbers, type Words } from './recorder-face';
import type { Halt, Numbers, RecordingSession } from './recording-session';
import { isNarrow } from './vigil';

export type State = 'idle' | 'opening' | 'ready' | 'recording' | 'paused' | 'finishing' | 'closed';
export type Trouble = '' | MicrophoneTrouble | Halt | 'lost' | 'elsewhere' | 'another-device';

/** What the recorder shows: in one line what is recorded, what waits here and what is safe, and in one sentence what a tired person needs to know. */
export abstract class RecorderStatus extends LitElement {
  @property({ attribute: false }) words: Words = {};
  /** Samples a second. */
  @property({ attribute: false }) rate = 16_000;

  @state() protected state: State = 'idle';
  @state() protected trouble: Trouble = '';
  @state() protected levels: number[] = [];
  @state() protected numbers: Numbers = { recorded: 0, kept: 0, safe: 0 };
  @state() protected waiting = false;
  @state() protected room: number | undefined;
  @state() protected late?: HandedIn;

  protected session?: RecordingSession;
  protected mask?: Mask;
  protected abstract readonly set: MicrophoneSet;
  protected abstract readonly microphone: MicrophoneWatch;

  abstract turnMask: () => void;
  protected abstract takeOver(): void;
  protected abstract beginAnother(): void;

  protected override createRenderRoot() {
    return this; // the page's own CSS applies
  }

  protected override updated() {
    if (!this.session) return;
    const recording = this.state === 'recording';
    const detail: LineState = { waiting: this.waiting, recording, kept: Math.floor(this.numbers.kept / this.rate), room: this.room };
    this.tellLine(detail);
  }

  protected tellLine(detail: LineState) {
    window.dispatchEvent(new CustomEvent('recorder-line', { detail }));
  }

  protected override render() {
    return html`<div class="recorder" data-state=${this.state} ?data-masked=${this.isMasked}>
      <span class="recorder-state" role="status"><i class="recorder-dot" aria-hidden="true"></i>${this.sentence()}</span>
      ${this.microphone.isOpen && !this.isChoosing ? this.meters() : nothing}
      ${this.session ? threeNumbers(this.words, this.numbers, this.rate) : nothing}
      ${this.mask && ['recording', 'paused'].includes(this.state) ? this.mask.face(this.words, this.turnMask) : nothing}
      ${this.trouble === 'another-device' ? this.button('takeOver', 'recorder-take-over', this.takeOver) : nothing}
      ${this.trouble === 'conflict' ? this.button('another', 'recorder-another', this.beginAnother) : nothing}
      ${this.caution() ? html`<span class="recorder-caution">${this.caution()}</span>` : nothing}
    </div>
    ${this.isChoosing ? this.set.face(this.words, this.levels, this.microphone.likeness.isSame) : nothing}`;
  }

  /** Nothing is recorded yet, and which microphone is whose can still be said. */
  private get isChoosing() {
    return !this.session && this.trouble !== 'another-device' && ['idle', 'ready'].includes(this.state) && this.set.isKnown;
  }

  /** Whether no sound is kept now. */
  protected get isMasked() {
    return this.session !== undefined && this.mask?.isOn === true;
  }

  private button(word: string, name: string, clicked: () => void) {
    return html`<button type="button" class=${name} @click=${clicked}>${this.words[word]}</button>`;
  }

  private meters() {
    return this.set.speakers.map((speaker, channel) => meter(this.words, this.words[`speaker.${speaker}`], this.levels[channel] ?? 0));
  }

  /** What a tired person needs to know, in one sentence. */
  private sentence() {
    if (this.trouble) return this.words[`trouble.${this.trouble}`];
    if (this.isMasked && this.state === 'recording') return this.words['masked'];
    if (this.waiting && this.session) return this.words['waiting'];
    if (this.state === 'ready') return this.words[this.microphone.everHeard ? 'heard' : this.listening];
    if (this.state === 'recording' && this.microphone.isSilent) return this.words['silent'];
    return this.words[`state.${this.state}`];
  }

  private get listening() {
    return this.set.inputs.length === 1 ? 'listening' : 'listeningEach';
  }

  /** What would be lost if the line or the browser went now. */
  private caution() {
    const away = this.session && this.set.speakers.filter((_, channel) => this.microphone.isAway(channel));
    if (away?.length) return this.words['away'].replace('{0}', away.map((speaker) => this.words[`speaker.${speaker}`]).join(', '));
    if (this.isMasked && this.mask?.reminder(this.words)) return this.mask.reminder(this.words);
    if (this.late?.from) return this.words['late'].replace('{0}', time(this.late.from)).replace('{1}', time(this.late.to));
    if (this.session && !this.session.isKeptOnDevice) return this.words['memoryOnly'];
    if (isNarrow(this.room)) return this.words['narrow'];
    return undefined;
  }
}

function time(at?: Date) {
  return new Intl.DateTimeFormat(document.documentElement.lang || undefined, { timeStyle: 'medium' }).format(at);
}
