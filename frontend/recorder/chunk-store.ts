// SPDX-License-Identifier: Apache-2.0
import { bytes } from './bytes';
import { done, each, opened, rowsOf, write } from './disk';
import { LetterWriter } from './letter';

/** A chunk in the open, masked where the person asked that no sound is kept, and the digest state of the whole recording up to its end. */
export interface Chunk {
  seq: number;
  firstSample: number;
  samples: number;
  at: number;
  digest: Uint8Array;
  sound: Uint8Array;
  masked: boolean;
}

/**
 * What is told of a letter without reading it. samples is 0 when its sound is safe and only the digest is kept; stint is of the page that
 * wrote it, so that none writes over what another one left.
 */
export interface Heading {
  seq: number;
  firstSample: number;
  samples: number;
  at: number;
  stint?: number;
}

/** A chunk as it waits on this device's disk. */
export interface Kept extends Heading {
  letter: Uint8Array;
}

type Key = [string, number] | [string, number, number];

interface Row extends Kept {
  key: Key;
}

/**
 * What is not yet safe on the server waits here, on this device's disk, written so that this browser cannot read it again:
 * after a crash it hands the letters in, and the server opens them. Of the last chunk that is safe only the digest state
 * stays. What another page left is read, and dropped only by its name.
 */
export class ChunkStore {
  private readonly stint = Date.now();
  /** What belongs to the recording that goes on here. */
  private readonly own = new Map<number, Heading>();

  private constructor(
    private readonly recording: string,
    private readonly database: IDBDatabase,
    private readonly writer: LetterWriter,
  ) {}

  static async open(recording: string, serverKey: Uint8Array): Promise<ChunkStore> {
    return new ChunkStore(recording, await opened(), await LetterWriter.to(serverKey));
  }

  /** Of which recordings there is something here. */
  static async recordings(): Promise<string[]> {
    const database = await opened();
    const found: string[] = [];
    const keys = rowsOf(database).openKeyCursor();
    await each(keys, (cursor) => {
      const [recording] = cursor.key as Key;
      found.push(recording);
      cursor.continue(behind(recording));
    });
    database.close();
    return found;
  }

  /** Nobody can open any more what is here of this recording. */
  static async forget(recording: string) {
    const database = await opened();
    await write(database, (rows) => rows.delete(allOf(recording)));
    database.close();
  }

  /** What is here of this recording, by number. */
  async list(): Promise<Heading[]> {
    const found: Heading[] = [];
    await each(this.rows().openCursor(allOf(this.recording)), (cursor) => {
      const { letter: _, key: __, ...heading } = cursor.value as Row;
      found.push(heading);
      cursor.continue();
    });
    return found;
  }

  /** The letters of these, as far as they are still here. */
  async read(headings: Heading[]): Promise<Kept[]> {
    const rows = this.rows();
    const found = await Promise.all(headings.map((one) => done<Row | undefined>(rows.get(this.key(one)))));
    return found.filter((row) => row !== undefined);
  }

  /** These are what the recording goes on with here. */
  takeUp(headings: Heading[]) {
    headings.forEach((one) => this.own.set(one.seq, one));
  }

  /** What the recording goes on with here, from this number on. */
  from(seq: number, most = Number.MAX_SAFE_INTEGER): Promise<Kept[]> {
    const wanted = [...this.own.values()].filter((one) => one.seq >= seq).sort((one, other) => one.seq - other.seq);
    return this.read(wanted.slice(0, most));
  }

  async drop(headings: Heading[]) {
    await write(this.database, (rows) => headings.forEach((one) => rows.delete(this.key(one))));
  }

  async keep(chunk: Chunk) {
    const row = await this.row(chunk);
    await write(this.database, (rows) => rows.put(row));
    this.own.set(row.seq, headingOf(row));
  }

  /** The sound of a chunk that is safe now is taken off this device, and everything that the recording had before it. */
  async safe(chunk: Chunk) {
    await this.safeBefore(chunk.seq + 1, await this.row({ ...chunk, samples: 0, sound: new Uint8Array() }));
  }

  /** Everything that the recording had before this number is safe now. */
  async safeBefore(seq: number, digest?: Row) {
    const safe = [...this.own.values()].filter((one) => one.seq < seq);
    await write(this.database, (rows) => {
      safe.forEach((one) => rows.delete(this.key(one)));
      if (digest) rows.put(digest);
    });
    safe.forEach((one) => this.own.delete(one.seq));
    if (digest) this.own.set(digest.seq, headingOf(digest));
  }

  /** The recording has closed: nothing that belonged to it is of use here. */
  async forget() {
    await this.safeBefore(Number.MAX_SAFE_INTEGER);
  }

  private rows() {
    return rowsOf(this.database);
  }

  private key({ seq, stint }: Heading): Key {
    return stint === undefined ? [this.recording, seq] : [this.recording, seq, stint];
  }

  private async row(chunk: Chunk): Promise<Row> {
    const { stint } = this;
    const kept = { ...(await letterOf(this.writer, this.recording, chunk)), stint };
    return { ...kept, key: this.key(kept) };
  }
}

/** Where no sound is kept there is none in the letter either: that is how the server knows. */
export async function letterOf(writer: LetterWriter, recording: string, chunk: Chunk): Promise<Kept> {
  const { seq, firstSample, samples, at, digest, sound, masked } = chunk;
  const letter = await writer.write(masked ? digest : bytes(digest, sound), { recording, seq, firstSample, samples });
  return { seq, firstSample, samples, at, letter };
}

function headingOf({ seq, firstSample, samples, at, stint }: Row): Heading {
  return { seq, firstSample, samples, at, stint };
}

function allOf(recording: string) {
  return IDBKeyRange.bound([recording], behind(recording));
}

/** Lists come after all numbers. */
function behind(recording: string) {
  return [recording, []];
}
