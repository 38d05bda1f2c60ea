// SPDX-License-Identifier: Apache-2.0
import { html, nothing } from 'lit';
import type { Peaks } from '../player/peaks';
import { RATES } from '../player/rates';
import { lengthOf } from './passage';
import './session-timeline';
import type { Sight } from './sight';
import { clock, fill, minutes, type Labels, type Passage, type Session } from './types';

const STEP = 5;

export interface Playback {
  readonly position: number;
  readonly playing: boolean;
  readonly speed: number;
  readonly found: string;
  readonly peaks: Peaks | undefined;
  readonly sight: Sight;
}

export interface SheetDeeds {
  toggle(): void;
  skip(seconds: number): void;
  setSpeed(speed: number): void;
  seek(seconds: number, play: boolean): void;
  zoom(by: 1 | -1): void;
  pan(seconds: number): void;
  search(query: string): void;
  step(by: 1 | -1): void;
  leaveFind(): void;
}

/** The session at a glance and the controls of its sound. */
export function sheet(session: Session, labels: Labels, at: Playback, deeds: SheetDeeds) {
  return html`<section class="sheet player">
    <p class="legend">
      ${zoom(labels, at.sight, deeds)}
      ${session.pauses.length ? html`<span><i class="k-break"></i>${labels.legendBreak}</span>` : nothing}
      ${session.masks.length ? html`<span><i class="k-mask"></i>${labels.legendMask}</span>` : nothing}
      <span><i class="k-solid"></i>${labels.heard}</span>
      <span><i class="dots"></i>${labels.notYetHeard}</span>
    </p>
    <session-timeline .session=${session} .position=${at.position} .peaks=${at.peaks} .sight=${at.sight} .labels=${labels}
      .label=${timelineLabel(session, labels)}
      @timeline-pan=${({ detail }: CustomEvent<{ seconds: number }>) => deeds.pan(detail.seconds)}
      @timeline-seek=${({ detail }: CustomEvent<{ seconds: number; play: boolean }>) => deeds.seek(detail.seconds, detail.play)}></session-timeline>
    <div class="controls">
      <button class="btn play" aria-keyshortcuts="Space" @click=${deeds.toggle}>
        ${at.playing ? pauseSign : playSign}${at.playing ? labels.pause : labels.play}
        <kbd>${labels.keySpace}</kbd>
      </button>
      <button class="btn" aria-label=${labels.backFive} aria-keyshortcuts="ArrowLeft" @click=${() => deeds.skip(-STEP)}>${backSign}<bdi>5 s</bdi></button>
      <button class="btn" aria-label=${labels.onFive} aria-keyshortcuts="ArrowRight" @click=${() => deeds.skip(STEP)}><bdi>5 s</bdi>${onSign}</button>
      <select class="btn num" aria-label=${labels.speed} aria-keyshortcuts=", ." dir="ltr"
        @change=${(event: Event) => deeds.setSpeed(Number((event.target as HTMLSelectElement).value))}>
        ${RATES.map((speed) => html`<option value=${speed} ?selected=${speed === at.speed}>${speed} ×</option>`)}
      </select>
      ${goTo(session, labels, deeds)}
      <p class="num t2 where" dir="ltr"><b>${clock(at.position)}</b> / ${clock(session.seconds)}</p>
      <span class="grow"></span>
      ${find(labels, at, deeds)}
    </div>
  </section>`;
}

/** Closer to the line and wider again; nothing where the whole of it is close enough. */
function zoom(labels: Labels, sight: Sight, deeds: SheetDeeds) {
  if (sight.isWhole && sight.isClosest) return nothing;
  return html`<span class="zoom">
    <button class="btn quiet" aria-label=${labels.wider} aria-keyshortcuts="-" ?disabled=${sight.isWhole} @click=${() => deeds.zoom(-1)}>${widerSign}</button>
    <button class="btn quiet" aria-label=${labels.closer} aria-keyshortcuts="Plus" ?disabled=${sight.isClosest} @click=${() => deeds.zoom(1)}>${closerSign}</button>
    <span class="num" role="status">${sight.isWhole ? nothing : fill(labels.inSight, clock(sight.from), clock(sight.to))}</span>
  </span>`;
}

