// SPDX-License-Identifier: Apache-2.0
import { ChunkStore, type Heading, type Kept } from './chunk-store';
import { device } from './device';
import { Refused, type RecordingLine } from './recording-line';

/** What was handed in late: which chunks, and from when to when by this device's clock. */
export interface HandedIn {
  numbers: Set<number>;
  from?: Date;
  to?: Date;
}

/** Where letters lie: on this device's disk, or in this page's memory. */
export interface Letters {
  list(): Promise<Heading[]>;
  read(some: Heading[]): Promise<Kept[]>;
  drop(some: Heading[]): Promise<void>;
}

const AT_ONCE = 32;

/**
 * Sound that waits here although another device has gone on with its recording. It does not fit in there any more, so it is handed in
 * as parts of their own, one for each unbroken run, and only then deleted here. What is on the server already is not kept twice.
 *
 * @param isAll whether nothing else is on this device
 */
export async function handInLate(waiting: Heading[], line: RecordingLine, letters: Letters, isAll = true): Promise<HandedIn> {
  const late: Heading[] = [];
  for (const run of runs(waiting.filter(({ samples }) => samples > 0))) {
    for (let rest = run; rest.length > 0; ) {
      const kept = await letters.read(rest.slice(0, AT_ONCE));
      if (kept.length === 0) break;
      const told = { device: device(), run: run[0].seq, began: began(kept[0]), isEnd: rest.length <= AT_ONCE };
      const { some, late: numbers } = await line.late(kept, told);
      late.push(...some.filter(({ seq }) => numbers.includes(seq)));
      await letters.drop(some); // those that were not late are there
      rest = rest.filter(({ seq }) => seq > some[some.length - 1].seq);
    }
  }
  if (isAll) await line.nothingLate(device());
  const last = late.at(-1);
  return { numbers: new Set(late.map(({ seq }) => seq)), from: last && new Date(began(late[0])), to: last && new Date(last.at) };
}

/** All of it is of no use here afterwards, and none when nobody will ever open it. */
export async function handInAll(recording: string, waiting: Heading[], line: RecordingLine, letters: Letters, isAll: boolean) {
  try {
    const handedIn = await handInLate(waiting, line, letters, isAll);
    await letters.drop(waiting);
    return handedIn;
  } catch (refused) {
    if (refused instanceof Refused && refused.forEver) await ChunkStore.forget(recording).catch(() => undefined);
    throw refused;
  }
}

/** On the disk where there is one, and what did not come there in memory. */
export class LettersHere implements Letters {
  constructor(
    private readonly disk: Letters | undefined,
    private readonly memory: Kept[],
  ) {}

  async list() {
    const here = [...((await this.disk?.list()) ?? []), ...this.memory];
    return here.sort((one, other) => one.seq - other.seq);
  }

  async read(some: Heading[]) {
    const inMemory = this.memory.filter((one) => some.includes(one));
    const onDisk = (await this.disk?.read(this.onDisk(some))) ?? [];
    return [...onDisk, ...inMemory].sort((one, other) => one.seq - other.seq);
  }

  async drop(some: Heading[]) {
    await this.disk?.drop(this.onDisk(some));
    this.memory.splice(0, this.memory.length, ...this.memory.filter((one) => !some.includes(one)));
  }

  private onDisk(some: Heading[]) {
    return some.filter((one) => !this.memory.includes(one as Kept));
  }
}

/** A letter is written when its second is full. */
function began({ at }: Heading) {
  return at - 1_000;
}

/** Each goes on where the one before it ended; of two that a page could have written after it, with one of the same page. */
function runs(waiting: Heading[]) {
  const all: Heading[][] = [];
  for (const one of waiting) {
    const open = all.filter((run) => goesOn(run[run.length - 1], one));
    const run = open.find((it) => it[it.length - 1].stint === one.stint) ?? open[0];
    if (run) run.push(one);
    else all.push([one]);
  }
  return all;
}

function goesOn(before: Heading, one: Heading) {
  return before.seq === one.seq - 1 && before.firstSample + before.samples === one.firstSample;
}
