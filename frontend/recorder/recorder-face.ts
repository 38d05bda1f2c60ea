// SPDX-License-Identifier: Apache-2.0
import { html } from 'lit';
import { clock } from '../player/clock';
import type { Numbers } from './recording-session';

export type Words = Record<string, string>;

const BARS = 7;

export function meter(words: Words, speaker: string, peak: number) {
  return html`<span class="recorder-speaker">${speaker} ${levelMeter(words, peak)}</span>`;
}

export function levelMeter(words: Words, peak: number) {
  const level = bars(peak);
  return html`<span class="level-meter" role="meter" aria-label=${words['level']} aria-valuemin="0" aria-valuemax=${BARS} aria-valuenow=${level}>
      ${Array.from({ length: BARS }, (_, i) => html`<i class=${i < level ? 'on' : ''}></i>`)}</span>`;
}

export function threeNumbers(words: Words, { recorded, kept, safe }: Numbers, rate: number) {
  return html`<span class="recorder-number" data-number="recorded">${words['recorded']} <b>${clock(recorded / rate)}</b></span>
    <span class="recorder-number" data-number="kept">${words['kept']} <b>${clock(kept / rate)}</b></span>
    <span class="recorder-number recorder-safe" data-number="safe">
      <svg width="16" height="16" viewBox="0 0 16 16" fill="none" stroke="currentColor" stroke-width="2" aria-hidden="true"><path d="M3 8.5l3.4 3.4L13 4.800" /></svg>
      ${words['safe']} <b>${clock(safe / rate)}</b></span>`;
}

/** Loudness as people hear it: each bar is another 7 decibels. */
function bars(peak: number) {
  if (peak <= 0) return 0;
  return Math.max(0, Math.min(BARS, Math.ceil((20 * Math.log10(peak) + 49) / 7)));
}
