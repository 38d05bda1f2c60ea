// SPDX-License-Identifier: Apache-2.0
import { html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';

const LEAD_S = 0.25;
const FARTHEST_BEHIND_S = 3;

/**
 * Plays the sound of a session while it is recorded: s16le bytes as the server sends them, a second at a time. Asks only
 * when somebody presses it, because the server writes that down first; keeps nothing. Java twin:
 * org.oncetold.observer.ui.ListenHere.
 */
@customElement('live-sound')
export class LiveSound extends LitElement {
  @property() listen = '';
  @property() quiet = '';
  @state() private playing = false;

  private context?: AudioContext;
  private abort?: AbortController;

  protected override createRenderRoot() {
    return this; // the page's own CSS applies
  }

  override disconnectedCallback() {
    this.stop();
    super.disconnectedCallback();
  }

  /** From now on, until it is stopped or the server ends it. */
  async play(address: string, rate: number, channels: number) {
    this.end();
    const abort = (this.abort = new AbortController());
    const context = (this.context = new AudioContext({ sampleRate: rate }));
    this.playing = true;
    try {
      const answer = await fetch(new URL(address, document.baseURI), { signal: abort.signal, cache: 'no-store' });
      if (answer.ok && answer.body) await this.follow(answer.body.getReader(), context, channels);
    } catch {
      // stopped, or the connection is gone: the next press asks again
    }
    if (this.abort === abort) this.stop();
  }

  stop() {
    if (this.end()) this.dispatchEvent(new CustomEvent('live-sound-ended'));
  }

  /** Without telling: a second press has a ticket of its own already, and the page would take that one back. */
  private end() {
    if (!this.abort) return false;
    this.abort.abort();
    this.abort = undefined;
    void this.context?.close();
    this.playing = false;
    return true;
  }

  private async follow(reader: ReadableStreamDefaultReader<Uint8Array>, context: AudioContext, channels: number) {
    let rest = new Uint8Array(0);
    let at = 0;
    const frame = 2 * channels;
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      const bytes = new Uint8Array(rest.length + value.length);
      bytes.set(rest);
      bytes.set(value, rest.length);
      const whole = bytes.length - (bytes.length % frame);
      rest = bytes.slice(whole);
      if (whole === 0) continue;
      const sound = mixed(new DataView(bytes.buffer, 0, whole), channels, context);
      const now = context.currentTime;
      if (at < now || at > now + FARTHEST_BEHIND_S) at = now + LEAD_S;
      const source = new AudioBufferSourceNode(context, { buffer: sound });
      source.connect(context.destination);
      source.start(at);
      at += sound.duration;
    }
  }

  protected override render() {
    return html`<button type="button" class="btn live-listen" aria-pressed=${this.playing}
      @click=${() => (this.playing ? this.stop() : this.dispatchEvent(new CustomEvent('live-sound-wanted')))}>
      ${this.playing ? this.quiet : this.listen}</button>`;
  }
}

/** All channels as one. */
function mixed(bytes: DataView, channels: number, context: AudioContext): AudioBuffer {
  const frames = bytes.byteLength / (2 * channels);
  const buffer = context.createBuffer(1, frames, context.sampleRate);
  const out = buffer.getChannelData(0);
  for (let i = 0; i < frames; i++) {
    let sum = 0;
    for (let c = 0; c < channels; c++) sum += bytes.getInt16((i * channels + c) * 2, true);
    out[i] = sum / channels / 32768;
  }
  return buffer;
}
