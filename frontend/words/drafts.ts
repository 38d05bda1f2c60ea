// SPDX-License-Identifier: Apache-2.0
import type { Draft, Kind } from './editor';
import { textOf, type Passage } from './types';

/** What is being written on this page, and what was begun before and left. Nothing typed is lost while the page is open. */
export class Drafts {
  current: Draft | undefined;
  private readonly kept = new Map<string, Draft>();

  constructor(private readonly changed: () => void) {}

  /** Whether leaving the page would lose something. What is on its way may still come to nothing, as without a line. */
  get isAnythingWritten(): boolean {
    return Boolean(this.current?.text.trim()) || this.kept.size > 0;
  }

  of(passage: Passage): Draft | undefined {
    return this.current?.i === passage.i ? this.current : undefined;
  }

  begin(kind: Kind, passage: Passage) {
    this.put(this.kept.get(`${kind}:${passage.i}`) ?? {
      kind, i: passage.i, rev: passage.rev, saving: false, notice: '',
      text: kind === 'correct' ? textOf(passage) : '',
    });
  }

  type(text: string) {
    if (this.current) this.current.text = text;
  }

  /** Leaving an editor keeps what was written: it is there again when the editor is opened again. */
  leave(passages: Passage[]) {
    const draft = this.current;
    const passage = passages.find((one) => one.i === draft?.i);
    if (draft?.text.trim() && (draft.kind === 'comment' || (passage && draft.text !== textOf(passage))))
      this.kept.set(`${draft.kind}:${draft.i}`, draft);
    this.put(undefined);
  }

  /** What is to be sent; nothing when it is on its way or says nothing. */
  save(): Draft | undefined {
    const draft = this.current;
    if (!draft || draft.saving || (draft.kind === 'comment' && !draft.text.trim())) return undefined;
    return draft;
  }

  /** Says that it is on its way. */
  sent(draft: Draft) {
    this.put({ ...draft, saving: true, notice: '' });
  }

  /** It was not taken, or not yet: it stays in its editor. */
  returned(notice: string, rev?: number) {
    if (this.current) this.put({ ...this.current, rev: rev ?? this.current.rev, saving: false, notice });
  }

  /** It is safe on the server, or was not wanted. */
  done() {
    if (this.current) this.kept.delete(`${this.current.kind}:${this.current.i}`);
    this.put(undefined);
  }

  forget() {
    this.kept.clear();
  }

  private put(draft: Draft | undefined) {
    this.current = draft;
    this.changed();
  }
}
