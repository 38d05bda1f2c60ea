// SPDX-License-Identifier: Apache-2.0
import { ChunkCutter, type Shape } from './chunk-cutter';
import { ChunkStore, type Kept } from './chunk-store';
import { handInLate, type HandedIn } from './late-letters';
import type { Block } from './microphone';
import { Outbox, type Refusal } from './outbox';
import { RecordingLine, Refused } from './recording-line';

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
  private safeSamples = 0;

  private constructor(
    recording: string,
    pass: string,
    shape: Shape,
    private readonly store: ChunkStore | undefined,
    private readonly events: SessionEvents,
  ) {
    this.line = new RecordingLine(recording, pass, () => events.passWanted(), (isWaiting) => events.waiting(isWaiting));
    this.outbox = new Outbox(this.line, store, (samples) => this.isSafe(samples), (reason) => this.stopped(reason));
    this.cutter = new ChunkCutter(shape, (chunk) => this.outbox.post(chunk));
  }

  /** Nothing is asked or sent before it takes up. */
  static async of(recording: string, pass: string, serverKey: Uint8Array, shape: Shape, events: SessionEvents) {
    const store = await ChunkStore.open(recording, serverKey).catch(() => undefined);
    return new RecordingSession(recording, pass, shape, store, events);
  }

  /** Begins the recording, or goes on with one whose page was loaded again; with nothing but what waits when the session is over. */
  async takeUp(isOver = false) {
    const standing = await this.line.standing();
    const here = (await this.store?.from(0).catch(() => [])) ?? [];
    if (standing.state !== 'OPEN') {
      await this.handInLate(here).catch(() => undefined); // an ended recording takes nothing, unless it waits for this device
      await this.store?.forget().catch(() => undefined);
      throw new Refused(409);
    }
    this.safeSamples = standing.samples;
    const masked = standing.samples > 0 && standing.masked.at(-1)?.to === standing.samples;
    this.cutter.goOnFrom(standing.contiguous, standing.samples, masked);
    const waiting = following(here, standing.contiguous, standing.samples);
    const late = await this.handInLate(here.filter((kept) => !waiting.includes(kept)));
    const last = waiting.at(-1) ?? here.find((kept) => kept.seq === standing.contiguous - 1 && !late.has(kept.seq));
    if (last) this.cutter.goOnAfter(last, await this.digestState(last));
    else if (standing.contiguous > 0) this.cutter.loseDigest();
    if (this.cutter.chunks > 0 && !isOver) void this.gap(last ? Math.max(0, Date.now() - last.at) : 0);
    this.outbox.takeUp(waiting);
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
    return this.store !== undefined;
  }

  /** Whether no sound was kept at the end of what the server has. */
  get wasMasked() {
    return this.cutter.isMasked;
  }

  /** Another device goes on with it. What is not safe yet stays on this one. */
  async leave() {
    this.cutter.cutRest();
    this.line.leave();
    await this.outbox.kept();
  }

  /** On a device from which a recording was taken over: what it still keeps comes in as a part of its own. */
  static async handIn(recording: string, pass: string, serverKey: Uint8Array): Promise<HandedIn> {
    const store = await ChunkStore.open(recording, serverKey);
    const line = new RecordingLine(recording, pass, () => undefined, () => undefined);
    const handedIn = await handInLate(await store.from(0), line, store);
    await store.forget(); // nothing of it is of use here any more
    return handedIn;
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
    await this.line.gap(this.position, millis).catch(() => undefined);
  }

  /** Says that one channel is silent from here; with a length, that it is no longer. */
  async channelGap(channel: number, millis: number) {
    await this.line.gap(this.position, millis, channel).catch(() => undefined);
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

  /** Gives the numbers of what did not fit into the recording any more. */
  private async handInLate(kept: Kept[]): Promise<Set<number>> {
    if (!this.store || !kept.some(({ samples }) => samples > 0)) return new Set();
    const handedIn = await handInLate(kept, this.line, this.store);
    if (handedIn.numbers.size > 0) this.events.handedIn(handedIn);
    return handedIn.numbers;
  }

  /** The server opens the last letter: it alone can tell where the digest had got to. */
  private digestState(last: Kept) {
    return this.line.digestAfter(last);
  }

  private isSafe(samples: number) {
    this.safeSamples = Math.max(this.safeSamples, samples);
    this.events.numbers(this.numbers);
  }

  private stopped(reason: Halt) {
    this.events.stopped(reason);
    void this.forgetOnceEnded().catch(() => undefined);
    return false;
  }

  /** The server takes no letter for a recording that has ended, and nobody else can read one: so none stays here. */
  private async forgetOnceEnded() {
    await this.line.ended();
    this.outbox.drop();
    await this.store?.forget();
    this.cutter.drop(this.safeSamples);
    this.events.numbers(this.numbers);
  }
}

/** Those that go on without a gap where the server stands. */
function following(known: Kept[], contiguous: number, samples: number) {
  const waiting: Kept[] = [];
  let next = { seq: contiguous, firstSample: samples };
  for (const kept of known.filter(({ seq }) => seq >= contiguous)) {
    if (kept.seq !== next.seq || kept.firstSample !== next.firstSample || kept.samples === 0) break;
    waiting.push(kept);
    next = { seq: kept.seq + 1, firstSample: kept.firstSample + kept.samples };
  }
  return waiting;
}
