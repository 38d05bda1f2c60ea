// SPDX-License-Identifier: Apache-2.0
import { ChunkStore, type Waiting } from './chunk-store';
import { RATE, type Block } from './microphone';
import { RecordingLine, Refused } from './recording-line';
import { RollingDigest } from './rolling-digest';

/** The three numbers, in samples. */
export interface Numbers {
  recorded: number;
  kept: number;
  safe: number;
}

/** Why nothing more is sent. */
export type Halt = 'conflict' | 'digest-lost' | 'closed';

export interface SessionEvents {
  numbers(numbers: Numbers): void;
  waiting(isWaiting: boolean): void;
  passWanted(): void;
  /** Nothing more will be sent; what is safe stays safe. */
  stopped(reason: Halt): void;
}

/** One recording from its first sample to its close: cuts, numbers, hashes, keeps and sends chunks, in order. */
export class RecordingSession {
  private readonly line: RecordingLine;
  private readonly queue: Waiting[] = [];
  private digest: RollingDigest | undefined = RollingDigest.begin();
  private partial: Int16Array[] = [];
  private partialSamples = 0;
  private cut = 0;
  private cutSamples = 0;
  private safeSamples = 0;
  private chain: Promise<void> = Promise.resolve();
  private sending = false;
  private halted = false;
  private drained: () => void = () => undefined;

  private constructor(
    recording: string,
    pass: string,
    private readonly store: ChunkStore | undefined,
    private readonly events: SessionEvents,
  ) {
    this.line = new RecordingLine(recording, pass, () => events.passWanted(), (isWaiting) => events.waiting(isWaiting));
  }

  /** Begins a recording, or goes on with one whose page was loaded again. */
  static async open(recording: string, pass: string, key: Uint8Array | undefined, events: SessionEvents) {
    const store = key && (await ChunkStore.open(recording, key).catch(() => undefined));
    const session = new RecordingSession(recording, pass, store, events);
    await session.takeUp();
    return session;
  }

  /** How many samples there are so far. */
  get position() {
    return this.cutSamples + this.partialSamples;
  }

  get numbers(): Numbers {
    return { recorded: this.position, kept: this.position - this.safeSamples, safe: this.safeSamples };
  }

  renew(pass: string) {
    this.line.renew(pass);
  }

  take(block: Block) {
    this.partial.push(block.sound);
    this.partialSamples += block.sound.length;
    if (this.partialSamples >= RATE) this.cutChunk();
    this.events.numbers(this.numbers);
  }

  /** Says that sound is missing here, about so much. */
  async gap(millis: number) {
    await this.line.gap(this.position, millis).catch(() => undefined);
  }

  /** Sends what is left and closes. Returns when the server has agreed. */
  async finish() {
    if (this.partialSamples > 0) this.cutChunk();
    await this.chain;
    while (!this.halted && (this.queue.length > 0 || this.sending)) await new Promise<void>((resolve) => (this.drained = resolve));
    if (this.halted) return false;
    if (!this.digest) return this.halt('digest-lost');
    return this.line.close(this.cut, this.digest.hex()).then(
      async () => {
        await this.store?.forget();
        return true;
      },
      () => this.halt('conflict'),
    );
  }

  private async takeUp() {
    const standing = await this.line.standing();
    if (standing.state !== 'OPEN') throw new Refused(409);
    this.cut = standing.contiguous;
    this.cutSamples = this.safeSamples = standing.samples;
    if (standing.contiguous > 0 || this.store) await this.takeUpKept(standing.contiguous);
  }

  private async takeUpKept(contiguous: number) {
    const kept = (await this.store?.all().catch(() => [])) ?? [];
    const last = kept.find((chunk) => chunk.seq === contiguous - 1);
    if (contiguous > 0) this.digest = last && RollingDigest.restore(last.digest);
    let until = last?.at;
    for (const chunk of kept.filter(({ seq, sound }) => seq >= contiguous && sound.length > 0)) {
      if (chunk.seq !== this.cut || chunk.firstSample !== this.cutSamples) break;
      this.cut++;
      this.cutSamples += chunk.sound.length / 2;
      this.digest?.update(chunk.sound);
      this.queue.push(chunk);
      until = chunk.at;
    }
    if (this.cut > 0) void this.gap(until ? Math.max(0, Date.now() - until) : 0);
    void this.send();
  }

  private cutChunk() {
    const sound = joined(this.partial, Math.min(this.partialSamples, RATE));
    this.partial = sound.rest;
    this.partialSamples -= sound.bytes.length / 2;
    this.digest?.update(sound.bytes);
    const chunk: Waiting = {
      seq: this.cut++,
      firstSample: this.cutSamples,
      at: Date.now(),
      digest: this.digest?.save() ?? new Uint8Array(40),
      sound: sound.bytes,
    };
    this.cutSamples += sound.bytes.length / 2;
    this.queue.push(chunk);
    this.chain = this.chain.then(() => this.store?.keep(chunk)).catch(() => undefined);
    void this.chain.then(() => this.send());
  }

  private async send() {
    if (this.sending || this.halted) return;
    this.sending = true;
    try {
      for (let chunk = this.queue[0]; chunk; chunk = this.queue[0]) {
        await this.line.put(chunk.seq, chunk.firstSample, await sha256(chunk.sound), chunk.sound);
        this.queue.shift();
        this.safeSamples = chunk.firstSample + chunk.sound.length / 2;
        await this.store?.safe(chunk).catch(() => undefined);
        this.events.numbers(this.numbers);
      }
    } catch (refused) {
      this.halt(refused instanceof Refused && refused.byThePerson ? 'closed' : 'conflict');
    } finally {
      this.sending = false;
      this.drained();
    }
  }

  private halt(reason: Halt) {
    this.halted = true;
    this.events.stopped(reason);
    return false;
  }
}

function joined(blocks: Int16Array[], samples: number) {
  const all = new Int16Array(blocks.reduce((sum, block) => sum + block.length, 0));
  let at = 0;
  for (const block of blocks) {
    all.set(block, at);
    at += block.length;
  }
  const bytes = new Uint8Array(all.slice(0, samples).buffer); // little-endian on everything that runs a browser
  const rest = all.slice(samples);
  return { bytes, rest: rest.length > 0 ? [rest] : [] };
}

async function sha256(bytes: Uint8Array) {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as BufferSource));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
