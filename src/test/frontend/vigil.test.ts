// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { isNarrow, roomOnDevice, Vigil } from '../../../frontend/recorder/vigil';
import { settle } from './browser';

const page = Object.assign(new EventTarget(), { visibilityState: 'visible' });
let awake: number;
let released: number;
let persisted: boolean;

function give(name: string, value: unknown) {
  Object.defineProperty(navigator, name, { value, configurable: true });
}

/** Locks as the browser gives them out: one holder each. */
function locks() {
  const held = new Set<string>();
  return {
    async request(name: string, _: object, use: (lock: object | null) => Promise<void> | null) {
      if (held.has(name)) return use(null);
      held.add(name);
      await use({ name });
      held.delete(name);
    },
  };
}

beforeEach(() => {
  awake = released = 0;
  persisted = false;
  (globalThis as Record<string, unknown>)['document'] = page;
  page.visibilityState = 'visible';
  give('locks', locks());
  give('wakeLock', { request: async () => (awake++, { release: async () => void released++ }) });
  give('storage', { persist: async () => (persisted = true), estimate: async () => ({ quota: 2_000_000, usage: 1_000_000 }) });
});

test('one tab records; a second one does not, until the first is done', async () => {
  const first = await Vigil.alone('one');
  assert.ok(first);
  assert.equal(await Vigil.alone('one'), undefined);
  assert.ok(await Vigil.alone('another'));

  await first.end();
  assert.ok(await Vigil.alone('one'));
});

test('keeps the device awake, again after the page was hidden, and lets it sleep in the end', async () => {
  const vigil = await Vigil.alone('one');
  vigil?.begin();
  page.visibilityState = 'hidden';
  page.dispatchEvent(new Event('visibilitychange'));
  assert.equal(awake, 1);
  page.visibilityState = 'visible';
  page.dispatchEvent(new Event('visibilitychange'));
  await settle();
  assert.equal(awake, 2);
  assert.ok(persisted, 'asked for storage that stays');

  await vigil?.end();
  assert.equal(released, 1);
  page.dispatchEvent(new Event('visibilitychange'));
  assert.equal(awake, 2);
});

test('reckons the room on the device by channels and rate, and says when it is narrow', async () => {
  assert.equal(await roomOnDevice(1, 16_000), 1_000_000 / 32_000);
  assert.equal(await roomOnDevice(2, 48_000), 1_000_000 / 192_000);
  assert.ok(isNarrow(7_199));
  assert.ok(!isNarrow(7_200));
  assert.ok(!isNarrow(undefined), 'a browser that does not say is not narrow');
});
