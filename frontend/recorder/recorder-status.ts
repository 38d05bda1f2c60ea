// SPDX-License-Identifier: Apache-2.0
import { html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { fill } from '../frame/fill';
import type { LineState } from './connection-line';
import { device } from './device';
import type { HandedIn } from './late-letters';
import type { MicrophoneTrouble } from './microphone-input';
import type { MicrophoneSet } from './microphone-set';
import type { MicrophoneWatch } from './microphone-watch';
import { Opening } from './opening';
import { meter, threeNumbers, type Words } from './recorder-face';
import { RecordingHere } from './recording-here';
import type { Halt, Numbers } from './recording-session';
import { isNarrow, roomOnDevice } from './vigil';

export type State = 'idle' | 'opening' | 'ready' | 'recording' | 'paused' | 'finishing' | 'closed';
export type Trouble = '' | MicrophoneTrouble | Halt | 'lost' | 'elsewhere' | 'another-device';

const LOOK_FOR_ROOM = 60_000;
const ASK_AGAIN = 15_000; // the server did not let this device take over

/** What the recorder shows and tells the page: in one line what is recorded, what waits here and what is safe, and in one sentence what a tired person needs to know. */
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

  /** The recording that this page makes: none, one that is being opened, or an open one. */
  protected making?: Opening | RecordingHere;
  protected abstract readonly set: MicrophoneSet;
  protected abstract readonly microphone: MicrophoneWatch;
  protected begun = new AbortController();
  private roomTimer?: ReturnType<typeof setInterval>;

  abstract turnMask: () => void;

  protected get here() {
    return this.making instanceof RecordingHere ? this.making : undefined;
  }

  override connectedCallback() {
    super.connectedCallback();
    window.addEventListener('beforeunload', this.onLeaving);
    this.roomTimer = setInterval(() => void this.lookForRoom(), LOOK_FOR_ROOM);
  }

  override disconnectedCallback() {
    window.removeEventListener('beforeunload', this.onLeaving);
    clearInterval(this.roomTimer);
    super.disconnectedCallback();
  }

  private onLeaving = (event: BeforeUnloadEvent) => {
    if (this.state === 'recording' || this.numbers.kept > 2 * this.rate) event.preventDefault();
  };

  protected async lookForRoom() {
    this.room = await roomOnDevice(this.set.inputs.length, this.rate);
  }

  /** What was begun before and still waits, as for the answer to a question of the browser, changes nothing any more. */
  protected begin(): AbortSignal {
    this.begun.abort();
    this.begun = new AbortController();
    if (this.making instanceof Opening) this.making = undefined;
    return this.begun.signal;
  }

  protected become(next: State, trouble = this.trouble) {
    this.state = next;
    this.report(trouble);
  }

  protected report(trouble: Trouble) {
    this.trouble = trouble;
    this.tell('recorder-state', { state: this.state, trouble, speakers: this.set.speakers.join(',') });
  }

  protected tell(name: string, detail: object) {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: false }));
  }

  /** A second click would end what the first one begins. Where the server does not agree, it can be asked again. */
  private askOnce(name: string) {
    const { trouble } = this;
    this.become('opening', '');
    const off = this.begin();
    setTimeout(() => off.aborted || this.become('idle', trouble), ASK_AGAIN);
    this.tell(name, { device: device() });
  }

  protected override createRenderRoot() {
    return this; // the page's own CSS applies
  }

  protected override updated() {
    if (!this.here) return;
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
      ${this.here ? threeNumbers(this.words, this.numbers, this.rate) : nothing}
      ${this.here && ['recording', 'paused'].includes(this.state) ? this.here.mask.face(this.words, this.turnMask) : nothing}
      ${this.trouble === 'another-device' ? this.asking('takeOver', 'recorder-take-over') : nothing}
      ${this.trouble === 'conflict' ? this.asking('another', 'recorder-another') : nothing}
      ${this.caution() ? html`<span class="recorder-caution">${this.caution()}</span>` : nothing}
    </div>
    ${this.isChoosing ? this.set.face(this.words, this.levels, this.microphone.likeness.isSame) : nothing}`;
  }

  /** Nothing is recorded yet, and which microphone is whose can still be said. */
  private get isChoosing() {
    return !this.here && this.trouble !== 'another-device' && ['idle', 'ready'].includes(this.state) && this.set.isKnown;
  }

  /** Whether no sound is kept now. */
  protected get isMasked() {
    return this.here?.mask.isOn === true;
  }

  private asking(word: string, name: string) {
    return html`<button type="button" class=${name} @click=${() => this.askOnce(name)}>${this.words[word]}</button>`;
  }

  private meters() {
    return this.set.speakers.map((speaker, channel) => meter(this.words, this.words[`speaker.${speaker}`], this.levels[channel] ?? 0));
  }

  /** What a tired person needs to know, in one sentence. */
  private sentence() {
    if (this.trouble) return this.words[`trouble.${this.trouble}`];
    if (this.isMasked && this.state === 'recording') return this.words['masked'];
    if (this.waiting && this.here) return this.words['waiting'];
    if (this.state === 'ready') return this.words[this.microphone.everHeard ? 'heard' : this.listening];
    if (this.state === 'recording' && this.microphone.isSilent) return this.words['silent'];
    return this.words[`state.${this.state}`];
  }

  private get listening() {
    return this.set.inputs.length === 1 ? 'listening' : 'listeningEach';
  }

  /** What would be lost if the line or the browser went now. */
  private caution() {
    const away = this.here && this.set.speakers.filter((_, channel) => this.microphone.isAway(channel));
    if (away?.length) return fill(this.words['away'], away.map((speaker) => this.words[`speaker.${speaker}`]).join(', '));
    const reminder = this.here?.mask.reminder(this.words);
    if (reminder) return reminder;
    if (this.late?.from) return fill(this.words['late'], time(this.late.from), time(this.late.to));
    if (this.here && !this.here.session.isKeptOnDevice) return this.words['memoryOnly'];
    if (isNarrow(this.room)) return this.words['narrow'];
    return undefined;
  }
}

function time(at?: Date) {
  return new Intl.DateTimeFormat(document.documentElement.lang || undefined, { timeStyle: 'medium' }).format(at);
}
