// SPDX-License-Identifier: Apache-2.0
import { ChunkCutter, type Shape } from './chunk-cutter';
import { ChunkStore, letterOf, type Chunk, type Heading, type Kept } from './chunk-store';
import type { HandedIn } from './late-letters';
import { LeftHere } from './left-here';
import { LetterWriter } from './letter';
import type { Block } from './microphone';
import { Outbox, type Refusal } from './outbox';
import { PendingGaps } from './pending-gaps';
import { RecordingLine, Refused } from './recording-line';

/** The three numbers, in samples. */
export interface Numbers {
  recorded: number;
  kept: number;
  safe: number;
}

/** Why nothing more is sent. */
export type Halt = Refusal | 'digest-lost' | 'nothing';

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
  private readonly leftHere: LeftHere;
  private safeSamples = 0;
  private hasLeft = false;

  private constructor(
    readonly recording: string,
    pass: string,
    private readonly serverKey: Uint8Array,
    shape: Shape,
    private readonly store: ChunkStore | undefined,
    here: Heading[],
    unkept: Kept[],
    private readonly events: SessionEvents,
  ) {
    this.line = new RecordingLine(recording, pass, () => events.passWanted(), (isWaiting) => events.waiting(isWaiting));
    this.outbox = new Outbox(this.line, store, (samples) => this.isSafe(samples), (reason) => this.stopped(reason));
    this.cutter = new ChunkCutter(shape, (chunk) => this.outbox.post(chunk));
    this.gaps = new PendingGaps(recording, this.line);
    this.leftHere = new LeftHere(recording, this.line, store, here, unkept);
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
      this.cameIn(await this.leftHere.handInAll());
      throw new Refused(409);
    }
    const { contiguous, samples, masked } = standing;
    this.safeSamples = samples;
    this.cutter.goOnFrom(contiguous, samples, samples > 0 && masked.at(-1)?.to === samples);
    const end = await this.leftHere.end(standing);
    if (end) this.cutter.goOnAfter(end.letter, end.digest);
    else if (contiguous > 0) this.cutter.loseDigest();
    void this.gaps.takeUp();
    if (this.cutter.chunks > 0 && !isOver) void this.gap(end ? Math.max(0, Date.now() - end.letter.at) : 0);
    if (end) this.takeUpOwn(end.own, contiguous);
    void this.leftHere.handInOthers(end, standing).then((late) => this.cameIn(late));
  }

  private takeUpOwn(own: Heading[], contiguous: number) {
    this.store?.takeUp(own);
    this.outbox.takeUp(own.filter(({ seq }) => seq >= contiguous));
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
    if (this.cutter.chunks === 0) return this.stopped('nothing');
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

  private isSafe(samples: number) {
    this.safeSamples = Math.max(this.safeSamples, samples);
    this.events.numbers(this.numbers);
  }

  private cameIn(late: HandedIn | undefined) {
    if (late && late.numbers.size > 0) this.events.handedIn(late);
  }

  private stopped(reason: Halt) {
    if (this.hasLeft) return false;
    this.events.stopped(reason);
    if (reason !== 'nothing') void this.forgetOnceEnded().catch(() => undefined);
    return false;
  }

  /** The server takes no letter for a recording that has ended, unless it waits for this device; nobody else can read one. */
  private async forgetOnceEnded() {
    await this.line.ended();
    this.outbox.drop();
    this.cameIn(await this.leftHere.handInAll());
    this.cutter.drop(this.safeSamples);
    this.events.numbers(this.numbers);
  }
}
