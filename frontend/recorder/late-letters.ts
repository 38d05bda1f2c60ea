// SPDX-License-Identifier: Apache-2.0
import type { ChunkStore, Kept } from './chunk-store';
import { device } from './device';
import type { RecordingLine } from './recording-line';

/** What was handed in late: which chunks, and from when to when by this device's clock. */
export interface HandedIn {
  numbers: Set<number>;
  from?: Date;
  to?: Date;
}

const LETTERS_AT_ONCE = 32;

/**
 * Sound that waits here although another device has gone on with its recording. It does not fit in there any more, so it is handed in
 * as parts of their own, one for each unbroken run, and only then deleted here. What is on the server already is not kept twice.
 */
export async function handInLate(kept: Kept[], line: RecordingLine, store: ChunkStore): Promise<HandedIn> {
  const late: Kept[] = [];
  for (const run of runs(kept.filter(({ samples }) => samples > 0))) {
    for (let at = 0; at < run.length; at += LETTERS_AT_ONCE) {
      const some = run.slice(at, at + LETTERS_AT_ONCE);
      const isLast = at + some.length === run.length;
      const numbers = await line.late(some, { device: device(), run: run[0].seq, began: began(some[0]), isLast });
      late.push(...some.filter(({ seq }) => numbers.includes(seq)));
      await store.drop(some.filter(({ seq }) => numbers.includes(seq)));
    }
  }
  await line.nothingLate(device());
  const last = late.at(-1);
  return { numbers: new Set(late.map(({ seq }) => seq)), from: last && new Date(began(late[0])), to: last && new Date(last.at) };
}

/** A letter is written when its second is full. */
function began({ at }: Kept) {
  return at - 1_000;
}

function runs(kept: Kept[]) {
  const all: Kept[][] = [];
  for (const one of kept) {
    const before = all.at(-1)?.at(-1);
    const follows = before?.seq === one.seq - 1 && before.firstSample + before.samples === one.firstSample;
    if (follows) all.at(-1)?.push(one);
    else all.push([one]);
  }
  return all;
}
