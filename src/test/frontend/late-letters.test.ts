// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Heading, Kept } from '../../../frontend/recorder/chunk-store';
import { handInLate, LettersHere } from '../../../frontend/recorder/late-letters';
import type { RecordingLine } from '../../../frontend/recorder/recording-line';
import { FakeStore } from './browser';

interface Call {
  run: number;
  seqs: number[];
  began: number;
  isLast: boolean;
}

const AT_ONCE = 20;

const letter = (seq: number, samples = 16): Kept => ({ seq, firstSample: 16 * seq, samples, at: 1_000 * (seq + 1), letter: new Uint8Array(4) });

/** A server that has some of them already. */
function aLine(here: number[]) {
  const calls: Call[] = [];
  const done: string[] = [];
  const line = {
    async late(kept: Kept[], { run, began, isEnd }: Pick<Call, 'run' | 'began'> & { isEnd: boolean }) {
      const some = kept.slice(0, AT_ONCE);
      const seqs = some.map(({ seq }) => seq);
      calls.push({ run, seqs, began, isLast: isEnd && some.length === kept.length });
      return { some, late: seqs.filter((seq) => !here.includes(seq)) };
    },
    async nothingLate(device: string) {
      done.push(device);
    },
  };
  return { line: line as unknown as RecordingLine, calls, done };
}

function aStore(kept: Kept[]) {
  const store = new FakeStore();
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

test('what the server has already is no part, and need not wait here', async () => {
  const kept = [letter(5), letter(6)];
  const store = aStore(kept);

  const handedIn = await handInLate(kept, aLine([5]).line, store.asStore());

  assert.deepEqual([...handedIn.numbers], [6]);
  assert.deepEqual([...store.rows.keys()], []);
});

test('a quarter of an hour goes in steps as large as the line takes, the last of which says so', async () => {
  const kept = Array.from({ length: 900 }, (_, seq) => letter(seq));
  const { line, calls } = aLine([]);

  await handInLate(kept, line, aStore(kept).asStore());

  assert.ok(calls.length >= 900 / 32);
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

test('what two pages wrote under the same numbers stays apart, and what goes on over a reload stays together', async () => {
  const of = (seq: number, stint: number) => ({ ...letter(seq), stint });
  const kept = [of(5, 1), of(5, 2), of(6, 1), of(6, 2), of(7, 2), of(8, 3)];
  const { line, calls } = aLine([]);
  const read = async (some: Heading[]) => kept.filter((one) => some.includes(one));

  await handInLate(kept, line, { list: async () => kept, read, drop: async () => undefined });

  assert.deepEqual(calls.map(({ seqs }) => seqs), [[5, 6], [5, 6, 7, 8]]);
});

test('what is in memory alone goes with what is on the disk', async () => {
  const memory = [letter(7), letter(8)];
  const store = aStore([letter(5), letter(6)]);
  const letters = new LettersHere(store.asStore(), memory);
  const { line, calls, done } = aLine([]);

  const handedIn = await handInLate(await letters.list(), line, letters);

  assert.deepEqual(calls.map(({ seqs }) => seqs), [[5, 6, 7, 8]]);
  assert.equal(handedIn.numbers.size, 4);
  assert.equal(store.rows.size + memory.length, 0);
  assert.equal(done.length, 1);
});

test('who cannot read the disk does not say that it is empty', async () => {
  const { line, calls, done } = aLine([]);
  const letters = new LettersHere(undefined, [letter(7)]);

  await handInLate(await letters.list(), line, letters, false);

  assert.equal(calls.length, 1);
  assert.equal(done.length, 0);
});
