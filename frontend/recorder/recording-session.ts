// SPDX-License-Identifier: Apache-2.0
import { ChunkStore, type Kept } from './chunk-store';
import { handInLate, type HandedIn } from './late-letters';
import type { Block } from './microphone';
import { Outbox, type Refusal } from './outbox';
import { RecordingLine, Refused } from './recording-line';
import { RollingDigest } from './rolling-digest';

/** The three numbers, in samples. */
export interface Numbers {
  recorded: number;
  kept: number;
  safe: number;
}

/** How many channels, and how many samples a second on each. */
export interface Shape {
  channels: number;
  rate: number;
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

/** One recording from its first sample to its close: cuts, numbers and hashes chunks, in order. */
export class RecordingSession {
  private readonly line: RecordingLine;
  private readonly outbox: Outbox;
  private digest: RollingDigest | undefined = RollingDigest.begin();
  private partial: Int16Array[] = [];
  private partialSamples = 0;
  private cut = 0;
  private cutSamples = 0;
  private safeSamples = 0;
  private masked = false;

  private constructor(
    recording: string,
    pass: string,
    private readonly shape: Shape,
    private readonly store: ChunkStore | undefined,
    private readonly events: SessionEvents,
  ) {
    this.line = new RecordingLine(recording, pass, () => events.passWanted(), (isWaiting) => events.waiting(isWaiting));
    this.outbox = new Outbox(this.line, store, (samples) => this.isSafe(samples), (reason) => this.stopped(reason));
  }

  /** Begins a recording, or goes on with one whose page was loaded again; with nothing but what waits when the session is over. */
  static async open(recording: string, pass: string, serverKey: Uint8Array, shape: Shape, events: SessionEvents, isOver = false) {
    const store = await ChunkStore.open(recording, serverKey).catch(() => undefined);
    const session = new RecordingSession(recording, pass, shape, store, events);
    await session.takeUp(isOver);
    return session;
  }

  /** How many samples there are so far. */
  get position() {
    return this.cutSamples + this.partialSamples;
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
    return this.masked;
  }

  /** Another device goes on with it. What is not safe yet stays on this one. */
  async leave() {
    if (this.partialSamples > 0) this.cutChunk();
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
    return this.digest !== undefined;
  }

  renew(pass: string) {
    this.line.renew(pass);
  }

  /** A chunk is masked as a whole or not at all. */
  take(block: Block) {
    if (this.partialSamples > 0 && block.masked !== this.masked) this.cutChunk();
    this.masked = block.masked;
    this.partial.push(block.sound);
    this.partialSamples += block.sound.length / this.shape.channels;
    if (this.partialSamples >= this.shape.rate) this.cutChunk();
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
    if (this.partialSamples > 0) this.cutChunk();
    if (!(await this.outbox.empty())) return false;
    if (!this.digest) return this.stopped('digest-lost');
    return this.line.close(this.cut, this.digest.hex()).then(
      async () => {
        await this.store?.forget();
        return true;
      },
      () => this.stopped('conflict'),
    );
  }

  private async takeUp(isOver: boolean) {
    const standing = await this.line.standing();
    const here = (await this.store?.from(0).catch(() => [])) ?? [];
    if (standing.state !== 'OPEN') {
      await this.handInLate(here).catch(() => undefined); // an ended recording takes nothing, unless it waits for this device
      await this.store?.forget().catch(() => undefined);
      throw new Refused(409);
    }
    this.cut = standing.contiguous;
    this.cutSamples = this.safeSamples = standing.samples;
    this.masked = standing.samples > 0 && standing.masked.at(-1)?.to === standing.samples;
    const waiting = following(here, standing.contiguous, standing.samples);
    const late = await this.handInLate(here.filter((kept) => !waiting.includes(kept)));
    const last = waiting.at(-1) ?? here.find((kept) => kept.seq === standing.contiguous - 1 && !late.has(kept.seq));
    if (last) await this.goOnAfter(last);
    else if (this.cut > 0) this.digest = undefined;
    if (this.cut > 0 && !isOver) void this.gap(last ? Math.max(0, Date.now() - last.at) : 0);
    this.outbox.takeUp(waiting);
  }

  /** Gives the numbers of what did not fit into the recording any more. */
  private async handInLate(kept: Kept[]): Promise<Set<number>> {
    if (!this.store || !kept.some(({ samples }) => samples > 0)) return new Set();
    const handedIn = await handInLate(kept, this.line, this.store);
    if (handedIn.numbers.size > 0) this.events.handedIn(handedIn);
    return handedIn.numbers;
  }

  /** The server opens the last letter: it alone can tell where the digest had got to. */
  private async goOnAfter(last: Kept) {
    this.digest = RollingDigest.restore(await this.line.digestAfter(last));
    if (last.seq < this.cut) return;
    this.cut = last.seq + 1;
    this.cutSamples = last.firstSample + last.samples;
  }

  private cutChunk() {
    const { bytes, rest } = joined(this.partial, Math.min(this.partialSamples, this.shape.rate) * this.shape.channels);
    this.partial = rest;
    const samples = bytes.length / (2 * this.shape.channels);
    this.partialSamples -= samples;
    this.digest?.update(bytes);
    this.outbox.post({
      seq: this.cut++,
      firstSample: this.cutSamples,
      samples,
      at: Date.now(),
      digest: this.digest?.save() ?? new Uint8Array(40),
      sound: bytes,
      masked: this.masked,
    });
    this.cutSamples += samples;
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
    this.partial = [];
    this.partialSamples = 0;
    this.cutSamples = this.safeSamples;
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

function joined(blocks: Int16Array[], values: number) {
  const all = new Int16Array(blocks.reduce((sum, block) => sum + block.length, 0));
  let at = 0;
  for (const block of blocks) {
    all.set(block, at);
    at += block.length;
  }
  const bytes = new Uint8Array(all.slice(0, values).buffer); // little-endian on everything that runs a browser
  const rest = all.slice(values);
  return { bytes, rest: rest.length > 0 ? [rest] : [] };
}
