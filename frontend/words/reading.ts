// SPDX-License-Identifier: Apache-2.0
import { LitElement } from 'lit';
import { state } from 'lit/decorators.js';
import type { Peaks } from '../player/peaks';
import { Hearing } from './hearing';
import type { OwnKeys } from './keys';
import { isUnheard } from './passages';
import { Round } from './round';
import { Sight } from './sight';
import type { Player } from './sound';
import type { Labels, Passage, Rights, Session } from './types';

/** With a smaller part than this in sight, the points of the first picture are too few. */
const FINE = 1 / 8;

/** Words that are read and heard: which passage is in hand, and how the sound and the page follow each other. */
export abstract class Reading extends LitElement {
  @state() session: Session | undefined;
  @state() labels: Labels = {};
  @state() rights: Rights = { hear: false, correct: false, comment: false };
  @state() current = 0;
  @state() status = '';
  @state() sight = Sight.of(0);
  @state() protected own: OwnKeys = {};

  protected readonly hearing = new Hearing(this);
  protected readonly round = new Round(this);
  private seen = 0;

  /** While somebody writes, the page stays where it is. */
  protected abstract get isWriting(): boolean;

  protected createRenderRoot() {
    return this;
  }

  show(session: Session, labels: Labels, rights: Rights) {
    this.labels = labels;
    this.rights = rights;
    this.session = session;
    this.sight = Sight.of(session.seconds);
    this.current = Math.max(0, session.passages.findIndex(isUnheard));
  }

  ownKeys(own: OwnKeys) {
    this.own = own;
  }

  connect(player: Player) {
    this.hearing.connect(player);
  }

  get passages(): Passage[] {
    return this.session?.passages ?? [];
  }

  get position(): number {
    return this.hearing.position;
  }

  get peaks(): Peaks | undefined {
    return this.hearing.peaks;
  }

  get playing(): boolean {
    return this.hearing.playing;
  }

  get speed(): number {
    return this.hearing.speed;
  }

  protected get passage(): Passage | undefined {
    return this.passages[this.current];
  }

  moved(index: number, hasStopped: boolean) {
    if (this.playing && !this.isWriting && !this.round.isOn && index >= 0) this.go(index);
    this.sight = this.sight.following(this.seen, this.position);
    this.seen = this.position;
    if (hasStopped && this.round.isOn) this.status = this.labels.heardQuestion;
    this.requestUpdate();
  }

  play() {
    this.hearing.playPassage(this.passage);
  }

  toggle() {
    if (this.playing) this.hearing.pause();
    else if (this.round.isOn) this.play();
    else this.hearing.resume();
  }

  skip(seconds: number) {
    this.hearing.skip(seconds);
  }

  faster(by: 1 | -1) {
    this.hearing.faster(by);
    this.requestUpdate();
  }

  setSpeed(speed: number) {
    this.hearing.setSpeed(speed);
    this.requestUpdate();
  }

  seek(seconds: number, play: boolean) {
    if (play) this.hearing.play(seconds);
    else this.hearing.skip(seconds - this.position);
  }

  /** Closer to where the sound is, or wider. */
  zoom(by: 1 | -1) {
    this.sight = this.sight.zoomed(by, this.position);
    if (this.sight.length < FINE * this.sight.all) this.hearing.finer();
  }

  /** To other seconds of the line; the sound stays where it is. */
  pan(seconds: number) {
    this.sight = this.sight.moved(seconds);
  }

  halted(text: string) {
    this.status = text;
  }

  go(index: number, focus = false) {
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
}
