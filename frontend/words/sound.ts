// SPDX-License-Identifier: Apache-2.0
import type { Peaks } from '../player/peaks';

/** What the words need of `<audio-player>`, which asks for the sound only when somebody plays. */
export interface Player extends EventTarget {
  readonly peaks: Peaks | undefined;
  play(from?: number, until?: number): void;
  resume(): void;
  pause(): void;
  skip(seconds: number): void;
  setRate(rate: number): void;
  finer(): Promise<void>;
}

/** The player, and where it is. */
export class Sound {
  playing = false;
  position = 0;

  constructor(
    private readonly player: Player,
    moved: () => void,
    halted: (text: string) => void,
  ) {
    const take = (event: Event) => {
      const { seconds, playing } = (event as CustomEvent<{ seconds: number; playing?: boolean }>).detail;
      this.position = seconds;
      this.playing = playing ?? this.playing;
      moved();
    };
    player.addEventListener('sound-position', take);
    player.addEventListener('sound-state', take);
    player.addEventListener('sound-peaks', moved);
    player.addEventListener('sound-halted', (event) => halted((event as CustomEvent<{ text: string }>).detail.text));
  }

  get peaks(): Peaks | undefined {
    return this.player.peaks;
  }

  /** All of its points, where they are wanted. */
  finer() {
    void this.player.finer();
  }

  play(from: number, until?: number) {
    this.player.play(from, until);
  }

  resume() {
    this.player.resume();
  }

  skip(seconds: number) {
    this.player.skip(seconds);
  }

  pause() {
    this.player.pause();
  }

  set rate(rate: number) {
    this.player.setRate(rate);
  }
}

/** Follows one player: which passage is heard, and which were heard to their end on this page. */
export class Listening {
  private readonly listened = new Map<number, number>();
  private last = -1;

  /** Counts only sound that really went by: a jump forward is not listening. */
  advance(position: number, passage: { i: number; start: number; end: number } | undefined) {
    const step = position - this.last;
    this.last = position;
    if (!passage || step <= 0 || step > 2.5) return;
    this.listened.set(passage.i, (this.listened.get(passage.i) ?? 0) + step);
  }

  /** Nine tenths, because a player reports its place only a few times a second. */
  isListened(passage: { i: number; start: number; end: number }): boolean {
    const length = Math.max(0.1, passage.end - passage.start);
    return (this.listened.get(passage.i) ?? 0) >= Math.min(length * 0.9, length - 0.4);
  }
}
