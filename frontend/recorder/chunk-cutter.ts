// SPDX-License-Identifier: Apache-2.0
import type { Chunk, Kept } from './chunk-store';
import type { Block } from './microphone';
import { RollingDigest } from './rolling-digest';

/** How many channels, and how many samples a second on each. */
export interface Shape {
  channels: number;
  rate: number;
}

const NO_STATE = new Uint8Array(40);

/** Cuts what is heard into chunks of a second, and numbers and hashes them in order. A chunk is masked as a whole or not at all. */
export class ChunkCutter {
  private digest: RollingDigest | undefined = RollingDigest.begin();
  private partial: Int16Array[] = [];
  private partialSamples = 0;
  private next = 0;
  private cutSamples = 0;
  private masked = false;

  constructor(
    private readonly shape: Shape,
    private readonly cut: (chunk: Chunk) => void,
  ) {}

  /** How many samples there are so far. */
  get position() {
    return this.cutSamples + this.partialSamples;
  }

  /** How many chunks there are so far. */
  get chunks() {
    return this.next;
  }

  /** Whether no sound is kept where it stands. */
  get isMasked() {
    return this.masked;
  }

  /** SHA-256 over all chunks, in hex; none where this browser did not record the end. */
  get sha256() {
    return this.digest?.hex();
  }

  /** Whether this browser can tell the digest of the whole, because it recorded the end. */
  get knowsDigest() {
    return this.digest !== undefined;
  }

  /** Goes on behind what the server has. */
  goOnFrom(chunks: number, samples: number, masked: boolean) {
    this.next = chunks;
    this.cutSamples = samples;
    this.masked = masked;
  }

  /** Goes on behind what is kept here, which may be more than the server has. */
  goOnAfter(last: Kept, state: Uint8Array) {
    this.digest = state.some((byte) => byte > 0) ? RollingDigest.restore(state) : undefined;
    if (last.seq < this.next) return;
    this.next = last.seq + 1;
    this.cutSamples = last.firstSample + last.samples;
  }

  /** Nobody here knows where the digest had got to. */
  loseDigest() {
    this.digest = undefined;
  }

  take(block: Block) {
    if (block.masked !== this.masked) this.cutRest();
    this.masked = block.masked;
    this.partial.push(block.sound);
    this.partialSamples += block.sound.length / this.shape.channels;
    if (this.partialSamples >= this.shape.rate) this.cutOne();
  }

  /** What is not a whole second yet becomes a chunk, too. */
  cutRest() {
    if (this.partialSamples > 0) this.cutOne();
  }

  /** Lets go of all that does not end here. */
  drop(samples: number) {
    this.partial = [];
    this.partialSamples = 0;
    this.cutSamples = samples;
  }

  private cutOne() {
    const { bytes, rest } = joined(this.partial, Math.min(this.partialSamples, this.shape.rate) * this.shape.channels);
    this.partial = rest;
    const samples = bytes.length / (2 * this.shape.channels);
    this.partialSamples -= samples;
    this.digest?.update(bytes);
    this.cut({
      seq: this.next++,
      firstSample: this.cutSamples,
      samples,
      at: Date.now(),
      digest: this.digest?.save() ?? NO_STATE,
      sound: bytes,
      masked: this.masked,
    });
    this.cutSamples += samples;
  }
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
