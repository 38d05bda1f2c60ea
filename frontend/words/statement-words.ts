// SPDX-License-Identifier: Apache-2.0
import { html, LitElement, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { editor, type Draft, type Kind } from './editor';
import { Finder } from './find';
import { act } from './keys';
import { actions, notes, secondsOf, time, voices, VOICES, who, words } from './passage';
import { foot, sheet } from './sheet';
import { Listening, Sound, type Player } from './sound';
import { fill, textOf, type Labels, type Passage, type Rights, type Session } from './types';

const SILENCE = 10;
const SPEEDS = [1, 0.8, 0.6, 1.25];

/**
 * The words of one recording beside its sound. Holds them only while the page is open: no storage,
 * nothing in the address. Java twin: org.oncetold.review.ui.StatementWords.
 */
export class StatementWords extends LitElement {
  static properties = {
    session: { state: true }, labels: { state: true }, rights: { state: true }, current: { state: true },
    position: { state: true }, playing: { state: true }, draft: { state: true }, round: { state: true },
    status: { state: true }, saved: { state: true }, speed: { state: true }, found: { state: true },
  };

  declare session: Session | undefined;
  declare labels: Labels;
  declare rights: Rights;
  declare current: number;
  declare position: number;
  declare playing: boolean;
  declare draft: Draft | undefined;
  declare round: boolean;
  declare status: string;
  declare saved: string;
  declare speed: number;
  declare found: string;

  private sound: Sound | undefined;
  private readonly listening = new Listening();
  private readonly kept = new Map<string, Draft>();
  private readonly finder = new Finder();
  private lit: Element | undefined;

  constructor() {
    super();
    this.labels = {};
    this.rights = { hear: false, correct: false, comment: false };
    this.current = 0;
    this.position = 0;
    this.playing = false;
    this.round = false;
    this.status = '';
    this.saved = '';
    this.speed = 1;
    this.found = '';
  }

  protected createRenderRoot() {
    return this;
  }

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
    this.kept.clear();
    super.disconnectedCallback();
  }

  /* ---------- called by the server ---------- */

  show(session: Session, labels: Labels, rights: Rights) {
    this.labels = labels;
    this.rights = rights;
    this.session = session;
    this.current = Math.max(0, session.passages.findIndex((passage) => !passage.heard.length));
    if (!session.passages.some((passage) => !passage.heard.length)) this.current = 0;
  }

  connect(player: Player) {
    this.sound = new Sound(player, () => this.moved());
  }

  /** One passage as the server has it now. What was written for it is safe there. */
  renew(passage: Passage, saved: string) {
    const session = this.session;
    if (!session) return;
    const passages = session.passages.map((old) => (old.i === passage.i ? passage : old));
    this.session = { ...session, passages };
    this.saved = saved;
    if (this.draft?.i === passage.i && this.draft.saving) this.close();
  }

  /** Somebody else wrote there meanwhile: both texts stay in sight. */
  clash(passage: Passage, notice: string) {
    const draft = this.draft;
    this.renew(passage, this.saved);
    if (draft) this.draft = { ...draft, rev: passage.rev, saving: false, notice };
  }

  refuse(notice: string) {
    if (this.draft) this.draft = { ...this.draft, saving: false, notice };
    else this.status = notice;
  }

  /* ---------- sound ---------- */

  private get passages(): Passage[] {
    return this.session?.passages ?? [];
  }

  private get passage(): Passage | undefined {
    return this.passages[this.current];
  }

  private moved() {
    const sound = this.sound;
    if (!sound) return;
    const was = this.playing;
    this.playing = sound.playing;
    this.position = sound.position;
    const at = this.indexAt(sound.position);
    this.listening.advance(sound.position, this.passages[at]);
    if (this.playing && !this.draft && !this.round && at >= 0) this.go(at);
    this.light(at);
    if (was && !this.playing && this.round) this.status = this.labels.heardQuestion;
  }

  private indexAt(seconds: number): number {
    let low = 0;
    let high = this.passages.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.passages[middle].start <= seconds + 0.05) low = middle;
      else high = middle - 1;
    }
    return high < 0 ? -1 : low;
  }

  /** The word that is heard right now, marked without drawing the page again. */
  private light(at: number) {
    this.lit?.classList.remove('lit');
    const passage = this.passages[at];
    if (!passage || !this.playing) return;
    const word = passage.words.findLastIndex(([, start]) => start <= this.position + 0.05);
    this.lit = this.querySelector(`#p-${passage.i} [data-w="${word}"]`) ?? undefined;
    this.lit?.classList.add('lit');
  }

  private playPassage = () => {
    const passage = this.passage;
    if (passage) this.sound?.play(Math.max(0, passage.start - 0.15), passage.end + 0.25);
  };

  private toggle = () => {
    if (this.sound?.playing) this.sound.pause();
    else if (this.round) this.playPassage();
    else this.sound?.play();
  };

  private back = () => this.sound?.play(Math.max(0, this.position - 5));

  private faster = () => {
    this.speed = SPEEDS[(SPEEDS.indexOf(this.speed) + 1) % SPEEDS.length];
    if (this.sound) this.sound.rate = this.speed;
  };

  /* ---------- moving and deciding ---------- */

  private go(index: number, focus = false) {
    if (index < 0 || index >= this.passages.length) return;
    const moved = index !== this.current;
    this.current = index;
    if (!moved && !focus) return;
    void this.updateComplete.then(() => {
      const row = this.querySelector<HTMLElement>(`#p-${this.passages[index].i}`);
      row?.scrollIntoView({ block: 'nearest' });
      if (focus) row?.focus({ preventScroll: true });
    });
  }

  private nextUnheard(from: number): number {
    const unheard = (passage: Passage) => !passage.heard.length;
    const after = this.passages.findIndex((passage, index) => index >= from && unheard(passage));
    return after >= 0 ? after : this.passages.findIndex(unheard);
  }

  private listen = () => {
    this.round = true;
    this.status = '';
    this.listenTo(this.nextUnheard(this.current));
  };

  private listenTo(index: number) {
    if (index < 0) {
      this.round = false;
      this.status = this.labels.allHeard;
      return;
    }
    this.go(index, true);
    this.playPassage();
  }

  private hear = () => {
    const passage = this.passage;
    if (!passage || !this.rights.hear) return;
    if (!this.listening.isListened(passage)) {
      this.status = this.labels.listenFirst;
      this.playPassage();
      return;
    }
    this.status = '';
    this.send('words-hear', { i: passage.i, rev: passage.rev });
    if (this.round) this.listenTo(this.nextUnheardButThis());
  };

  private nextUnheardButThis(): number {
    const here = this.current;
    const open = (passage: Passage, index: number) => index !== here && !passage.heard.length;
    const after = this.passages.findIndex((passage, index) => index > here && open(passage, index));
    return after >= 0 ? after : this.passages.findIndex(open);
  }

  private voice(passage: Passage, speaker: string) {
    if (this.rights.correct && passage.speaker !== speaker)
      this.send('words-voice', { i: passage.i, speaker });
  }

  /* ---------- writing ---------- */

  private write(kind: Kind) {
    const passage = this.passage;
    if (!passage || !this.rights[kind] || this.draft?.saving) return;
    this.keep();
    this.draft = this.kept.get(`${kind}:${passage.i}`) ?? {
      kind, i: passage.i, rev: passage.rev, saving: false, notice: '',
      text: kind === 'correct' ? textOf(passage) : '',
    };
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('.editor textarea')?.focus());
  }

  /** Leaving an editor keeps what was written: it is there again when the editor is opened again. */
  private keep() {
    const draft = this.draft;
    const passage = this.passages.find((one) => one.i === draft?.i);
    if (draft?.text.trim() && (draft.kind === 'comment' || (passage && draft.text !== textOf(passage))))
      this.kept.set(`${draft.kind}:${draft.i}`, draft);
    this.draft = undefined;
  }

  private leave = () => {
    this.keep();
    this.go(this.current, true);
  };

  private close() {
    if (this.draft) this.kept.delete(`${this.draft.kind}:${this.draft.i}`);
    this.draft = undefined;
    this.go(this.current, true);
  }

  private save = () => {
    const draft = this.draft;
    if (!draft || draft.saving) return;
    if (draft.kind === 'comment' && !draft.text.trim()) return;
    const passage = this.passages.find((one) => one.i === draft.i);
    if (draft.kind === 'correct' && passage && draft.text.trim() === textOf(passage)) return this.close();
    this.draft = { ...draft, saving: true, notice: '' };
    this.send(`words-${draft.kind}`, { i: draft.i, rev: draft.rev, text: draft.text });
  };

  private send(name: string, detail: unknown) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }

  /* ---------- keys, finding ---------- */

  private onKey = (event: KeyboardEvent) => {
    if (!this.session || !this.offsetParent) return;
    act(event, {
      play: this.toggle,
      passage: this.playPassage,
      next: () => this.go(this.current + 1, true),
      previous: () => this.go(this.current - 1, true),
      hear: this.hear,
      correct: () => this.write('correct'),
      comment: () => this.write('comment'),
      find: () => this.querySelector<HTMLElement>('.find input')?.focus(),
      voice: (n) => this.passage && this.voice(this.passage, VOICES[n]),
      leave: () => (this.round = false),
    });
  };

  private onLeave = (event: BeforeUnloadEvent) => {
    const typed = this.draft && !this.draft.saving && this.draft.text.trim();
    if (typed || this.kept.size) event.preventDefault();
  };

  private search(query: string) {
    this.finder.search(this.querySelectorAll('.passage .text'), query);
    this.found = query.trim() ? fill(this.labels.foundCount, this.finder.count) : '';
    if (this.finder.count) this.foundStep(1);
  }

  private foundStep(by: 1 | -1) {
    const range = this.finder.step(by);
    if (!range) return;
    const row = range.startContainer.parentElement?.closest<HTMLElement>('.passage');
    if (row) this.go(Number(row.dataset.index));
    this.found = fill(this.labels.foundPlace, this.finder.place, this.finder.count);
  }

  /* ---------- drawing ---------- */

  protected render() {
    const session = this.session;
    if (!session) return nothing;
    const open = this.passages.filter((passage) => !passage.heard.length);
    return html`${sheet(session, this.labels, this, this.deeds)}
      <ol class="words" lang=${session.language} @click=${this.touched} aria-label=${this.labels.passages ?? ''}
        aria-keyshortcuts="ArrowUp ArrowDown">
        ${repeat(this.passages, (passage) => passage.i, (passage, index) => this.row(session, passage, index))}
      </ol>
      ${this.passages.length ? nothing : html`<p class="nothing">${this.labels.nothingSaid}</p>`} ${foot(this.labels, this.rights.hear && this.passages.length > 0, open, this.saved, this.listen)}`;
  }

  private row(session: Session, passage: Passage, index: number) {
    const now = index === this.current;
    const draft = this.draft?.i === passage.i ? this.draft : undefined;
    const before = this.passages[index - 1];
    return guard([passage, before, now, draft, session.speakers, this.labels, now && this.status], () => html`
      ${this.between(session, before, passage)}
      <li class=${this.classes(passage, now)} id="p-${passage.i}" data-index=${index} tabindex=${now ? 0 : -1}
        aria-current=${now ? 'true' : nothing}>
        ${time(passage)}
        ${now && this.rights.correct
          ? voices(session, passage, this.labels, (speaker) => this.voice(passage, speaker))
          : who(session, before, passage)}
        <div class="said">
          <p class="text" dir="auto">${words(passage)}</p>
          ${draft ? editor(draft, this.labels, this.editing) : now ? actions(passage, this.labels, this.rights, this.deeds) : nothing}
        </div>
        <div class="note">${notes(passage, this.labels, !passage.heard.length)}
          ${now && this.status ? html`<p class="hint" role="status">${this.status}</p>` : nothing}</div>
      </li>`);
  }

  private readonly deeds = {
    toggle: () => this.toggle(),
    back: () => this.back(),
    faster: () => this.faster(),
    seek: (seconds: number) => this.sound?.play(seconds),
    search: (query: string) => this.search(query),
    step: (by: 1 | -1) => this.foundStep(by),
    leaveFind: () => this.go(this.current, true),
    play: () => this.playPassage(),
    hear: () => this.hear(),
    correct: () => this.write('correct'),
    comment: () => this.write('comment'),
  };

  private readonly editing = {
    input: (text: string) => {
      if (this.draft) this.draft.text = text;
    },
    save: () => this.save(),
    leave: () => this.leave(),
    play: () => this.playPassage(),
  };

  private classes(passage: Passage, now: boolean): string {
    const voice = passage.speaker === 'INTERVIEWER' ? 'in' : 'pe';
    return `passage ${voice}${passage.heard.length ? '' : ' un'}${now ? ' now' : ''}`;
  }

  private between(session: Session, before: Passage | undefined, passage: Passage) {
    const since = before?.end ?? 0;
    const lines = session.lines.filter((line) => line.at >= since && line.at < passage.start);
    const silence = Math.round(passage.start - since);
    const texts = lines.map((line) => line.text);
    if (before && !lines.length && silence >= SILENCE) texts.push(fill(this.labels.silence, silence));
    return texts.map((text) => html`<li class="gapline">${text}</li>`);
  }

  private touched = (event: MouseEvent) => {
    const target = event.target as Element;
    const row = target.closest<HTMLElement>('.passage');
    if (!row || target.closest('button,textarea,select,summary,a')) return;
    const index = Number(row.dataset.index);
    this.go(index);
    const word = target.closest<HTMLElement>('[data-w]');
    if (word && !this.draft) this.sound?.play(Math.max(0, secondsOf(this.passages[index], Number(word.dataset.w)) - 0.1));
  };
}

customElements.get('statement-words') ?? customElements.define('statement-words', StatementWords);
