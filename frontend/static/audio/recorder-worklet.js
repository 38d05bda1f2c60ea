// SPDX-License-Identifier: Apache-2.0
// Runs beside the sound card's clock: mono, 16 kHz, signed 16 bit, a tenth of a second at a time.

const RATE = 16000;
const BLOCK = 1600;
const ZEROES = 24;

/** Windowed sinc: brings any rate of the sound card to 16 kHz without mirroring what lies above 8 kHz. */
class Resampler {
  constructor(from) {
    this.step = from / RATE;
    this.cutoff = Math.min(1, RATE / from) * 0.94;
    this.reach = Math.ceil(ZEROES / this.cutoff);
    this.past = new Float32Array(2 * this.reach);
    this.at = this.reach;
  }

  push(input) {
    const all = new Float32Array(this.past.length + input.length);
    all.set(this.past);
    all.set(input, this.past.length);
    const out = [];
    while (this.at + this.reach < all.length) {
      out.push(this.sample(all));
      this.at += this.step;
    }
    const keep = Math.max(0, Math.floor(this.at) - this.reach);
    this.past = all.slice(keep);
    this.at -= keep;
    return out;
  }

  sample(all) {
    const first = Math.ceil(this.at - this.reach);
    const last = Math.floor(this.at + this.reach);
    let sum = 0;
    for (let i = Math.max(0, first); i <= last; i++) {
      const x = i - this.at;
      const window = 0.5 + 0.5 * Math.cos((Math.PI * x) / this.reach);
      const t = Math.PI * this.cutoff * x;
      sum += all[i] * (t === 0 ? 1 : Math.sin(t) / t) * window * this.cutoff;
    }
    return sum;
  }
}

class RecorderWorklet extends AudioWorkletProcessor {
  constructor() {
    super();
    this.block = new Int16Array(BLOCK);
    this.filled = 0;
    this.peak = 0;
    this.resampler = sampleRate === RATE ? null : new Resampler(sampleRate);
  }

  process(inputs) {
    const input = inputs[0][0];
    if (input) for (const sample of this.resampler ? this.resampler.push(input) : input) this.take(sample);
    return true;
  }

  take(sample) {
    const limited = Math.max(-1, Math.min(1, sample));
    this.peak = Math.max(this.peak, Math.abs(limited));
    this.block[this.filled++] = Math.round(limited * 32767);
    if (this.filled < BLOCK) return;
    this.port.postMessage({ sound: this.block, peak: this.peak }, [this.block.buffer]);
    this.block = new Int16Array(BLOCK);
    this.filled = 0;
    this.peak = 0;
  }
}

registerProcessor('recorder-worklet', RecorderWorklet);
