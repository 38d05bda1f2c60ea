// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cut, isFinest, peaksAt, read } from '../../../frontend/player/peaks';
import { aPage } from './browser';

const RATE = 16_000;

/** Two channels; lowest and highest of point n are -n and n, on the second channel ten times as much. */
function file(points: number, each: number): ArrayBuffer {
  const bytes = new ArrayBuffer(24 + 8 * points);
  new Int32Array(bytes, 0, 6).set([2, 0, RATE, each, points, 2]);
  const samples = new Int16Array(bytes, 24);
  for (let n = 0; n < points; n++) samples.set([-n, n, -10 * n, 10 * n], 4 * n);
  return bytes;
}

test('has a lane for each channel, and how long a point is', () => {
  const peaks = read(file(100, 1600));
  assert.equal(peaks.channels.length, 2);
  assert.equal(peaks.seconds, 10);
  assert.equal(peaks.each, 0.1);
  assert.ok(isFinest(peaks) && !isFinest(read(file(10, 16_000))));
});

test('is cut to the points of a part, and stays as loud as it is beside the rest', () => {
  const peaks = read(file(100, 1600));
  const part = cut(peaks, 2, 4.5);
  assert.equal(part.channels[0].length, 2 * 25);
  assert.equal(part.channels[1][1], peaks.channels[1][2 * 20 + 1]);
  assert.equal(part.seconds, 2.5);
  assert.deepEqual(cut(peaks, 0, 10).channels, peaks.channels);
});

test('ends where the sound ends', () => {
  assert.equal(cut(read(file(100, 1600)), 9.5, 12).channels[0].length, 2 * 5);
});

test('is asked for with as many points as can be seen', async () => {
  aPage();
  const asked: string[] = [];
  globalThis.fetch = (async (url: URL) => (asked.push(url.pathname + url.search), new Response(file(4, 1600)))) as unknown as typeof fetch;
  await peaksAt('sound/t/peaks', 4000);
  await peaksAt('sound/t/peaks');
  assert.deepEqual(asked, ['/sound/t/peaks?points=4000', '/sound/t/peaks']);
});
