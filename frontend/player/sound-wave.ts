// SPDX-License-Identifier: Apache-2.0
import { html, LitElement, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import WaveSurfer from 'wavesurfer.js';
import Regions from 'wavesurfer.js/plugins/regions';
import type { Peaks } from './peaks';

/** A stretch that is more than sound: its kind is the name of its part in the styles. */
export interface Region {
  kind: string;
  from: number;
  to: number;
}

/**
 * Draws the picture of a sound that the server made, one lane a channel. It decodes no sound and fetches none. Time runs left to
 * right in every language.
 */
@customElement('sound-wave')
export class SoundWave extends LitElement {
  @property({ attribute: false }) peaks: Peaks | undefined;
  @property({ attribute: false }) regions: Region[] = [];
  @property({ type: Number }) height = 64;

  private wave: WaveSurfer | undefined;
  private marks: Regions | undefined;
  private readonly scheme = window.matchMedia('(prefers-color-scheme: dark)');

  protected override createRenderRoot() {
    return this; // the page's own CSS applies
  }

  override connectedCallback() {
    super.connectedCallback();
    this.scheme.addEventListener('change', this.repaint);
    if (this.hasUpdated) this.draw();
  }

  override disconnectedCallback() {
    this.scheme.removeEventListener('change', this.repaint);
    this.wave?.destroy();
    super.disconnectedCallback();
  }

  protected override updated(changed: PropertyValues<this>) {
    if (changed.has('peaks')) this.draw();
    else if (changed.has('regions')) this.mark();
  }

  private draw() {
    this.wave?.destroy();
    this.wave = undefined;
    if (!this.peaks?.channels[0]?.length) return;
    const { channels, seconds } = this.peaks;
    this.marks = Regions.create();
    this.wave = WaveSurfer.create({
      container: this.querySelector<HTMLElement>('.lanes')!,
      peaks: channels,
      duration: seconds,
      height: Math.floor(this.height / channels.length),
      splitChannels: channels.map(() => ({})),
      barWidth: 2,
      barGap: 1,
      barMinHeight: 1,
      cursorWidth: 0,
      interact: false,
      hideScrollbar: true,
      plugins: [this.marks],
      ...this.ink(),
    });
    this.wave.on('ready', () => this.mark());
  }

  private mark() {
    if (!this.wave?.getDecodedData()) return;
    this.marks?.clearRegions();
    for (const { kind, from, to } of this.regions)
      this.marks?.addRegion({ id: kind, start: from, end: to, drag: false, resize: false, color: 'transparent' });
  }

  private repaint = () => this.wave?.setOptions(this.ink());

  /** A canvas does not know the page's tokens. */
  private ink() {
    const { color } = getComputedStyle(this);
    return { waveColor: color, progressColor: color };
  }

  protected override render() {
    return html`<div class="lanes" aria-hidden="true"></div>`;
  }
}
