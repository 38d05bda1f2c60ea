// SPDX-License-Identifier: Apache-2.0
import { ChunkCutter, type Shape } from './chunk-cutter';
import { ChunkStore, letterOf, type Chunk, type Heading, type Kept } from './chunk-store';
import { handInLate, LettersHere, type HandedIn, type Letters } from './late-letters';
import { LetterWriter } from './letter';
import type { Block } from './microphone';
import { Outbox, type Refusal } from './outbox';
import { PendingGaps } from './pending-gaps';
import { RecordingLine, Refused, type Standing } from './recording-line';

/** The three numbers, in samples. */
export interface Numbers {
  recorded: number;
  kept: number;
  safe: number;
}

/** Why nothing more is sent. */
export type Halt = Refusal | 'digest-lost';

export interface SessionEvents {
  numbers(numbers: Numbers): void;
  waiting(isWaiting: boolean): void;
  passWanted(): void;
  /** What this device had kept is safe now, as a part of its own. */
  handedIn(late: HandedIn): void;
  /** Nothing more will be sent; what is safe stays safe. */
  stopped(reason: Halt): void;
}

/** One recording from its first sample to its close: what is heard, what is still on this device, and what is safe. */
export class RecordingSession {
  private readonly line: RecordingLine;
  private readonly outbox: Outbox;
  private readonly cutter: ChunkCutter;
  private readonly gaps: PendingGaps;
  private safeSamples = 0;
  private hasLeft = false;

  private constructor(
    readonly recording: string,
    pass: string,
    private readonly serverKey: Uint8Array,
    shape: Shape,
    private readonly store: ChunkStore | undefined,
    private readonly here: Heading[],
    private readonly unkept: Kept[],
    private readonly events: SessionEvents,
  ) {
    this.line = new RecordingLine(recording, pass, () => events.passWanted(), (isWaiting) => events.waiting(isWaiting));
    this.outbox = new Outbox(this.line, store, (samples) => this.isSafe(samples), (reason) => this.stopped(reason));
    this.cutter = new ChunkCutter(shape, (chunk) => this.outbox.post(chunk));
    this.gaps = new PendingGaps(recording, this.line);
  }

  /**
   * Nothing is asked or sent before it takes up. A disk that cannot be read is not written to: nobody knows what lies there.
   *
   * @param unkept what this page still has in its memory alone, from when it recorded before
   */
  static async of(recording: string, pass: string, serverKey: Uint8Array, shape: Shape, events: SessionEvents, unkept: Kept[] = []) {
    const store = await ChunkStore.open(recording, serverKey).catch(() => undefined);
    const here = await store?.list().catch(() => undefined);
    return new RecordingSession(recording, pass, serverKey, shape, here && store, here ?? [], unkept, events);
  }

  /** Begins the recording, or goes on with one whose page was loaded again; with nothing but what waits when the session is over. */
  async takeUp(isOver = false) {
    const standing = await this.line.standing();
    if (standing.state !== 'OPEN') {
      await this.handInRest(this.here, true); // an ended recording takes nothing, unless it waits for this device
      throw new Refused(409);
    }
    this.safeSamples = standing.samples;
    const masked = standing.samples > 0 && standing.masked.at(-1)?.to === standing.samples;
    this.cutter.goOnFrom(standing.contiguous, standing.samples, masked);
    const found = following(this.here, standing);
    const end = await this.goOnAfter(found.at(-1));
    const last = end ?? (await this.goOnAfterSafe(standing));
    if (!last && standing.contiguous > 0) this.cutter.loseDigest();
    void this.gaps.takeUp();
    if (this.cutter.chunks > 0 && !isOver) void this.gap(last ? Math.max(0, Date.now() - last.at) : 0);
    const own = end ? found : last ? [last] : [];
    this.store?.takeUp(own);
    if (end) this.outbox.takeUp(found);
    const taken = new Set(own);
    if (standing.contiguous > 0) void this.handInRest(this.here.filter((one) => !taken.has(one)));
  }

  /** How many samples there are so far. */
  get position() {
    return this.cutter.position;
  }

  get numbers(): Numbers {
    return { recorded: this.position, kept: this.position - this.safeSamples, safe: this.safeSamples };
  }

  /** Whether what is not yet safe outlives this page. */
  get isKeptOnDevice() {
    return this.store !== undefined && this.outbox.isKept;
  }

  /** Whether no sound was kept at the end of what the server has. */
  get wasMasked() {
    return this.cutter.isMasked;
  }

  /** Something else goes on with it. What is not safe yet stays on this device; gives what could not be kept there. */
  async leave(): Promise<Kept[]> {
    this.hasLeft = true;
    this.cutter.cutRest();
    this.line.leave();
    await this.outbox.kept();
    return this.lettersOf(this.outbox.unkept).catch(() => []);
  }

  private async lettersOf(chunks: Chunk[]) {
    const writer = await LetterWriter.to(this.serverKey);
    return Promise.all(chunks.map((chunk) => letterOf(writer, this.recording, chunk)));
  }

