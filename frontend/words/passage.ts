// SPDX-License-Identifier: Apache-2.0
import { html, nothing, type TemplateResult } from 'lit';
import { clock, fill, type Fix, type Labels, type Passage, type Rights, type Session } from './types';

export const VOICES = ['INTERVIEWER', 'PERSON', 'OTHER', 'INTERPRETER'];

/** What one does on the passage in hand. */
export interface Deeds {
  play(): void;
  hear(): void;
  correct(): void;
  comment(): void;
}

/** Below this the machine is said to be unsure. It is often unsure and right, and sure and wrong. */
const UNSURE = 0.7;

/** Every text below is set as text. Nothing a person said or wrote is ever read as markup. */
export function words(passage: Passage): TemplateResult {
  const parts: unknown[] = [];
  let next = 0;
  for (const fix of passage.fixes) {
    machine(parts, passage, next, fix.from);
    parts.push(heardWords(passage, fix), ' ');
    next = Math.max(next, fix.to);
  }
  machine(parts, passage, next, passage.words.length);
  return html`${parts}`;
}

function machine(parts: unknown[], passage: Passage, from: number, to: number) {
  for (let n = from; n < to; n++) {
    const [text, , , sure] = passage.words[n];
    parts.push(html`<span class=${sure < UNSURE ? 'w lo' : 'w'} data-w=${n}>${text}</span>`, ' ');
  }
}

function heardWords(passage: Passage, fix: Fix) {
  const at = Math.min(fix.from, passage.words.length - 1);
  if (!fix.n) return html`<span class="w" data-w=${at}>${fix.text}</span>`;
  return html`<span class="fix" data-w=${at}>${fix.text || '–'}</span
    ><span class="ref">${fix.n}</span>`;
}

export function notes(passage: Passage, labels: Labels, unheard: boolean): TemplateResult {
  return html`${unheard
    ? html`<p class="m"><span class="dots"></span>${fill(labels.unheard, lengthOf(passage))}</p>`
    : nothing}
  ${passage.fixes.filter((fix) => fix.n > 0).map((fix) => correction(fix, labels))}
  ${passage.comments.map(
    (comment) => html`<div class="by">
      <p><b>${comment.who}</b>, ${comment.role} <span class="t3">${comment.at}</span></p>
      <p dir="auto">${comment.text}</p>
    </div>`,
  )}
  ${passage.heard.length && (passage.fixes.some((fix) => fix.n) || passage.comments.length)
    ? html`<p class="h">${tick}${fill(labels.heardBy, people(passage))}</p>`
    : nothing}
  ${passage.earlier.length ? earlier(passage, labels) : nothing}`;
}

function correction(fix: Fix, labels: Labels) {
  const said = fix.text ? fill(labels.heardAs, fix.who, fix.text, fix.at) : fill(labels.heardNothing, fix.who, fix.at);
  return html`<div>
    <p><span class="ref">${fix.n}</span> ${said}</p>
    <p class="m">
      ${fix.machine
        ? html`<span>${labels.machineWrote} <del>${fix.machine}</del></span>`
        : html`<span>${labels.machineWroteNothing}</span>`}
    </p>
  </div>`;
}

function earlier(passage: Passage, labels: Labels) {
  return html`<details>
    <summary>${fill(labels.earlier, passage.earlier.length)}</summary>
    ${passage.earlier.map(
      (fix) => html`<p>
        ${fix.text ? fill(labels.heardAs, fix.who, fix.text, fix.at) : fill(labels.heardNothing, fix.who, fix.at)}
      </p>`,
    )}
  </details>`;
}

export function people(passage: Passage): string {
  return passage.heard.map((heard) => `${heard.who} ${heard.at}`).join(', ');
}

export function lengthOf(passage: Passage): number {
  return Math.max(1, Math.round(passage.end - passage.start));
}

/** Where the words of the machine at a place are in the sound, for "click a word to hear it". */
export function secondsOf(passage: Passage, word: number): number {
  return passage.words[word]?.[1] ?? passage.start;
}

export function time(passage: Passage) {
  return html`<time>${clock(passage.start)}</time>`;
}

const tick = html`<svg class="tickmark" width="16" height="16" viewBox="0 0 16 16" fill="none" aria-hidden="true"
  stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">
  <path d="M3 8.5l3.4 3.4L13 4.8" />
</svg>`;

/** The name stands at the first passage of a turn; in the others it is quieter. */
export function who(session: Session, before: Passage | undefined, passage: Passage, labels: Labels) {
  const same = before?.speaker === passage.speaker && before.marked === passage.marked && passage.speaker !== 'UNKNOWN';
  const name = session.speakers[passage.speaker] ?? '';
  return html`<span class=${same ? 'who same' : 'who'}>${name}${passage.marked ? html` <span class="t3">${labels.marked}</span>` : nothing}</span>`;
}

export function voices(session: Session, passage: Passage, labels: Labels, change: (speaker: string) => void) {
  return html`<span class="who"><select aria-label=${labels.voice} aria-keyshortcuts="1 2 3 4"
    .value=${passage.speaker} @change=${(event: Event) => change((event.target as HTMLSelectElement).value)}>
    ${passage.speaker === 'UNKNOWN' ? html`<option value="UNKNOWN" selected>${labels.whoSpeaks}</option>` : nothing}
    ${VOICES.map((code) => html`<option value=${code} ?selected=${code === passage.speaker}>${session.speakers[code]}</option>`)}
  </select></span>`;
}

export function actions(passage: Passage, labels: Labels, rights: Rights, deeds: Deeds) {
  const button = (key: string, name: string, text: string, deed: () => void) =>
    html`<button class="btn quiet" aria-keyshortcuts=${key} @click=${deed}>${text} <kbd>${name}</kbd></button>`;
  return html`<div class="row acts">
    ${button('Enter', labels.keyEnter, labels.playPassage, deeds.play)}
    ${rights.hear ? button('H', 'H', passage.heard.length ? labels.heardToo : labels.hear, deeds.hear) : nothing}
    ${rights.correct ? button('C', 'C', labels.correct, deeds.correct) : nothing}
    ${rights.comment ? button('N', 'N', labels.comment, deeds.comment) : nothing}
    ${passage.heard.length && !passage.fixes.some((fix) => fix.n) && !passage.comments.length
      ? html`<span class="s t2">${fill(labels.heardBy, people(passage))}</span>`
      : nothing}
  </div>`;
}
