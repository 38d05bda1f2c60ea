// SPDX-License-Identifier: Apache-2.0
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { Microphone, MicrophoneError, RATE, type Block, type MicrophoneTrouble } from './microphone';
import { RecordingSession, type Numbers } from './recording-session';

type State = 'idle' | 'opening' | 'ready' | 'recording' | 'paused' | 'finishing' | 'closed';
type Trouble = '' | MicrophoneTrouble | 'lost' | 'conflict' | 'digest-lost' | 'closed' | 'elsewhere';

const BARS = 7;
const HEARD = 0.02;
const SILENT_AFTER = 100; // blocks: ten seconds
const LOOK_AGAIN = 2_000;

/**
 * Records one microphone: first a check ("we hear you"), then the status line of the room with three numbers. Java twin:
 * org.oncetold.recording.ui.AudioRecorder, which gives the words and asks for position().
 */
@customElement('audio-recorder')
export class AudioRecorder extends LitElement {
  @property({ attribute: false }) words: Record<string, string> = {};
  @property() speaker = '';

  @state() private state: State = 'idle';
  @state() private trouble: Trouble = '';
  @state() private level = 0;
  @state() private numbers: Numbers = { recorded: 0, kept: 0, safe: 0 };
  @state() private waiting = false;
  @state() private silence = 0;
  @state() private everHeard = false;

  private microphone?: Microphone;
  private session?: RecordingSession;
  private awake?: WakeLockSentinel;
  private release: () => void = () => undefined;

  protected override createRenderRoot() {
    return this; // the page's own CSS applies
  }

  override connectedCallback() {
    super.connectedCallback();
    window.addEventListener('beforeunload', this.onLeaving);
    document.addEventListener('visibilitychange', this.stayAwake);
  }

  override disconnectedCallback() {
    window.removeEventListener('beforeunload', this.onLeaving);
    document.removeEventListener('visibilitychange', this.stayAwake);
    void this.letGo();
    super.disconnectedCallback();
  }

  /** Opens the microphone and shows its level; nothing is recorded yet. */
  async check() {
    if (this.microphone || this.state === 'opening') return;
    this.become('opening');
    if (await this.openMicrophone()) this.become('ready');
    else this.become('idle');
  }

  /** Begins, or goes on after the page was loaded again. */
  async start(recording: string, pass: string, key: string) {
    if (this.session) return;
    if (!(await this.alone(recording))) return this.report('elsewhere');
    try {
      this.session = await RecordingSession.open(recording, pass, bytesOf(key), {
        numbers: (numbers) => (this.numbers = numbers),
        waiting: (isWaiting) => (this.waiting = isWaiting),
        passWanted: () => this.tell('recorder-pass-wanted', {}),
        stopped: (reason) => this.report(reason),
      });
    } catch {
      return this.report('conflict');
    }
    this.numbers = this.session.numbers;
    void navigator.storage?.persist?.();
    if (this.microphone || (await this.openMicrophone())) this.become('recording');
    await this.stayAwake();
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
    await this.microphone?.close();
    this.microphone = undefined;
    const closed = await this.session.finish();
    if (closed) this.become('closed');
    await this.letGo();
    return closed;
  }

  private async openMicrophone(): Promise<boolean> {
    try {
      this.microphone = await Microphone.open((block) => this.hear(block), () => void this.onLost());
      this.trouble = '';
      this.silence = 0;
      return true;
    } catch (reason) {
      this.report(reason instanceof MicrophoneError ? reason.trouble : 'busy');
      return false;
    }
  }

  private hear(block: Block) {
    this.level = bars(block.peak);
    this.everHeard ||= block.peak > HEARD;
    this.silence = block.peak > HEARD / 4 ? 0 : this.silence + 1;
    if (this.state === 'recording') this.session?.take(block);
  }

  /** The device went away: looks for one again until there is one, and marks the gap. */
  private async onLost() {
    if (this.ending()) return;
    const since = Date.now();
    await this.microphone?.close();
    this.microphone = undefined;
    this.level = 0;
    this.report('lost');
    while (this.isConnected && !this.microphone && !this.ending()) {
      await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN));
      if (!(await this.openMicrophone())) this.report('lost');
    }
    if (this.state === 'recording') void this.session?.gap(Date.now() - since);
  }

  private ending() {
    return this.state === 'finishing' || this.state === 'closed';
  }

  private async letGo() {
    await this.microphone?.close();
    this.microphone = undefined;
    this.release();
    await this.awake?.release().catch(() => undefined);
    this.awake = undefined;
  }

  /** One tab records; a second one would send other bytes under the same numbers. */
  private alone(recording: string): Promise<boolean> {
    if (!navigator.locks) return Promise.resolve(true);
    return new Promise((resolve) => {
      void navigator.locks.request(`recording-${recording}`, { ifAvailable: true }, (lock) => {
        resolve(lock !== null);
        return lock && new Promise<void>((done) => (this.release = done));
      });
    });
  }

  private stayAwake = async () => {
    if (document.visibilityState !== 'visible' || this.state !== 'recording') return;
    this.awake = await navigator.wakeLock?.request('screen').catch(() => undefined);
  };

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

  protected override render() {
    return html`<div class="recorder" data-state=${this.state}>
      <span class="recorder-state" role="status"><i class="recorder-dot" aria-hidden="true"></i>${this.sentence()}</span>
      ${this.microphone ? this.meter() : nothing} ${this.session ? this.threeNumbers() : nothing}
    </div>`;
  }

  /** What a tired person needs to know, in one sentence. */
  private sentence() {
    if (this.trouble) return this.words[`trouble.${this.trouble}`];
    if (this.waiting && this.session) return this.words['waiting'];
    if (this.state === 'ready') return this.words[this.everHeard ? 'heard' : 'listening'];
    if (this.state === 'recording' && this.silence > SILENT_AFTER) return this.words['silent'];
    return this.words[`state.${this.state}`];
  }

  private meter() {
    return html`<span class="recorder-speaker">${this.speaker}
      <span class="level-meter" role="meter" aria-label=${this.words['level']} aria-valuemin="0" aria-valuemax=${BARS} aria-valuenow=${this.level}>
        ${Array.from({ length: BARS }, (_, i) => html`<i class=${i < this.level ? 'on' : ''}></i>`)}</span></span>`;
  }

  private threeNumbers() {
    const { recorded, kept, safe } = this.numbers;
    return html`<span class="recorder-number" data-number="recorded">${this.words['recorded']} <b>${clock(recorded)}</b></span>
      <span class="recorder-number" data-number="kept">${this.words['kept']} <b>${clock(kept)}</b></span>
      <span class="recorder-number recorder-safe" data-number="safe">
        <svg width="16" height="16" viewBox="0 0 16 16" fill="none" stroke="currentColor" stroke-width="2" aria-hidden="true"><path d="M3 8.5l3.4 3.4L13 4.800" /></svg>
        ${this.words['safe']} <b>${clock(safe)}</b></span>`;
  }
}

/** Loudness as people hear it: each bar is another 7 decibels. */
function bars(peak: number) {
  if (peak <= 0) return 0;
  return Math.max(0, Math.min(BARS, Math.ceil((20 * Math.log10(peak) + 49) / 7)));
}

function clock(samples: number) {
  const seconds = Math.floor(samples / RATE);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

function bytesOf(base64: string) {
  return base64 ? Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)) : undefined;
}
