// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { runInNewContext } from 'node:vm';

interface Block {
  sound: Int16Array;
  peaks: number[];
  masked: boolean;
}

const SOURCE = readFileSync('frontend/static/audio/recorder-worklet.js', 'utf8');
const QUANTUM = 128;

/** The worklet as a browser runs it, on a sound card of this rate. */
class Worklet {
  readonly blocks: Block[] = [];
  private readonly processor: { process(inputs: Float32Array[][]): boolean; port: { onmessage?(message: object): void } };

  constructor(card: number, options: { channels: number; rate: number; masked: boolean }) {
    const blocks = this.blocks;
    class AudioWorkletProcessor {
      port = { postMessage: (block: Block) => blocks.push(block) };
    }
    let made: new (options: object) => Worklet['processor'];
    runInNewContext(SOURCE, {
      AudioWorkletProcessor,
      sampleRate: card,
      registerProcessor: (_: string, type: typeof made) => (made = type),
    });
    this.processor = new made!({ processorOptions: options });
  }

  hear(samples: number, ...channels: ((at: number) => number)[]) {
    for (let from = 0; from < samples; from += QUANTUM)
      this.processor.process([channels.map((wave) => Float32Array.from({ length: QUANTUM }, (_, i) => wave(from + i)))]);
  }

  mask(masked: boolean) {
    this.processor.port.onmessage?.({ data: { masked } });
  }

  get sound() {
    return this.blocks.flatMap(({ sound }) => [...sound]);
  }
}

const tone = (hertz: number, rate: number) => (at: number) => 0.5 * Math.sin((2 * Math.PI * hertz * at) / rate);

test('lets no sample out under a mask, and counts on', () => {
  const worklet = new Worklet(16_000, { channels: 1, rate: 16_000, masked: false });
  worklet.hear(4_096, tone(440, 16_000));
  worklet.mask(true);
  worklet.hear(8_192, () => 0.9);
  worklet.mask(false);
  worklet.hear(4_096, tone(440, 16_000));
  worklet.mask(true); // hands out what is left

  const masked = worklet.blocks.filter((block) => block.masked);
  assert.ok(masked.every(({ sound, peaks }) => sound.every((sample) => sample === 0) && peaks.every((peak) => peak === 0)));
  assert.equal(masked.reduce((sum, { sound }) => sum + sound.length, 0), 8_192);
  assert.equal(worklet.sound.length, 16_384);
  assert.equal(worklet.sound[4_096 - 1], Math.round(tone(440, 16_000)(4_095) * 32_767));
});

test('begins masked where the page was loaded again under a mask', () => {
  const worklet = new Worklet(16_000, { channels: 1, rate: 16_000, masked: true });
  worklet.hear(3_200, () => 0.9);

  assert.ok(worklet.sound.every((sample) => sample === 0));
});

test('nothing of what was masked comes back through the resampler', () => {
  const worklet = new Worklet(48_000, { channels: 1, rate: 16_000, masked: true });
  worklet.hear(48_000 - (48_000 % QUANTUM), () => 1);
  worklet.mask(false);
  worklet.hear(48_000 - (48_000 % QUANTUM), () => 0);
  worklet.mask(true);

  assert.ok(worklet.sound.every((sample) => sample === 0));
});

test('both rates keep a tone a tone on any card', () => {
  for (const card of [16_000, 44_100, 48_000])
    for (const rate of [16_000, 48_000]) {
      const worklet = new Worklet(card, { channels: 1, rate, masked: false });
      worklet.hear(2 * card, tone(440, card));
      const sound = worklet.sound.slice(rate / 2, rate + rate / 2);
      let crossings = 0;
      for (let i = 1; i < sound.length; i++) if (sound[i - 1] < 0 && sound[i] >= 0) crossings++;
      assert.ok(Math.abs(crossings - 440) <= 1, `${card} to ${rate}: ${crossings}`);
      assert.ok(Math.abs(sound.reduce((most, sample) => Math.max(most, sample), 0) - 0.5 * 32_767) < 350);
    }
});

test('channels of one clock stay together to the sample, masked or not', () => {
  const worklet = new Worklet(48_000, { channels: 2, rate: 16_000, masked: false });
  const wave = tone(300, 48_000);
  worklet.hear(24_000, wave, (at) => wave(at) / 2);
  worklet.mask(true);
  worklet.hear(12_000, wave, (at) => wave(at) / 2);
  worklet.mask(false);
  worklet.hear(24_000, wave, (at) => wave(at) / 2);

  const sound = worklet.sound;
  for (let at = 0; at + 1 < sound.length; at += 2) assert.ok(Math.abs(sound[at] - 2 * sound[at + 1]) <= 2);
});
