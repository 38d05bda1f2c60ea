// SPDX-License-Identifier: Apache-2.0
import type { Peaks } from '../player/peaks';
import { RATES } from '../player/rates';
import { indexAt } from './passages';
import { Listening, Sound, type Player } from './sound';
import type { Passage } from './types';

/** The page that is heard. */
export interface Heard {
  readonly passages: Passage[];
  querySelector(selector: string): Element | null;
  /** The sound has come to this passage; whether it stopped just now. */
  moved(index: number, hasStopped: boolean): void;
  /** The sound waits, for this reason. */
  halted(text: string): void;
}

/** Plays the sound beside the words, marks the word that is heard, and knows what was listened to. */
export class Hearing {
  playing = false;
  position = 0;
  speed = 1;
  private sound: Sound | undefined;
  private lit: Element | undefined;
  private readonly listening = new Listening();

  constructor(private readonly page: Heard) {}

  connect(player: Player) {
    this.sound = new Sound(player, () => this.moved(), (text) => this.page.halted(text));
  }

  get peaks(): Peaks | undefined {
    return this.sound?.peaks;
  }

  finer() {
    this.sound?.finer();
  }

  play(seconds: number) {
    this.sound?.play(seconds);
  }

  /** Goes on a little before where it rested. */
  resume() {
    this.sound?.resume();
  }

  playPassage(passage: Passage | undefined) {
    if (passage) this.sound?.play(Math.max(0, passage.start - 0.15), passage.end + 0.25);
  }

  pause() {
    this.sound?.pause();
  }

  skip(seconds: number) {
    this.sound?.skip(seconds);
  }

  faster(by: 1 | -1) {
    const at = RATES.indexOf(this.speed) + by;
    this.setSpeed(RATES[Math.min(Math.max(at, 0), RATES.length - 1)]);
  }

  setSpeed(speed: number) {
    this.speed = speed;
    if (this.sound) this.sound.rate = speed;
  }

  isListened(passage: Passage): boolean {
    return this.listening.isListened(passage);
  }

  private moved() {
    const sound = this.sound;
    if (!sound) return;
    const was = this.playing;
    this.playing = sound.playing;
    this.position = sound.position;
    const at = indexAt(this.page.passages, sound.position);
    this.listening.advance(sound.position, this.page.passages[at]);
    this.page.moved(at, was && !this.playing);
    this.light(this.page.passages[at]);
  }

  /** The word that is heard right now, marked without drawing the page again. */
  private light(passage: Passage | undefined) {
    this.lit?.classList.remove('lit');
    if (!passage || !this.playing) return;
    const word = passage.words.findLastIndex(([, start]) => start <= this.position + 0.05);
    this.lit = this.page.querySelector(`#p-${passage.i} [data-w="${word}"]`) ?? undefined;
    this.lit?.classList.add('lit');
  }
}
