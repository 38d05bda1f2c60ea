// SPDX-License-Identifier: Apache-2.0
import { bytes, LetterWriter } from './letter';

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

/** A chunk as it waits on this device's disk. samples is 0 when its sound is safe and only the digest is kept. */
export interface Kept {
  seq: number;
  firstSample: number;
  samples: number;
  at: number;
  letter: Uint8Array;
}

interface Row extends Kept {
  key: [string, number];
}

const DATABASE = 'oncetold-recorder';
const VERSION = 2;
const ROWS = 'letters';
const UNREADABLE_AFTER = 60 * 24 * 60 * 60 * 1000; // the server ended their recording, and its key, long before

/**
 * What is not yet safe on the server waits here, on this device's disk, written so that this browser cannot read it again:
 * after a crash it hands the letters in, and the server opens them. Of the last chunk that is safe only the digest state
 * stays.
 */
export class ChunkStore {
  private constructor(
    private readonly recording: string,
    private readonly database: IDBDatabase,
    private readonly writer: LetterWriter,
  ) {}

  static async open(recording: string, serverKey: Uint8Array): Promise<ChunkStore> {
    const asking = indexedDB.open(DATABASE, VERSION);
    asking.onupgradeneeded = () => {
      for (const old of asking.result.objectStoreNames) asking.result.deleteObjectStore(old);
      asking.result.createObjectStore(ROWS, { keyPath: 'key' });
    };
    const database = await done(asking);
    const store = new ChunkStore(recording, database, await LetterWriter.to(serverKey));
    await store.forgetOthers(Date.now() - UNREADABLE_AFTER).catch(() => undefined);
    return store;
  }

  /** Of which recordings there is sound here that may not have reached the server. */
  static async withSound(): Promise<string[]> {
    const asking = indexedDB.open(DATABASE, VERSION);
    asking.onupgradeneeded = () => asking.transaction?.abort(); // there is nothing yet
    const database = await done(asking);
    const found: string[] = [];
    await new Promise<void>((resolve, reject) => {
      const rows = database.transaction(ROWS).objectStore(ROWS).openCursor();
      rows.onerror = () => reject(rows.error);
      rows.onsuccess = () => {
        const row = rows.result?.value as Row | undefined;
        if (!row) return resolve();
        if (row.samples === 0) return rows.result?.continue();
        found.push(row.key[0]);
        rows.result?.continue([row.key[0], Number.MAX_SAFE_INTEGER]);
      };
    });
    database.close();
    return found;
  }

  async drop(kept: Kept[]) {
    await this.write((rows) => kept.forEach(({ seq }) => rows.delete([this.recording, seq])));
  }

  async keep(chunk: Chunk) {
    const row = await this.row(chunk);
    await this.write((rows) => rows.put(row));
  }

  /** The sound of a chunk that is safe now is taken off this device, and everything before it. */
  async safe(chunk: Chunk) {
    const row = await this.row({ ...chunk, samples: 0, sound: new Uint8Array() });
    await this.write((rows) => {
      rows.put(row);
      rows.delete(this.range(0, chunk.seq));
    });
  }

  /** Everything before this number is safe now. */
  async safeBefore(seq: number) {
    await this.write((rows) => rows.delete(this.range(0, seq)));
  }

  /** What is here of this recording, in order. */
  from(seq: number, most?: number): Promise<Kept[]> {
    return done<Row[]>(this.rows().getAll(this.range(seq, Number.MAX_SAFE_INTEGER), most));
  }

  async forget() {
    await this.safeBefore(Number.MAX_SAFE_INTEGER);
    this.database.close();
  }

  /** Letters of other recordings, the newest of which is older than this, are nobody's to read any more. */
  private async forgetOthers(before: number) {
    const keys = await done(this.rows().getAllKeys());
    const newest = new Map((keys as Row['key'][]).map(([recording, seq]) => [recording, seq]));
    for (const [recording, seq] of newest) {
      const { at } = await done<Row>(this.rows().get([recording, seq]));
      if (recording === this.recording || at >= before) continue;
      await this.write((rows) => rows.delete(IDBKeyRange.bound([recording, 0], [recording, seq])));
    }
  }

  private rows() {
    return this.database.transaction(ROWS).objectStore(ROWS);
  }

  /** Where no sound is kept there is none in the letter either: that is how the server knows. */
  private async row({ seq, firstSample, samples, at, digest, sound, masked }: Chunk): Promise<Row> {
    const about = { recording: this.recording, seq, firstSample, samples };
    const letter = await this.writer.write(masked ? digest : bytes(digest, sound), about);
    return { key: [this.recording, seq], seq, firstSample, samples, at, letter };
  }

  private range(from: number, to: number) {
    return IDBKeyRange.bound([this.recording, from], [this.recording, to], false, true);
  }

  private write(change: (rows: IDBObjectStore) => void) {
    const transaction = this.database.transaction(ROWS, 'readwrite', { durability: 'strict' });
    change(transaction.objectStore(ROWS));
    return new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onerror = () => reject(transaction.error);
      transaction.onabort = () => reject(transaction.error);
    });
  }
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
