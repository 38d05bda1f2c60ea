// SPDX-License-Identifier: Apache-2.0
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { LineState } from './connection-line';
import { RATE, type Block, type MicrophoneTrouble } from './microphone';
import { MicrophoneWatch } from './microphone-watch';
import { meter, threeNumbers, type Words } from './recorder-face';
import { RecordingSession, type Halt, type Numbers } from './recording-session';
import { isNarrow, roomOnDevice, Vigil } from './vigil';

type State = 'idle' | 'opening' | 'ready' | 'recording' | 'paused' | 'finishing' | 'closed';
type Trouble = '' | MicrophoneTrouble | Halt | 'lost' | 'elsewhere';

/**
 * Records one microphone: first a check ("we hear you"), then the status line of the room with three numbers. Java twin:
 * org.oncetold.recording.ui.AudioRecorder, which gives the words and asks for position().
 */
@customElement('audio-recorder')
export class AudioRecorder extends LitElement {
  @property({ attribute: false }) words: Words = {};
  @property() speaker = '';

  @state() private state: State = 'idle';
  @state() private trouble: Trouble = '';
  @state() private level = 0;
  @state() private numbers: Numbers = { recorded: 0, kept: 0, safe: 0 };
  @state() private waiting = false;
  @state() private room: number | undefined;

  private readonly microphone = new MicrophoneWatch({
    heard: (block) => this.hear(block),
    lost: () => this.report('lost'),
    found: (millis) => this.goOn(millis),
  });
  private session?: RecordingSession;
  private vigil?: Vigil;

  protected override createRenderRoot() {
    return this; // the page's own CSS applies
  }

  override connectedCallback() {
    super.connectedCallback();
    window.addEventListener('beforeunload', this.onLeaving);
  }

  override disconnectedCallback() {
    window.removeEventListener('beforeunload', this.onLeaving);
    void this.letGo();
    super.disconnectedCallback();
  }

  /** Opens the microphone and shows its level; nothing is recorded yet. */
  async check() {
    if (this.microphone.isOpen || this.state === 'opening') return;
    this.become('opening');
    this.room = await roomOnDevice();
    this.become((await this.openMicrophone()) ? 'ready' : 'idle');
  }

  /** Begins, or goes on after the page was loaded again. */
  async start(recording: string, pass: string, serverKey: string) {
    if (this.session) return;
    this.vigil = await Vigil.alone(recording);
    if (!this.vigil) return this.report('elsewhere');
    try {
      this.session = await RecordingSession.open(recording, pass, bytesOf(serverKey), {
        numbers: (numbers) => (this.numbers = numbers),
        waiting: (isWaiting) => (this.waiting = isWaiting),
        passWanted: () => this.tell('recorder-pass-wanted', {}),
        stopped: (reason) => this.halt(reason),
      });
    } catch {
      return this.report('conflict');
    }
    this.numbers = this.session.numbers;
    this.vigil.begin();
    this.room = await roomOnDevice();
    if (await this.openMicrophone()) return this.become('recording');
    this.report(this.trouble);
    await this.microphone.seek();
  }

  renew(pass: string) {
    this.session?.renew(pass);
  }

  pause() {
    if (this.state === 'recording') this.become('paused');
  }

  resume() {
    if (this.state === 'paused') this.become('recording');
  }

  /** How many samples are recorded; the place of a mark made now. */
  position() {
    return this.session?.position ?? 0;
  }

  /** Ends the recording. True when the server holds all of it and has closed it. */
  async stop() {
    if (!this.session || this.state === 'finishing' || this.state === 'closed') return this.state === 'closed';
    this.become('finishing');
    await this.microphone.close();
    const closed = await this.session.finish();
    if (closed) this.become('closed');
    await this.letGo();
    return closed;
  }

  private async openMicrophone(): Promise<boolean> {
    const isOpen = await this.microphone.open();
    this.trouble = this.microphone.trouble ?? '';
    return isOpen;
  }

  private hear(block: Block) {
    this.level = block.peak;
    if (this.state === 'recording') this.session?.take(block);
    this.requestUpdate();
  }

  /** The next microphone has taken the place of the one that went away. */
  private goOn(millis: number) {
    if (this.state !== 'paused') void this.session?.gap(millis);
    this.trouble = '';
    this.become(this.state === 'paused' ? 'paused' : this.session ? 'recording' : this.state);
  }

  /** Nothing more is taken, so nothing more is recorded. */
  private halt(reason: Halt) {
    void this.microphone.close();
    this.trouble = reason;
    this.become('idle');
  }

  private async letGo() {
    await this.microphone.close();
    await this.vigil?.end();
    this.vigil = undefined;
  }

  private onLeaving = (event: BeforeUnloadEvent) => {
    if (this.state === 'recording' || this.numbers.kept > 2 * RATE) event.preventDefault();
  };

  private become(next: State) {
    this.state = next;
    this.tell('recorder-state', { state: next, trouble: this.trouble });
  }

  private report(trouble: Trouble) {
    this.trouble = trouble;
    this.tell('recorder-state', { state: this.state, trouble });
  }

  private tell(name: string, detail: object) {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: false }));
  }

  protected override updated() {
    if (!this.session) return;
    const recording = this.state === 'recording';
    const detail: LineState = { waiting: this.waiting, recording, kept: Math.floor(this.numbers.kept / RATE), room: this.room };
    window.dispatchEvent(new CustomEvent('recorder-line', { detail }));
  }

  protected override render() {
    return html`<div class="recorder" data-state=${this.state}>
      <span class="recorder-state" role="status"><i class="recorder-dot" aria-hidden="true"></i>${this.sentence()}</span>
      ${this.microphone.isOpen ? meter(this.words, this.speaker, this.level) : nothing}
      ${this.session ? threeNumbers(this.words, this.numbers) : nothing}
      ${this.caution() ? html`<span class="recorder-caution">${this.caution()}</span>` : nothing}
    </div>`;
  }

  /** What a tired person needs to know, in one sentence. */
  private sentence() {
    if (this.trouble) return this.words[`trouble.${this.trouble}`];
    if (this.waiting && this.session) return this.words['waiting'];
    if (this.state === 'ready') return this.words[this.microphone.everHeard ? 'heard' : 'listening'];
    if (this.state === 'recording' && this.microphone.isSilent) return this.words['silent'];
    return this.words[`state.${this.state}`];
  }

  /** What would be lost if the line or the browser went now. */
  private caution() {
    if (this.session && !this.session.isKeptOnDevice) return this.words['memoryOnly'];
    if (isNarrow(this.room)) return this.words['narrow'];
    return undefined;
  }
}

function bytesOf(base64: string) {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}
