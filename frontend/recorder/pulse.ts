// SPDX-License-Identifier: Apache-2.0

const BEAT = 1_000;
const STANDS_STILL = 3; // beats without sound: a busy page gets its blocks late, but gets them between two beats
const WORTH_SAYING = 2_000;

/**
 * Whether sound keeps coming. A lid that was closed, a call, or the browser itself can stop a sound card without a word: then
 * nothing comes, or it comes again and the time in between is missing.
 */
export class Pulse {
  /** When sound came last. */
  last = 0;
  private beat?: ReturnType<typeof setInterval>;
  private begun = 0;
  private sound = 0;
  private usual = 0;
  private quiet = 0;
  private behind = false;

  /**
   * @param stopped nothing comes any more
   * @param missed it comes again, and so many milliseconds are missing
   */
  constructor(
    private readonly stopped: () => void,
    private readonly missed: (millis: number) => void,
  ) {}

  begin() {
    this.end();
    this.begun = this.last = Date.now();
    this.sound = this.usual = this.quiet = 0;
    this.behind = false;
    this.beat = setInterval(() => this.look(), BEAT);
  }

  end() {
    clearInterval(this.beat);
  }

  heard(millis: number) {
    this.sound += millis;
    this.quiet = 0;
    this.last = Date.now();
  }

  private look() {
    const lag = Date.now() - this.begun - this.sound;
    const missing = lag - this.usual;
    if (++this.quiet > STANDS_STILL) return this.stopped();
    if (missing < WORTH_SAYING) return this.follow(lag);
    if (this.behind && this.quiet === 1) return this.miss(lag, missing);
    this.behind = this.quiet === 1;
  }

  /** The clocks of sound and computer drift apart, and that is no gap. */
  private follow(lag: number) {
    this.usual = lag;
    this.behind = false;
  }

  private miss(lag: number, missing: number) {
    this.follow(lag);
    this.missed(Math.round(missing));
  }
}
