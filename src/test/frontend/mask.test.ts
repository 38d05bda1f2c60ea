// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { beforeEach, mock, test } from 'node:test';
import { Mask } from '../../../frontend/recorder/mask';

const WORDS = { maskedLong: 'for {0} minutes' };
const kept = new Map<string, string>();

beforeEach(() => {
  kept.clear();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  };
  Object.defineProperty(globalThis, 'localStorage', { value: storage, configurable: true });
  mock.timers.reset();
  mock.timers.enable({ apis: ['Date'] });
});

test('outlives the page, on and off', () => {
  Mask.of('one', false).turn();
  assert.ok(Mask.of('one', false).isOn);
  Mask.of('one', false).turn();
  assert.ok(!Mask.of('one', true).isOn, 'what was said here last counts more than the server');
});

test('is of one recording, and what the server knows is enough elsewhere', () => {
  Mask.of('one', false).turn();
  assert.ok(!Mask.of('two', false).isOn);
  assert.ok(Mask.of('two', true).isOn);
});

test('what was said on another device in between counts more than what was said here before', () => {
  const mask = Mask.of('one', false);
  mask.turn();
  mask.turn();
  Mask.forget('one');
  assert.ok(Mask.of('one', true).isOn, 'on there, so on here');

  Mask.of('two', false).turn();
  Mask.forget('one');
  assert.ok(Mask.of('two', false).isOn, 'of another recording');
  Mask.forget('two');
  assert.ok(!Mask.of('two', false).isOn, 'off there, so off here');
});

test('works where the browser keeps nothing', () => {
  Object.defineProperty(globalThis, 'localStorage', { get: () => { throw new DOMException('no', 'SecurityError'); }, configurable: true });
  const mask = Mask.of('one', false);
  mask.turn();
  assert.ok(mask.isOn);
});

test('says after five minutes that it is still on, and never ends by itself', () => {
  const mask = Mask.of('one', false);
  mask.turn();
  mock.timers.tick(5 * 60_000 - 1);
  assert.equal(mask.reminder(WORDS), undefined);
  mock.timers.tick(1);
  assert.equal(mask.reminder(WORDS), 'for 5 minutes');
  mock.timers.tick(10 * 60 * 60_000);
  assert.ok(Mask.of('one', false).isOn);
  mask.turn();
  assert.equal(mask.reminder(WORDS), undefined);
});
