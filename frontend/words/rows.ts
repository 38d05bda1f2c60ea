// SPDX-License-Identifier: Apache-2.0
import { html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { editor, type Actions, type Draft } from './editor';
import { actions, notes, time, voices, who, words, type Deeds } from './passage';
import { isUnheard } from './passages';
import { fill, type Labels, type Passage, type Rights, type Session } from './types';

const SILENCE = 10;

/** What the rows are drawn from besides the session. */
export interface Desk extends Deeds, Actions {
  readonly labels: Labels;
  readonly rights: Rights;
  readonly current: number;
  readonly status: string;
  draftOf(passage: Passage): Draft | undefined;
  voice(passage: Passage, speaker: string): void;
}

/** The passages one below the other, and what happened between them. */
export function rows(session: Session, desk: Desk) {
  return repeat(session.passages, (passage) => passage.i, (passage, index) => row(session, passage, index, desk));
}

function row(session: Session, passage: Passage, index: number, desk: Desk) {
  const { labels, rights, status } = desk;
  const now = index === desk.current;
  const draft = desk.draftOf(passage);
  const before = session.passages[index - 1];
  return guard([passage, before, now, draft, session.speakers, labels, now && status], () => html`
    ${between(session, before, passage, labels)}
    <li class=${classes(passage, now)} id="p-${passage.i}" data-index=${index} tabindex=${now ? 0 : -1}
      aria-current=${now ? 'true' : nothing}>
      ${time(passage)}
      ${now && rights.correct
        ? voices(session, passage, labels, (speaker) => desk.voice(passage, speaker))
        : who(session, before, passage, labels)}
      <div class="said">
        <p class="text" dir="auto">${words(passage)}</p>
        ${draft ? editor(draft, labels, desk) : now ? actions(passage, labels, rights, desk) : nothing}
      </div>
      <div class="note">${notes(passage, labels, isUnheard(passage))}
        ${now && status ? html`<p class="hint" role="status">${status}</p>` : nothing}</div>
    </li>`);
}

function classes(passage: Passage, now: boolean): string {
  const voice = passage.speaker === 'INTERVIEWER' ? 'in' : 'pe';
  return `passage ${voice}${isUnheard(passage) ? ' un' : ''}${now ? ' now' : ''}`;
}

function between(session: Session, before: Passage | undefined, passage: Passage, labels: Labels) {
  const since = before?.end ?? 0;
  const lines = session.lines.filter((line) => line.at >= since && line.at < passage.start);
  const silence = Math.round(passage.start - since);
  const texts = lines.map((line) => line.text);
  if (before && !lines.length && silence >= SILENCE) texts.push(fill(labels.silence, silence));
  return texts.map((text) => html`<li class="gapline">${text}</li>`);
}
