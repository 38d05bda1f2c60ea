// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Sight } from '../../../frontend/words/sight';

const HOURS = Sight.of(3 * 3600);

const part = ({ from, to }: Sight) => [from, to];

function closest(sight: Sight, around: number): Sight {
  return sight.isClosest ? sight : closest(sight.zoomed(1, around), around);
}

test('shows all of it until somebody looks closer', () => {
  assert.deepEqual(part(HOURS), [0, 10_800]);
  assert.ok(HOURS.isWhole && !HOURS.isClosest);
});

test('comes closer around a second, which stays in its place, and goes back the same way', () => {
  const closer = HOURS.zoomed(1, 2700);
  assert.deepEqual(part(closer), [1800, 5400]);
  assert.deepEqual(part(closer.zoomed(1, 2700)), [2400, 3600]);
  assert.deepEqual(part(closer.zoomed(1, 2700).zoomed(-1, 2700)), [1800, 5400]);
  assert.ok(closer.zoomed(-1, 2700).isWhole);
});

test('takes the middle where the second is out of sight', () => {
  assert.deepEqual(part(HOURS.zoomed(1, 0).zoomed(1, 9000)), [1200, 2400]);
});

test('never comes closer than a quarter of a minute, nor beyond the ends', () => {
  assert.equal(closest(HOURS, 5000).length, 15);
  assert.deepEqual(part(closest(HOURS, 10_800)), [10_785, 10_800]);
  assert.deepEqual(part(closest(HOURS, 0).moved(-60)), [0, 15]);
  assert.deepEqual(part(closest(HOURS, 0).moved(99_999)), [10_785, 10_800]);
});

test('shows a short recording whole and has nothing closer', () => {
  const short = Sight.of(9.4);
  assert.ok(short.isWhole && short.isClosest);
  assert.deepEqual(part(short.zoomed(1, 3)), [0, 9.4]);
  assert.ok(Sight.of(0).length > 0, 'nothing is divided by zero');
});

test('begins on a tenth of a second, as the points of the picture do', () => {
  const { from } = closest(HOURS, 1234.5678);
  assert.equal(from, Math.round(from * 10) / 10);
});

test('turns the page when the sound runs out of it, and shows where it leaps to', () => {
  const page = closest(HOURS, 0);
  assert.equal(page.following(14.9, 15), page);
  assert.deepEqual(part(page.following(14.9, 15.1)), [13.6, 28.6]);
  assert.deepEqual(part(page.following(3, 600)), [598.5, 613.5]);
  assert.equal(HOURS.following(0, 9000), HOURS);
});

test('leaves who looks elsewhere where they look while the sound runs on', () => {
  const elsewhere = closest(HOURS, 0).moved(300);
  assert.equal(elsewhere.following(20, 20.2), elsewhere);
  assert.notEqual(elsewhere.following(20, 25), elsewhere);
});

test('cuts a stretch to what can be seen of it', () => {
  const page = HOURS.zoomed(1, 2700);
  assert.deepEqual(page.within({ from: 0, to: 2000, name: 'Account' }), { from: 1800, to: 2000, name: 'Account' });
  assert.equal(page.within({ from: 0, to: 1799 }), undefined);
  assert.deepEqual(page.within({ from: 2000, to: 2000 }), { from: 2000, to: 2000 });
});
