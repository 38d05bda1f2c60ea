// SPDX-License-Identifier: Apache-2.0
import { html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { clock } from './clock';
import { Heard } from './heard';
import { leaveMediaKeys, takeMediaKeys } from './media-keys';
import { isFinest, type Peaks, peaksAt } from './peaks';
import { RATES } from './rates';
import './sound-wave';
import type { Region } from './sound-wave';

/** As many points as the widest screen can show. */
const POINTS = 4000;

/** Who goes on after a rest hears the last words again. */
const STEP_BACK = 1.5;

/**
 * Plays the sound of one recording, or a stretch of it. It asks for the sound only when somebody presses play, because
 * the server writes that down first; what was played it tells the server. Java twin: org.oncetold.recording.ui.AudioPlayer.
 */
@customElement('audio-player')
export class AudioPlayer extends LitElement {
  @property({ attribute: false }) words: Record<string, string> = {};
  @property({ type: Number }) duration = 0;
  @property({ type: Number }) rate = 1;
  @property({ attribute: false }) peaks: Peaks | undefined;
  @property({ attribute: false }) regions: Region[] = [];

  @state() private at = 0;
  @state() private playing = false;
  @state() private halted = '';
  @query('audio') private audio!: HTMLAudioElement;

  private until = Infinity;
  private wanted?: { from: number; until: number };
  private frame = 0;
  private heard: Heard | undefined;
  private rested = false;
  private isDrawn = true;
  private drawnFrom = '';

  protected override createRenderRoot() {
    return this; // the page's own CSS applies
  }

  override disconnectedCallback() {
    cancelAnimationFrame(this.frame);
    if (this.heard) leaveMediaKeys();
    this.heard?.end();
    this.audio?.pause();
    this.audio?.removeAttribute('src');
    super.disconnectedCallback();
  }

  /** Plays from one second to another; without an end, to the end. */
  play(from = this.at, until = Infinity) {
    this.wanted = { from, until };
    if (this.audio?.hasAttribute('src')) void this.go();
    else this.tell('sound-wanted', {});
  }

  /** Goes on where it rested, a little before. */
  resume() {
    if (this.at >= this.duration - 0.1) this.play(0);
    else this.play(this.rested ? Math.max(0, this.at - STEP_BACK) : this.at);
  }

  pause() {
    this.audio.pause();
  }

  /** Moves by seconds; what plays goes on there, what rests stays at rest. */
  skip(seconds: number) {
    const to = Math.min(Math.max(0, this.at + seconds), this.duration);
    if (this.audio.paused) this.place(to); // also where the pause is so new that nobody was told of it
    else this.play(to);
  }

  /** Rests at this second. */
  place(to: number) {
    this.at = to;
    this.rested = false;
    if (this.audio.readyState > 0) this.audio.currentTime = to;
    this.tell('sound-position', { seconds: to, playing: false });
  }

  /** Where the sound is to be had, now that it is granted. */
  granted(address: string) {
    this.halted = '';
    this.heard?.end();
    this.heard = new Heard(new URL(`${address}/heard`, document.baseURI).href, this.halt);
    this.audio.preload = 'auto'; // until now nothing was to be fetched
    this.audio.src = new URL(address, document.baseURI).href;
    this.drawnFrom = `${address}/peaks`;
    if (!this.peaks) void this.look(POINTS);
    if (this.wanted) void this.go();
  }

  /** Where the picture of the sound is to be had, which the page draws in its own place. */
  picture(address: string) {
    this.isDrawn = false;
    this.drawnFrom = address;
    return this.look(POINTS);
  }

  /** Fetches the picture with every point that there is, for those who look closer. */
  async finer() {
    if (this.peaks && !isFinest(this.peaks)) await this.look();
  }

  private async look(points?: number) {
    const peaks = await peaksAt(this.drawnFrom, points);
    if (!peaks) return;
    this.peaks = peaks;
    this.tell('sound-peaks', { peaks });
  }

  setRate(rate: number) {
    this.rate = rate;
    this.audio.playbackRate = rate;
  }

  private async go() {
    const { from, until } = this.wanted!;
    this.wanted = undefined;
    this.until = until;
    if (!this.playing && !(await this.heard?.tell())) return;
    if (this.audio.readyState === 0)
      await new Promise((resolve) => this.audio.addEventListener('loadedmetadata', resolve, { once: true }));
    this.audio.currentTime = from;
    this.audio.playbackRate = this.rate;
    await this.audio.play().catch(() => undefined);
  }

  private follow = () => {
    this.note();
    if (this.playing) this.frame = requestAnimationFrame(this.follow);
  };

  /** Also while the page is not in sight, where nothing is drawn. */
  private note = () => {
    this.at = this.audio.currentTime;
    if (this.playing && !this.audio.seeking) this.heard?.at(this.at);
    this.tell('sound-position', { seconds: this.at });
    if (this.playing && this.at >= this.until) this.audio.pause();
  };

  private onPlaying = () => {
    this.playing = true;
    this.halted = '';
    this.heard?.begin();
    takeMediaKeys(this);
    this.follow();
    this.tell('sound-state', { playing: true, seconds: this.at });
  };

  private onPause = () => {
    if (this.playing) this.note();
    this.playing = false;
    this.rested = this.at < this.until;
    cancelAnimationFrame(this.frame);
    this.heard?.rest();
    this.at = this.audio.currentTime;
    this.tell('sound-state', { playing: false, seconds: this.at });
  };

  private onSeeking = () => this.heard?.jump();

  /** The grant has ended, or the connection: the next press asks again. */
  private onError = () => {
    if (!this.audio.hasAttribute('src')) return;
    this.audio.removeAttribute('src');
    this.onPause();
  };

  private halt = (isOver: boolean) => {
    this.audio.pause();
    if (isOver) this.onError();
    this.halted = this.words['halted'] ?? '';
    this.tell('sound-halted', { text: this.halted });
  };

  private seek(event: Event) {
    const to = Number((event.target as HTMLInputElement).value);
    if (this.playing) this.play(to);
    else this.place(to);
  }

  private tell(name: string, detail: object) {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: false }));
  }

  protected override render() {
    return html`<div class="player">
      ${this.peaks && this.isDrawn ? html`<sound-wave .peaks=${this.peaks} .regions=${this.regions}></sound-wave>` : nothing}
      <button type="button" class="player-play" aria-keyshortcuts="k" @click=${() => (this.playing ? this.pause() : this.resume())}>
        ${this.playing ? this.words['pause'] : this.words['play']}</button>
      <input class="player-place" type="range" min="0" max=${this.duration} step="0.1" .value=${String(this.at)}
        aria-label=${this.words['place']} aria-valuetext=${clock(this.at)} @change=${this.seek} />
      <span class="player-time">${clock(this.at)} / ${clock(this.duration)}</span>
      <label class="player-rate">${this.words['rate']}
        <select class="btn num" dir="ltr" @change=${(event: Event) => this.setRate(Number((event.target as HTMLSelectElement).value))}>
          ${RATES.map((rate) => html`<option value=${rate} ?selected=${rate === this.rate}>${rate} ×</option>`)}
        </select></label>
      ${this.halted ? html`<p class="player-halted" role="status">${this.halted}</p>` : nothing}
      <audio preload="none" @playing=${this.onPlaying} @pause=${this.onPause} @ended=${this.onPause} @error=${this.onError}
        @timeupdate=${this.note} @seeking=${this.onSeeking}></audio>
    </div>`;
  }
}
