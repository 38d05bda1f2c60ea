// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { LiveSound } from '../../../frontend/observer/live-sound';
import { aPage, settle } from './browser';

let asked: string[] = [];
let ended = 0;
let sound: LiveSound;

beforeEach(() => {
  aPage();
  asked = [];
  ended = 0;
  (globalThis as unknown as Record<string, unknown>)['AudioContext'] = class { async close() {} };
  globalThis.fetch = ((url: URL, { signal }: RequestInit) => {
    asked.push(url.pathname);
    return new Promise((_, no) => signal?.addEventListener('abort', () => no(signal.reason)));
  }) as typeof fetch;
  sound = new LiveSound();
  sound.addEventListener('live-sound-ended', () => ended++);
});

test('a second press goes on with its own ticket', async () => {
  void sound.play('sound/one/live', 16_000, 1);
  void sound.play('sound/two/live', 16_000, 1);
  await settle();
  assert.deepEqual(asked, ['/sound/one/live', '/sound/two/live']);
  assert.equal(ended, 0, 'the page would take the ticket back that plays now');

  sound.stop();
  sound.stop();
  await settle();
  assert.equal(ended, 1);
});
