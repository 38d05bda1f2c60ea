// SPDX-License-Identifier: Apache-2.0
import { hex, sha256 } from './bytes';
import type { Chunk, ChunkStore, Heading } from './chunk-store';
import { Refused, type RecordingLine } from './recording-line';

/** Why the server takes no more: it holds other sound, or the person no longer wishes to be recorded. */
export type Refusal = 'conflict' | 'closed';

/** A chunk on its way. Without its sound it is read from the device, as a letter. */
type Waiting = Pick<Heading, 'seq' | 'firstSample' | 'samples'> & { chunk?: Chunk; isKept?: boolean };

const LETTERS_AT_ONCE = 32;
const IN_MEMORY = 300; // chunks: five minutes; what waits longer is on the disk alone

const DISK_WITHIN = 2_000; // what takes longer must not keep sound from the line

/** Everything recorded and not yet safe, in order: kept on this device first, then sent until it is acknowledged. */
export class Outbox {
  private readonly waiting: Waiting[] = [];
  private keeping: Promise<void> = Promise.resolve();
  private sending = false;
  private halted = false;
  private drained: () => void = () => undefined;

  constructor(
    private readonly line: RecordingLine,
    private readonly store: ChunkStore | undefined,
    private readonly safe: (samples: number) => void,
    private readonly refused: (reason: Refusal) => void,
  ) {}

  /** What an earlier page left on this device. */
  takeUp(kept: Heading[]) {
    this.waiting.push(...kept);
    void this.send();
  }

  post(chunk: Chunk) {
    const entry: Waiting = { seq: chunk.seq, firstSample: chunk.firstSample, samples: chunk.samples, chunk };
    this.waiting.push(entry);
    this.keeping = this.keeping.then(() => this.keep(entry, chunk));
    void soon(this.keeping).then(() => this.send());
  }

  /** Whether all that waits outlives this page. */
  get isKept() {
    return this.waiting.every(({ chunk, isKept }) => !chunk || isKept !== false);
  }

  /** What waits in this page's memory alone. */
  get unkept(): Chunk[] {
    return this.waiting.flatMap(({ chunk, isKept }) => (chunk && !isKept ? [chunk] : []));
  }

  /** When all that was posted is on this device, as far as it goes there. */
  async kept() {
    await soon(this.keeping);
  }

  /** Lets go of what waits in memory; nothing is sent any more. */
  drop() {
    this.halted = true;
    this.waiting.length = 0;
  }

  /** True when nothing waits any more, false when the server took no more. */
  async empty(): Promise<boolean> {
    await soon(this.keeping);
    while (!this.halted && (this.waiting.length > 0 || this.sending)) await new Promise<void>((resolve) => (this.drained = resolve));
    return !this.halted;
  }

  private async keep(entry: Waiting, chunk: Chunk) {
    entry.isKept = (await this.store?.keep(chunk).then(() => true, () => false)) ?? false;
    if (entry.isKept && this.waiting.length > IN_MEMORY) entry.chunk = undefined;
  }

  private async send() {
    if (this.sending || this.halted) return;
    this.sending = true;
    try {
      while (this.waiting.length > 0) await this.sendNext(this.waiting[0]);
    } catch (trouble) {
      if (trouble instanceof Refused) this.halt(trouble);
      else setTimeout(() => void this.send(), DISK_WITHIN); // the disk may find itself again
    } finally {
      this.sending = false;
      this.drained();
    }
  }

  private halt(refused: Refused) {
    this.halted = true;
    this.refused(refused.byThePerson ? 'closed' : 'conflict');
  }

  private async sendNext(next: Waiting) {
    const sent = next.chunk ? await this.sendChunk(next.chunk) : await this.sendLetters(next.seq);
    const last = this.waiting.splice(0, sent).at(-1);
    if (last) this.safe(last.firstSample + last.samples);
  }

  private async sendChunk(chunk: Chunk) {
    await this.line.put(chunk.seq, chunk.firstSample, hex(await sha256(chunk.sound as BufferSource)), chunk.sound, chunk.masked);
    await soon(this.store?.safe(chunk));
    return 1;
  }

  /**
   * The last letter stays until the chunk after it is safe: it holds the digest state. Only what is really on the device is
   * handed in and counts; behind a letter that is gone from it nothing would ever join on.
   */
  private async sendLetters(from: number) {
    const unread = this.waiting.findIndex((entry) => entry.chunk);
    const count = Math.min(LETTERS_AT_ONCE, unread < 0 ? this.waiting.length : unread);
    const found = (await this.store?.from(from, count)) ?? [];
    const letters = found.filter(({ seq }, place) => seq === from + place);
    if (letters.length === 0) return this.alreadySafe(from);
    const sent = await this.line.letters(letters);
    await soon(this.store?.safeBefore(from + sent - 1));
    return sent;
  }

  /** Another page may have handed in what is not here any more; if the server has it, it is. */
  private async alreadySafe(from: number) {
    const { contiguous } = await this.line.standing();
    if (contiguous <= from) throw new Refused(410);
    return this.waiting.filter(({ seq }) => seq < contiguous).length;
  }
}

/** When it is done or has come to nothing, and no later than the disk may take. */
function soon(work: Promise<void> | undefined) {
  return Promise.race([work?.catch(() => undefined), new Promise<void>((resolve) => setTimeout(resolve, DISK_WITHIN))]);
}
