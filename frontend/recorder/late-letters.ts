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

/**
 * Sound that waits here although another device has gone on with its recording. It does not fit in there any more, so it is handed in
 * as parts of their own, one for each unbroken run, and only then deleted here. What is on the server already is not kept twice.
 */
export async function handInLate(kept: Kept[], line: RecordingLine, store: ChunkStore): Promise<HandedIn> {
  const late: Kept[] = [];
  for (const run of runs(kept.filter(({ samples }) => samples > 0))) {
    for (let rest = run; rest.length > 0; ) {
      const { some, late: numbers } = await line.late(rest, { device: device(), run: run[0].seq, began: began(rest[0]) });
      const taken = some.filter(({ seq }) => numbers.includes(seq));
      late.push(...taken);
      await store.drop(taken);
      rest = rest.slice(some.length);
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
