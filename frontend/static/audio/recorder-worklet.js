// SPDX-License-Identifier: Apache-2.0
// Runs beside the sound card's clock: signed 16 bit, the channels taking turns, a tenth of a second at a time. While it is
// masked it lets no sample out, counts on, and hands out zeroes that say so.

const ZEROES = 24;

/**
 * Windowed sinc: brings any rate of the sound card to the one wanted without mirroring what lies above half of it. There are few places at
 * which samples fall between samples, so each is reckoned once, for all channels.
 */
class Kernel {
  constructor(from, to) {
    this.step = from / to;
    this.cutoff = Math.min(1, to / from) * 0.94;
    this.reach = Math.ceil(ZEROES / this.cutoff);
    this.phases = new Map();
  }

  weights(phase) {
    const key = Math.round(phase * 1e6);
    if (!this.phases.has(key)) this.phases.set(key, this.reckon(key / 1e6));
    return this.phases.get(key);
  }

  reckon(phase) {
    return Float64Array.from({ length: Math.floor(2 * this.reach - phase) + 1 }, (_, i) => {
      const x = i + phase - this.reach;
      const window = 0.5 + 0.5 * Math.cos((Math.PI * x) / this.reach);
      const t = Math.PI * this.cutoff * x;
      return (t === 0 ? 1 : Math.sin(t) / t) * window * this.cutoff;
    });
  }
}

/** One channel. */
class Resampler {
  constructor(kernel) {
    this.kernel = kernel;
    this.past = new Float32Array(2 * kernel.reach);
    this.at = kernel.reach;
  }

  push(input) {
    const { reach, step } = this.kernel;
    const all = new Float32Array(this.past.length + input.length);
    all.set(this.past);
    all.set(input, this.past.length);
    const out = [];
    while (this.at + reach < all.length) {
      out.push(this.sample(all));
      this.at += step;
    }
    const keep = Math.max(0, Math.floor(this.at) - reach);
    this.past = all.slice(keep);
    this.at -= keep;
    return out;
  }

  sample(all) {
    const from = this.at - this.kernel.reach;
    const first = Math.ceil(from);
    const weights = this.kernel.weights(first - from);
    let sum = 0;
    for (let i = 0; i < weights.length; i++) sum += all[first + i] * weights[i];
    return sum;
  }
}

class RecorderWorklet extends AudioWorkletProcessor {
  constructor({ processorOptions }) {
    super();
    this.channels = processorOptions.channels;
    this.masked = processorOptions.masked;
    this.size = this.channels * (processorOptions.rate / 10);
    const kernel = new Kernel(sampleRate, processorOptions.rate);
    this.resamplers = sampleRate === processorOptions.rate ? [] : Array.from({ length: this.channels }, () => new Resampler(kernel));
    this.port.onmessage = ({ data }) => this.mask(data.masked);
    this.begin();
  }

  mask(masked) {
    if (masked === this.masked) return;
    if (this.filled > 0) this.send();
    this.masked = masked;
  }

  begin() {
    this.block = new Int16Array(this.size);
    this.peaks = new Array(this.channels).fill(0);
    this.filled = 0;
  }

  /** A channel without a microphone is silent as long as the others go on; all of them keep the same time. */
  process([input]) {
    if (input.length === 0) return true;
    const silence = new Float32Array(input[0].length);
    const heard = Array.from({ length: this.channels }, (_, channel) => (this.masked ? silence : input[channel] ?? silence));
    const sound = this.resamplers.length ? heard.map((samples, channel) => this.resamplers[channel].push(samples)) : heard;
    for (let at = 0; at < sound[0].length; at++) this.take(sound, at);
    return true;
  }

  take(sound, at) {
    for (let channel = 0; channel < this.channels; channel++) {
      const limited = this.masked ? 0 : Math.max(-1, Math.min(1, sound[channel][at]));
      this.peaks[channel] = Math.max(this.peaks[channel], Math.abs(limited));
      this.block[this.filled++] = Math.round(limited * 32767);
    }
    if (this.filled === this.size) this.send();
  }

  send() {
    const sound = this.block.slice(0, this.filled);
    this.port.postMessage({ sound, peaks: this.peaks, masked: this.masked }, [sound.buffer]);
    this.begin();
  }
}

registerProcessor('recorder-worklet', RecorderWorklet);
