// SPDX-License-Identifier: Apache-2.0
import { html, nothing } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { isPedal } from './keys';
import type { Labels } from './types';

export type Kind = 'correct' | 'comment';

/** What is being written beside one passage. It closes only when the server has it. */
export interface Draft {
  kind: Kind;
  i: number;
  rev: number;
  text: string;
  saving: boolean;
  /** Why it was not taken, and what stands there now. */
  notice: string;
}

export interface Actions {
  input(text: string): void;
  save(): void;
  leave(): void;
  play(): void;
}

export function editor(draft: Draft, labels: Labels, actions: Actions) {
  const keys = (event: KeyboardEvent) => {
    if (isPedal(event.key)) return;
    event.stopPropagation();
    if (event.key === 'Escape') actions.leave();
    else if (event.key === ' ' && event.ctrlKey) actions.play();
    else if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) actions.save();
    else return;
    event.preventDefault();
  };
  const correcting = draft.kind === 'correct';
  return html`<div class="editor">
    <label>
      <span class="label">${correcting ? labels.correctLabel : labels.commentLabel}</span>
      <textarea rows="2" dir="auto" spellcheck="false" autocomplete="off" .value=${draft.text}
        ?readonly=${draft.saving} @keydown=${keys} ${ref(grow)}
        @input=${(event: Event) => {
          grow(event.target as HTMLTextAreaElement);
          actions.input((event.target as HTMLTextAreaElement).value);
        }}></textarea>
    </label>
    ${draft.notice ? html`<p class="notice" role="alert"><i class="dia"></i>${draft.notice}</p>` : nothing}
    <div class="row">
      <button class="btn tinted" ?disabled=${draft.saving} @click=${actions.save}>
        ${correcting ? labels.saveCorrection : labels.saveComment} <kbd>${labels.keyEnter}</kbd>
      </button>
      <button class="btn quiet" @click=${actions.leave}>${labels.leave} <kbd>Esc</kbd></button>
      <button class="btn quiet" @click=${actions.play}>${labels.playPassage} <kbd>${labels.keyCtrlSpace}</kbd></button>
    </div>
  </div>`;
}

function grow(area?: Element) {
  if (!(area instanceof HTMLTextAreaElement)) return;
  queueMicrotask(() => {
    area.style.blockSize = 'auto';
    area.style.blockSize = `${area.scrollHeight + 2}px`;
  });
}