  /**
   * On a device from which a recording was taken over: what it still keeps comes in as a part of its own.
   *
   * @param unkept what a page of this device has in its memory alone; what came in is taken out of it
   */
  static async handIn(recording: string, pass: string, serverKey: Uint8Array, unkept: Kept[] = [], off?: AbortSignal): Promise<HandedIn> {
    const store = await ChunkStore.open(recording, serverKey).catch(() => undefined);
    const letters = new LettersHere(store, unkept);
    const line = new RecordingLine(recording, pass, () => undefined, () => undefined);
    off?.addEventListener('abort', () => line.leave());
    return handInAll(recording, await letters.list(), line, letters, store !== undefined);
  }

  /** Whether this browser can tell the digest of the whole, because it recorded the end. */
  get isKnownHere() {
    return this.cutter.knowsDigest;
  }

  renew(pass: string) {
    this.line.renew(pass);
  }

  take(block: Block) {
    this.cutter.take(block);
    this.events.numbers(this.numbers);
  }

  /** Says that sound is missing here, about so much. */
  async gap(millis: number) {
    await this.gaps.mark({ atSample: this.position, millis });
  }

  /** Says that one channel is silent from here; with a length, that it is no longer. */
  async channelGap(channel: number, millis: number) {
    await this.gaps.mark({ atSample: this.position, millis, channel });
  }

  /** Sends what is left and records nothing more. */
  async drain() {
    this.cutter.cutRest();
    await this.outbox.empty();
  }

  /** Sends what is left and closes. Returns when the server has agreed. */
  async finish() {
    this.cutter.cutRest();
    if (!(await this.outbox.empty())) return false;
    const digest = this.cutter.sha256;
    if (!digest) return this.stopped('digest-lost');
    return this.line.close(this.cutter.chunks, digest).then(
      async () => {
        await this.store?.forget();
        return true;
      },
      () => this.stopped('conflict'),
    );
  }

  /** What does not fit into the recording any more, behind what is recorded now. It stays here until the server has it, or never will. */
  private async handInRest(rest: Heading[], hasEnded = false) {
    const letters = new LettersHere(this.store, this.unkept);
    const all = hasEnded ? rest : rest.filter(({ samples }) => samples > 0);
    const handedIn = await handInAll(this.recording, [...all, ...this.unkept], this.line, letters, this.store !== undefined).catch(() => undefined);
    if (handedIn && handedIn.numbers.size > 0) this.events.handedIn(handedIn);
  }

  /** The server opens the last letter: it alone can tell where the digest had got to. */
  private async goOnAfter(last: Heading | undefined) {
    const [letter] = last ? ((await this.store?.read([last])) ?? []) : [];
    if (letter) this.cutter.goOnAfter(letter, await this.line.digestAfter(letter));
    return letter && last;
  }

  /** The last that is safe may be from here: its digest stayed, or only the answer got lost. */
  private async goOnAfterSafe({ contiguous, samples }: Standing) {
    const ends = this.here.filter(({ seq }) => seq === contiguous - 1).reverse();
    const digest = ends.find((one) => one.samples === 0);
    if (digest) return this.goOnAfter(digest);
    const sent = ends.find((one) => one.firstSample + one.samples === samples);
    return (await this.isTaken(sent)) ? this.goOnAfter(sent) : undefined;
  }

  /** Whether the server takes it as what it has already. */
  private async isTaken(sent: Heading | undefined) {
    const letters = sent ? ((await this.store?.read([sent])) ?? []) : [];
    if (letters.length === 0) return false;
    return this.line.letters(letters).then(() => true, (refused) => {
      if (refused instanceof Refused && [409, 422].includes(refused.status) && !refused.forEver) return false; // it has another one's
      throw refused;
    });
  }

  private isSafe(samples: number) {
    this.safeSamples = Math.max(this.safeSamples, samples);
    this.events.numbers(this.numbers);
  }

  private stopped(reason: Halt) {
    if (this.hasLeft) return false;
    this.events.stopped(reason);
    void this.forgetOnceEnded().catch(() => undefined);
    return false;
  }

  /** The server takes no letter for a recording that has ended, unless it waits for this device; nobody else can read one. */
  private async forgetOnceEnded() {
    await this.line.ended();
    this.outbox.drop();
    await this.handInRest((await this.store?.list()) ?? [], true);
    this.cutter.drop(this.safeSamples);
    this.events.numbers(this.numbers);
  }
}

/** All of it is of no use here afterwards, and none when nobody will ever open it. */
async function handInAll(recording: string, waiting: Heading[], line: RecordingLine, letters: Letters, isAll: boolean) {
  try {
    const handedIn = await handInLate(waiting, line, letters, isAll);
    await letters.drop(waiting);
    return handedIn;
  } catch (refused) {
    if (refused instanceof Refused && refused.forEver) await ChunkStore.forget(recording).catch(() => undefined);
    throw refused;
  }
}

/** Those that go on without a gap where the server stands. */
function following(here: Heading[], { contiguous, samples }: Standing) {
  const at = new Map(here.filter((one) => one.samples > 0).reverse().map((one) => [`${one.seq} ${one.firstSample}`, one]));
  const waiting: Heading[] = [];
  for (let next = at.get(`${contiguous} ${samples}`); next; next = at.get(`${next.seq + 1} ${next.firstSample + next.samples}`)) waiting.push(next);
  return waiting;
}
