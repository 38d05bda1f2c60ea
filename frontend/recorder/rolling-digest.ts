// SPDX-License-Identifier: Apache-2.0

/**
 * SHA-256 that can be stopped and taken up again (FIPS 180-4). WebCrypto hashes only what is there at once, and the
 * digest of a recording has to survive a reload of the page. The server checks every result, and every chunk is also
 * hashed by WebCrypto.
 */
export class RollingDigest {
  private readonly words = new Uint32Array(64);

  private constructor(
    private readonly state: Uint32Array,
    private length: number,
    private rest: Uint8Array,
  ) {}

  static begin() {
    return new RollingDigest(Uint32Array.from(PRIMES.slice(0, 8), (prime) => fraction(Math.sqrt(prime))), 0, new Uint8Array());
  }

  /** Takes up what `save` gave. */
  static restore(saved: Uint8Array) {
    const view = new DataView(saved.buffer, saved.byteOffset, saved.byteLength);
    const state = Uint32Array.from({ length: 8 }, (_, i) => view.getUint32(4 * i));
    return new RollingDigest(state, view.getFloat64(32), saved.slice(40));
  }

  save(): Uint8Array {
    const saved = new Uint8Array(40 + this.rest.length);
    const view = new DataView(saved.buffer);
    this.state.forEach((word, i) => view.setUint32(4 * i, word));
    view.setFloat64(32, this.length);
    saved.set(this.rest, 40);
    return saved;
  }

  update(bytes: Uint8Array) {
    const all = new Uint8Array(this.rest.length + bytes.length);
    all.set(this.rest);
    all.set(bytes, this.rest.length);
    const whole = all.length - (all.length % 64);
    for (let at = 0; at < whole; at += 64) this.compress(new DataView(all.buffer, at, 64));
    this.rest = all.slice(whole);
    this.length += bytes.length;
    return this;
  }

  /** The digest in hex; what was hashed so far can still grow. */
  hex(): string {
    const end = RollingDigest.restore(this.save());
    const padding = new Uint8Array(((this.rest.length < 56 ? 56 : 120) - this.rest.length) + 8);
    padding[0] = 0x80;
    const view = new DataView(padding.buffer, padding.length - 8);
    view.setUint32(0, Math.floor((this.length * 8) / 2 ** 32));
    view.setUint32(4, (this.length * 8) % 2 ** 32);
    end.update(padding);
    return [...end.state].map((word) => word.toString(16).padStart(8, '0')).join('');
  }

  private compress(block: DataView) {
    const w = this.words;
    for (let i = 0; i < 16; i++) w[i] = block.getUint32(4 * i);
    for (let i = 16; i < 64; i++) {
      const s0 = turn(w[i - 15], 7) ^ turn(w[i - 15], 18) ^ (w[i - 15] >>> 3);
      const s1 = turn(w[i - 2], 17) ^ turn(w[i - 2], 19) ^ (w[i - 2] >>> 10);
      w[i] = w[i - 16] + s0 + w[i - 7] + s1;
    }
    let [a, b, c, d, e, f, g, h] = this.state;
    for (let i = 0; i < 64; i++) {
      const s1 = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
      const one = (h + s1 + ((e & f) ^ (~e & g)) + ROUNDS[i] + w[i]) | 0;
      const s0 = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22);
      const two = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
    }
    [a, b, c, d, e, f, g, h].forEach((word, i) => (this.state[i] += word));
  }
}

const PRIMES = primes(64);
const ROUNDS = Uint32Array.from(PRIMES, (prime) => fraction(Math.cbrt(prime)));

function turn(word: number, by: number) {
  return (word >>> by) | (word << (32 - by));
}

function fraction(root: number) {
  return Math.floor((root - Math.floor(root)) * 2 ** 32);
}

function primes(count: number) {
  const found: number[] = [];
  for (let n = 2; found.length < count; n++) if (found.every((prime) => n % prime !== 0)) found.push(n);
  return found;
}
