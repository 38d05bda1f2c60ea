// SPDX-License-Identifier: Apache-2.0
import type { ChunkStore, Heading, Kept } from './chunk-store';
import { handInAll, LettersHere, type HandedIn } from './late-letters';
import { Refused, type RecordingLine, type Standing } from './recording-line';

/** Where a recording goes on behind what was left here: which letters belong to it, the last of them, and its digest up to there. */
export interface End {
  own: Heading[];
  letter: Kept;
  digest: Uint8Array;
}

/** What earlier pages left of a recording on this device: it goes on behind what fits, and the rest comes in late. */
export class LeftHere {
  /** @param unkept what this page still has in its memory alone, from when it recorded before */
  constructor(
    private readonly recording: string,
    private readonly line: RecordingLine,
    private readonly store: ChunkStore | undefined,
    private readonly here: Heading[],
    private readonly unkept: Kept[],
  ) {}

  /** Nothing where it does not go on behind anything of this device. */
  async end(standing: Standing): Promise<End | undefined> {
    return (await this.behind(following(this.here, standing))) ?? this.behindSafe(standing);
  }

  /** What does not belong to the recording that goes on here. Before the server has any of it, nothing is late. */
  async handInOthers(end: End | undefined, { contiguous }: Standing) {
    const own = new Set(end?.own);
    return contiguous > 0 ? this.handIn(this.here.filter((one) => one.samples > 0 && !own.has(one))) : undefined;
  }

  /** What is here now of a recording that has ended: it takes nothing more, unless it waits for this device. */
  async handInAll() {
    return this.handIn((await this.store?.list()) ?? []);
  }

  /** It stays here until the server has it, or never will. Nothing when that is not so yet. */
  private handIn(waiting: Heading[]): Promise<HandedIn | undefined> {
    const letters = new LettersHere(this.store, this.unkept);
    return handInAll(this.recording, [...waiting, ...this.unkept], this.line, letters, this.store !== undefined).catch(() => undefined);
  }

  /** The server opens the last letter: it alone can tell where the digest had got to. */
  private async behind(own: Heading[]): Promise<End | undefined> {
    const [letter] = await this.read(own.slice(-1));
    return letter && { own, letter, digest: await this.line.digestAfter(letter) };
  }

  /** The last that is safe may be from here: its digest stayed, or only the answer got lost. */
  private async behindSafe({ contiguous, samples }: Standing) {
    const ends = this.here.filter(({ seq }) => seq === contiguous - 1).reverse();
    const digest = ends.find((one) => one.samples === 0);
    if (digest) return this.behind([digest]);
    const sent = ends.find((one) => one.firstSample + one.samples === samples);
    return sent && (await this.isTaken(sent)) ? this.behind([sent]) : undefined;
  }

  /** Whether the server takes it as what it has already. */
  private async isTaken(sent: Heading) {
    const letters = await this.read([sent]);
    if (letters.length === 0) return false;
    return this.line.letters(letters).then(() => true, (refused) => {
      if (refused instanceof Refused && [409, 422].includes(refused.status) && !refused.forEver) return false; // it has another one's
      throw refused;
    });
  }

  private async read(some: Heading[]) {
    return (await this.store?.read(some)) ?? [];
  }
}

/** Those that go on without a gap where the server stands. */
function following(here: Heading[], { contiguous, samples }: Standing) {
  const at = new Map(here.filter((one) => one.samples > 0).reverse().map((one) => [`${one.seq} ${one.firstSample}`, one]));
  const waiting: Heading[] = [];
  for (let next = at.get(`${contiguous} ${samples}`); next; next = at.get(`${next.seq + 1} ${next.firstSample + next.samples}`)) waiting.push(next);
  return waiting;
}