function find(labels: Labels, at: Playback, deeds: SheetDeeds) {
  const keys = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'Enter') deeds.step(event.shiftKey ? -1 : 1);
    else if (event.key === 'Escape') deeds.leaveFind();
  };
  return html`<label class="find">
    <input type="text" placeholder=${labels.find} aria-label=${labels.find} aria-keyshortcuts="/" autocomplete="off"
      spellcheck="false" @keydown=${keys}
      @input=${(event: Event) => deeds.search((event.target as HTMLInputElement).value)} />
    <span class="count" aria-live="polite">${at.found}</span><kbd>/</kbd>
  </label>`;
}

/** Every phase, break and mark with its time: to read, to choose, to hear from there. */
function goTo(session: Session, labels: Labels, deeds: SheetDeeds) {
  const all = events(session);
  if (!all.length) return nothing;
  const go = (event: Event) => {
    const select = event.target as HTMLSelectElement;
    if (select.value) deeds.seek(Number(select.value), true);
    select.value = '';
  };
  return html`<select class="btn goto" aria-label=${labels.goTo} @change=${go}>
    <option value="">${labels.goTo}</option>
    ${all.map(({ at, text }) => html`<option value=${at}>${clock(at)} ${text}</option>`)}
  </select>`;
}

function events(session: Session): { at: number; text: string }[] {
  return [
    ...session.phases.map((phase) => ({ at: phase.from, text: phase.name })),
    ...session.pauses.map((pause) => ({ at: pause.from, text: pause.text })),
    ...session.masks.map((mask) => ({ at: mask.from, text: mask.text })),
    ...session.marks.map((mark) => ({ at: mark.at, text: mark.text || mark.sign })),
  ].sort((one, other) => one.at - other.at);
}

/** The picture in words: how long, how many phases, then every phase, break and mark with its time. */
function timelineLabel(session: Session, labels: Labels): string {
  const open = session.passages.filter((passage) => !passage.heard.length).length;
  const all = events(session).map((event) => `${clock(event.at)} ${event.text}`).join('; ');
  return `${fill(labels.timeline, clock(session.seconds), session.phases.length, open)} ${all}`;
}

/** What is saved, and the one primary action while there is something to hear. */
export function foot(labels: Labels, hears: boolean, open: Passage[], saved: string, listen: () => void, beside: unknown) {
  const seconds = open.reduce((sum, passage) => sum + lengthOf(passage), 0);
  return html`<div class="pagefoot">
    <p class="s t2" role="status">${saved ? html`${saved} ` : nothing}${labels.history}
      <span class="keys"><kbd>?</kbd> ${labels.keys}</span></p>
    ${beside}
    ${!hears ? nothing : open.length
      ? html`<button class="btn primary" @click=${listen}>${labels.listen} <span class="num">${minutes(seconds)}</span></button>`
      : html`<span class="chip done">${labels.allHeard}</span>`}
  </div>`;
}

const sign = (path: string) =>
  html`<svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true"><path d=${path} fill="currentColor" /></svg>`;
const playSign = sign('M4 2.6v10.8c0 .5.5.8.9.5l8.3-5.4a.6.6 0 0 0 0-1L4.9 2.1A.6.6 0 0 0 4 2.6z');
const pauseSign = sign('M4 2.5h3v11H4zM9 2.5h3v11H9z');
const backSign = html`<svg width="20" height="20" viewBox="0 0 20 20" fill="none" stroke="currentColor" stroke-width="1.6"
  stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">
  <path d="M4.2 6.2A7.2 7.2 0 1 1 2.8 10" /><path d="M4 2.8v3.6h3.6" /></svg>`;
const onSign = html`<svg width="20" height="20" viewBox="0 0 20 20" fill="none" stroke="currentColor" stroke-width="1.6"
  stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">
  <path d="M15.8 6.2A7.2 7.2 0 1 0 17.2 10" /><path d="M16 2.8v3.6h-3.6" /></svg>`;
const glass = (inside: string) => html`<svg width="20" height="20" viewBox="0 0 20 20" fill="none" stroke="currentColor" stroke-width="1.6"
  stroke-linecap="round" aria-hidden="true"><circle cx="8.5" cy="8.5" r="5.7" /><path d=${`M12.8 12.8L17 17M6 8.5h5${inside}`} /></svg>`;
const widerSign = glass('');
const closerSign = glass('M8.5 6v5');
