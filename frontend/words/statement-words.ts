// SPDX-License-Identifier: Apache-2.0
import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { Drafts } from './drafts';
import type { Kind } from './editor';
import { Finder } from './find';
import { act } from './keys';
import { secondsOf, VOICES } from './passage';
import { isUnheard } from './passages';
import { Reading } from './reading';
import { rows } from './rows';
import { foot, sheet } from './sheet';
import { pedal } from './own-keys';
import { textOf, type Passage, type Session } from './types';

/**
 * The words of one recording beside its sound: heard, corrected, commented, found. Holds them only while the page is open: no storage,
 * nothing in the address. Java twin: org.oncetold.review.ui.StatementWords.
 */
@customElement('statement-words')
export class StatementWords extends Reading {
  @state() saved = '';
  @state() found = '';

  private readonly drafts = new Drafts(() => this.requestUpdate());
  private readonly finder = new Finder();

  connectedCallback() {
    super.connectedCallback();
    document.addEventListener('keydown', this.onKey);
    window.addEventListener('beforeunload', this.onLeave);
  }

  disconnectedCallback() {
    document.removeEventListener('keydown', this.onKey);
    window.removeEventListener('beforeunload', this.onLeave);
    this.finder.search([], '');
    this.session = undefined;
    this.drafts.forget();
    super.disconnectedCallback();
  }

  /** One passage as the server has it now. What was written for it is safe there. */
  renew(passage: Passage, saved: string) {
    const session = this.session;
    if (!session) return;
    const passages = session.passages.map((old) => (old.i === passage.i ? passage : old));
    this.session = { ...session, passages };
    this.saved = saved;
    if (this.drafts.of(passage)?.saving) this.close();
  }

  /** Somebody else wrote there meanwhile: both texts stay in sight. */
  clash(passage: Passage, notice: string) {
    this.drafts.returned(notice, passage.rev);
    this.renew(passage, this.saved);
  }

  refuse(notice: string) {
    if (this.drafts.current) this.drafts.returned(notice);
    else this.status = notice;
  }

  protected get isWriting() {
    return this.drafts.current !== undefined;
  }

  private listen() {
    this.round.begin();
  }

  hear() {
    const passage = this.passage;
    if (!passage || !this.rights.hear) return;
    if (!this.hearing.isListened(passage)) {
      this.status = this.labels.listenFirst;
      this.play();
      return;
    }
    this.status = '';
    this.send('words-hear', { i: passage.i, rev: passage.rev });
    this.round.goOn();
  }

  voice(passage: Passage, speaker: string) {
    if (this.rights.correct && passage.speaker !== speaker)
      this.send('words-voice', { i: passage.i, speaker });
  }

  draftOf(passage: Passage) {
    return this.drafts.of(passage);
  }

  correct() {
    this.write('correct');
  }

  comment() {
    this.write('comment');
  }

  input(text: string) {
    this.drafts.type(text);
  }

  private write(kind: Kind) {
    const passage = this.passage;
    if (!passage || !this.rights[kind] || this.drafts.current?.saving) return;
    this.drafts.leave(this.passages);
    this.drafts.begin(kind, passage);
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('.editor textarea')?.focus());
  }

  leave() {
    this.drafts.leave(this.passages);
    this.go(this.current, true);
  }

  private close() {
    this.drafts.done();
    this.go(this.current, true);
  }

  save() {
    const draft = this.drafts.save();
    if (!draft) return;
    const passage = this.passages.find((one) => one.i === draft.i);
    if (draft.kind === 'correct' && passage && draft.text.trim() === textOf(passage)) return this.close();
    this.drafts.sent(draft);
    this.send(`words-${draft.kind}`, { i: draft.i, rev: draft.rev, text: draft.text });
  }

  private send(name: string, detail: unknown) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }

  private onKey = (event: KeyboardEvent) => {
    if (!this.session || !this.offsetParent) return;
    act(event, {
      play: () => this.toggle(),
      skip: (seconds) => this.skip(seconds),
      faster: (by) => this.faster(by),
      zoom: (by) => this.zoom(by),
      passage: () => this.play(),
      next: () => this.go(this.current + 1, true),
      previous: () => this.go(this.current - 1, true),
      hear: () => this.hear(),
      correct: () => this.correct(),
      comment: () => this.comment(),
      find: () => this.querySelector<HTMLElement>('.find input')?.focus(),
      voice: (n) => this.passage && this.voice(this.passage, VOICES[n]),
      leave: () => this.round.end(),
    }, this.own);
  };

  private choose = ({ detail }: CustomEvent) => this.send('words-key', detail);
  private onLeave = (event: BeforeUnloadEvent) => {
    if (this.drafts.isAnythingWritten) event.preventDefault();
  };

  search(query: string) {
    this.finder.search(this.querySelectorAll('.passage .text'), query);
    this.found = query.trim() ? this.finder.said(this.labels) : '';
    this.step(1);
  }

  step(by: 1 | -1) {
    const range = this.finder.step(by);
    if (!range) return;
    const row = range.startContainer.parentElement?.closest<HTMLElement>('.passage');
    if (row) this.go(Number(row.dataset.index));
    this.found = this.finder.said(this.labels);
  }

  leaveFind() {
    this.go(this.current, true);
  }

  protected render() {
    const session = this.session;
    if (!session) return nothing;
    const open = this.passages.filter(isUnheard);
    return html`${sheet(session, this.labels, this, this)}
      <ol class="words" lang=${session.language} @click=${this.touched} aria-label=${this.labels.passages ?? ''}
        aria-keyshortcuts="ArrowUp ArrowDown">
        ${rows(session, this)}
      </ol>
      ${this.passages.length ? nothing : html`<p class="nothing">${this.labels.nothingSaid}</p>`}
      ${foot(this.labels, this.rights.hear && this.passages.length > 0, open, this.saved, this.listen, pedal(this.labels, this.own, this.choose))}`;
  }

  private touched = (event: MouseEvent) => {
    const target = event.target as Element;
    const row = target.closest<HTMLElement>('.passage');
    if (!row || target.closest('button,textarea,select,summary,a')) return;
    const index = Number(row.dataset.index);
    this.go(index);
    const word = target.closest<HTMLElement>('[data-w]');
    if (word && !this.drafts.current) this.hearing.play(Math.max(0, secondsOf(this.passages[index], Number(word.dataset.w)) - 0.1));
  };
}
