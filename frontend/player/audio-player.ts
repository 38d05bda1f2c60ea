// SPDX-License-Identifier: Apache-2.0
import { html, LitElement } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';

const RATES = [0.5, 0.8, 1, 1.25, 1.5];

/**
 * Plays the sound of one recording, or a stretch of it. It asks for the sound only when somebody presses play, because
 * the server writes that down first. Java twin: org.oncetold.recording.ui.AudioPlayer.
 */
@customElement('audio-player')
export class AudioPlayer extends LitElement {
  @property({ attribute: false }) words: Record<string, string> = {};
  @property({ type: Number }) duration = 0;
  @property({ type: Number }) rate = 1;

  @state() private at = 0;
  @state() private playing = false;
  @query('audio') private audio!: HTMLAudioElement;

  private until = Infinity;
  private wanted?: { from: number; until: number };
  private frame = 0;

  protected override createRenderRoot() {
    return this; // the page's own CSS applies
  }

  override disconnectedCallback() {
    cancelAnimationFrame(this.frame);
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

  pause() {
    this.audio.pause();
  }

  /** Where the sound is to be had, now that it is granted. */
  granted(address: string) {
    this.audio.preload = 'auto'; // until now nothing was to be fetched
    this.audio.src = new URL(address, document.baseURI).href;
    if (this.wanted) void this.go();
  }

  setRate(rate: number) {
    this.rate = rate;
    this.audio.playbackRate = rate;
  }

  private async go() {
    const { from, until } = this.wanted!;
    this.wanted = undefined;
    this.until = until;
    if (this.audio.readyState === 0)
      await new Promise((resolve) => this.audio.addEventListener('loadedmetadata', resolve, { once: true }));
    this.audio.currentTime = from;
    this.audio.playbackRate = this.rate;
    await this.audio.play().catch(() => undefined);
  }

  private follow = () => {
    this.at = this.audio.currentTime;
    this.tell('sound-position', { seconds: this.at });
    if (this.at >= this.until) this.audio.pause();
    else if (this.playing) this.frame = requestAnimationFrame(this.follow);
  };

  private onPlaying = () => {
    this.playing = true;
    this.follow();
    this.tell('sound-state', { playing: true, seconds: this.at });
  };

  private onPause = () => {
    this.playing = false;
    cancelAnimationFrame(this.frame);
    this.at = this.audio.currentTime;
    this.tell('sound-state', { playing: false, seconds: this.at });
  };

  /** The grant has ended, or the connection: the next press asks again. */
  private onError = () => {
    if (!this.audio.hasAttribute('src')) return;
    this.audio.removeAttribute('src');
    this.onPause();
  };

  private seek(event: Event) {
    const to = Number((event.target as HTMLInputElement).value);
    if (this.playing) this.play(to);
    else this.at = to;
    if (this.audio.readyState > 0) this.audio.currentTime = to;
  }

  private tell(name: string, detail: object) {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: false }));
  }

  protected override render() {
    return html`<div class="player">
      <button type="button" class="player-play" aria-keyshortcuts="k" @click=${() => (this.playing ? this.pause() : this.play())}>
        ${this.playing ? this.words['pause'] : this.words['play']}</button>
      <input class="player-place" type="range" min="0" max=${this.duration} step="0.1" .value=${String(this.at)}
        aria-label=${this.words['place']} aria-valuetext=${clock(this.at)} @change=${this.seek} />
      <span class="player-time">${clock(this.at)} / ${clock(this.duration)}</span>
      <label class="player-rate">${this.words['rate']}
        <select @change=${(event: Event) => this.setRate(Number((event.target as HTMLSelectElement).value))}>
          ${RATES.map((rate) => html`<option value=${rate} ?selected=${rate === this.rate}>${rate} ×</option>`)}
        </select></label>
      <audio preload="none" @playing=${this.onPlaying} @pause=${this.onPause} @ended=${this.onPause} @error=${this.onError}></audio>
    </div>`;
  }
}

function clock(at: number) {
  const seconds = Math.floor(at);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}
