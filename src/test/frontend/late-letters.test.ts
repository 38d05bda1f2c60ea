// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Kept } from '../../../frontend/recorder/chunk-store';
import { handInLate } from '../../../frontend/recorder/late-letters';
import type { RecordingLine } from '../../../frontend/recorder/recording-line';
import { FakeStore } from './browser';

interface Call {
  run: number;
  seqs: number[];
  began: number;
  isLast: boolean;
}

const AT_ONCE = 32;

const letter = (seq: number, samples = 16): Kept => ({ seq, firstSample: 16 * seq, samples, at: 1_000 * (seq + 1), letter: new Uint8Array(4) });

class Store extends FakeStore {
  async drop(kept: Kept[]) {
    kept.forEach(({ seq }) => this.rows.delete(seq));
  }
}

/** A server that has some of them already. */
function aLine(here: number[]) {
  const calls: Call[] = [];
  const done: string[] = [];
  const line = {
    async late(kept: Kept[], { run, began }: Pick<Call, 'run' | 'began'>) {
      const some = kept.slice(0, AT_ONCE);
      const seqs = some.map(({ seq }) => seq);
      calls.push({ run, seqs, began, isLast: some.length === kept.length });
      return { some, late: seqs.filter((seq) => !here.includes(seq)) };
    },
    async nothingLate(device: string) {
      done.push(device);
    },
  };
  return { line: line as unknown as RecordingLine, calls, done };
}

function aStore(kept: Kept[]) {
  const store = new Store();
  kept.forEach((one) => store.rows.set(one.seq, one));
  return store;
}

test('each unbroken run is handed in by itself, and only then deleted here', async () => {
  const kept = [letter(4, 0), letter(5), letter(6), letter(9)];
  const store = aStore(kept);
  const { line, calls, done } = aLine([]);

  const handedIn = await handInLate(kept, line, store.asStore());

  assert.deepEqual(calls.map(({ run, seqs, isLast }) => [run, seqs, isLast]), [[5, [5, 6], true], [9, [9], true]]);
  assert.equal(calls[0].began, 5_000);
  assert.deepEqual([...store.rows.keys()], [4], 'where the digest had got to stays');
  assert.equal(done.length, 1);
  assert.deepEqual([handedIn.from?.getTime(), handedIn.to?.getTime()], [5_000, 10_000]);
});

test('what the server has already is no part and stays where it is', async () => {
  const kept = [letter(5), letter(6)];
  const store = aStore(kept);

  const handedIn = await handInLate(kept, aLine([5]).line, store.asStore());

  assert.deepEqual([...handedIn.numbers], [6]);
  assert.deepEqual([...store.rows.keys()], [5]);
});

test('a quarter of an hour goes in steps as large as the line takes, the last of which says so', async () => {
  const kept = Array.from({ length: 900 }, (_, seq) => letter(seq));
  const { line, calls } = aLine([]);

  await handInLate(kept, line, aStore(kept).asStore());

  assert.equal(calls.length, Math.ceil(900 / AT_ONCE));
  assert.deepEqual(calls.flatMap(({ seqs }) => seqs), kept.map(({ seq }) => seq));
  assert.ok(calls.every(({ run, seqs, began }) => run === 0 && began === 1_000 * seqs[0]));
  assert.deepEqual(calls.map(({ isLast }) => isLast).indexOf(true), calls.length - 1);
});

test('a device that keeps nothing says so', async () => {
  const { line, calls, done } = aLine([]);

  const handedIn = await handInLate([letter(4, 0)], line, aStore([]).asStore());

  assert.equal(calls.length, 0);
  assert.equal(done.length, 1);
  assert.equal(handedIn.from, undefined);
});
