// SPDX-License-Identifier: Apache-2.0

const CLOSEST = 15;
const STEP = 3;
const EDGE = 0.1;
const GRAIN = 10;
const LEAP = 2;

/** The part of a recording that the timeline shows, in seconds: all of it, until somebody looks closer. */
export class Sight {
  private constructor(
    readonly from: number,
    readonly to: number,
    readonly all: number,
  ) {}

  static of(seconds: number): Sight {
    const all = Math.max(1, seconds);
    return new Sight(0, all, all);
  }

  get length(): number {
    return this.to - this.from;
  }

  get isWhole(): boolean {
    return this.length >= this.all;
  }

  get isClosest(): boolean {
    return this.length <= CLOSEST;
  }

  holds(at: number): boolean {
    return at >= this.from && at <= this.to;
  }

  /** How much of what is from here to there can be seen; nothing when it is elsewhere. */
  within<T extends { from: number; to: number }>(stretch: T): T | undefined {
    const [from, to] = [Math.max(stretch.from, this.from), Math.min(stretch.to, this.to)];
    return from <= to ? { ...stretch, from, to } : undefined;
  }

  /** Closer or wider; what stands at this second stays in its place, where it is in sight. */
  zoomed(by: 1 | -1, around: number): Sight {
    const length = Math.min(Math.max(by > 0 ? this.length / STEP : this.length * STEP, CLOSEST), this.all);
    const middle = this.holds(around) ? around : (this.from + this.to) / 2;
    return this.at(middle - ((middle - this.from) / this.length) * length, length);
  }

  moved(by: number): Sight {
    return this.at(this.from + by, this.length);
  }

  /**
   * The place has come from one second to another. When it runs out of sight the page is turned, and when it leaps it is shown; who
   * looks elsewhere while the sound runs is left there.
   */
  following(before: number, now: number): Sight {
    const looksElsewhere = !this.holds(before) && Math.abs(now - before) < LEAP;
    return this.holds(now) || looksElsewhere ? this : this.at(now - EDGE * this.length, this.length);
  }

  /** Between the ends of the recording, on a tenth of a second, as the picture of the sound is. */
  private at(from: number, length: number): Sight {
    if (length >= this.all) return new Sight(0, this.all, this.all);
    const start = Math.round(Math.min(Math.max(from, 0), this.all - length) * GRAIN) / GRAIN;
    return new Sight(start, Math.min(start + length, this.all), this.all);
  }
}
