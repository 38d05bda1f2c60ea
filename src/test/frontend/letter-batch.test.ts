// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { beforeEach, mock, test } from 'node:test';
import type { Kept } from '../../../frontend/recorder/chunk-store';
import { LetterBatch } from '../../../frontend/recorder/letter-batch';
import { RecordingLine } from '../../../frontend/recorder/recording-line';
import { FakeServer, settle } from './browser';

const THREE_AT_48_KHZ = 2 * 3 * 48_000;
const MIB = 1 << 20;

beforeEach(() => {
  mock.timers.reset();
  mock.timers.enable({ apis: ['setTimeout'] });
});

function letters(count: number, bytes: number): Kept[] {
  return Array.from({ length: count }, (_, seq) => ({ seq, firstSample: 16 * seq, samples: 16, at: 0, letter: new Uint8Array(bytes) }));
}

test('a call is no longer than any proxy takes, whatever the microphones send', () => {
  for (const bytes of [32, 32_000, 96_000, THREE_AT_48_KHZ]) {
    const some = new LetterBatch().of(letters(64, bytes));
    assert.ok(some.length >= 1 && some.length <= 32);
    assert.ok(some.reduce((sum, { letter }) => sum + letter.length + 24, 0) < MIB, `${bytes} bytes each`);
  }
});

test('one letter goes however large it is', () => {
  assert.equal(new LetterBatch().of(letters(3, 2 * MIB)).length, 1);
});

test('on a line that is too slow for many letters fewer go, and more again once they get through', async () => {
  const server = new FakeServer();
  server.longest = 5 * 32_000;
  const line = new RecordingLine('a-recording', 'otu_pass', () => undefined, () => undefined);

  let sent = 0;
  void line.letters(letters(32, 32_000)).then((count) => (sent = count));
  for (const end = performance.now() + 20_000; sent === 0 && performance.now() < end; mock.timers.tick(15_000)) await settle(2);

  assert.equal(sent, 3);
  assert.equal(server.chunks.size, 3);

  server.longest = MIB;
  assert.equal(await line.letters(letters(32, 32_000)), 7);
  assert.equal(await line.letters(letters(32, 32_000)), 15);
});
