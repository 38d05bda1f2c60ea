// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { regions, runs } from '../../../frontend/words/regions';
import type { Passage, Session } from '../../../frontend/words/types';

const HEARD = [{ who: 'Ines', at: '10:00' }];

function session(passages: [start: number, end: number, heard: boolean][], masks: [from: number, to: number][] = []): Session {
  return {
    passages: passages.map(([start, end, heard]) => ({ start, end, heard: heard ? HEARD : [] }) as unknown as Passage),
    masks: masks.map(([from, to]) => ({ from, to, text: '' })), pauses: [],
  } as unknown as Session;
}

test('neighbours that are all heard, or all not, are one stretch', () => {
  const all = runs(session([[0, 4, false], [5, 9, false], [10, 12, true]]));
  assert.deepEqual(all, [{ from: 0, to: 9, heard: false }, { from: 10, to: 12, heard: true }]);
});

test('where no sound is kept nothing is waiting to be heard', () => {
  const all = runs(session([[0, 4, false], [20, 24, false]], [[4.5, 18]]));
  assert.deepEqual(all.map(({ from, to }) => [from, to]), [[0, 4.5], [18, 24]]);
  const drawn = regions(session([[0, 4, false], [20, 24, false]], [[4.5, 18]]));
  assert.deepEqual(drawn.map(({ kind, from, to }) => [kind, from, to]), [['mask', 4.5, 18], ['unheard', 0, 4.5], ['unheard', 18, 24]]);
});

test('a mask at an edge, over all of it, or elsewhere', () => {
  const of = (mask: [number, number]) => runs(session([[10, 20, false]], [mask])).map(({ from, to }) => [from, to]);
  assert.deepEqual(of([5, 12]), [[12, 20]]);
  assert.deepEqual(of([18, 30]), [[10, 18]]);
  assert.deepEqual(of([0, 40]), []);
  assert.deepEqual(of([30, 40]), [[10, 20]]);
});
