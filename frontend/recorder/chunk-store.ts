// SPDX-License-Identifier: Apache-2.0

/** A chunk that waits, and the digest state of the whole recording up to its end. */
export interface Waiting {
  seq: number;
  firstSample: number;
  at: number;
  digest: Uint8Array;
  sound: Uint8Array;
}

interface Row {
  key: [string, number];
  firstSample: number;
  at: number;
  iv: Uint8Array;
  sealed: ArrayBuffer;
}

const DATABASE = 'oncetold-recorder';
const ROWS = 'chunks';
const STATE_LENGTH = 40;
const STATES_KEPT = 64;

/**
 * What is not yet safe on the server waits here, on this device's disk, sealed with a key that only the server can give
 * again: after a crash the browser alone cannot read it. Of chunks that are safe only the sealed digest state stays, and
 * not for long.
 */
export class ChunkStore {
  private constructor(
    private readonly recording: string,
    private readonly database: IDBDatabase,
    private readonly key: CryptoKey,
  ) {}

  static async open(recording: string, key: Uint8Array): Promise<ChunkStore> {
    const asking = indexedDB.open(DATABASE, 1);
    asking.onupgradeneeded = () => asking.result.createObjectStore(ROWS, { keyPath: 'key' });
    const database = await done(asking);
    const sealing = await crypto.subtle.importKey('raw', key as BufferSource, 'AES-GCM', false, ['encrypt', 'decrypt']);
    return new ChunkStore(recording, database, sealing);
  }

  async keep(chunk: Waiting) {
    const plain = new Uint8Array(STATE_LENGTH + chunk.sound.length);
    plain.set(chunk.digest.slice(0, STATE_LENGTH));
    plain.set(chunk.sound, STATE_LENGTH);
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const sealed = await crypto.subtle.encrypt(this.place(chunk.seq, chunk.firstSample, iv), this.key, plain);
    const row: Row = { key: [this.recording, chunk.seq], firstSample: chunk.firstSample, at: chunk.at, iv, sealed };
    await this.write((rows) => rows.put(row));
  }

  /** The sound of a chunk that is safe now is taken off this device. */
  async safe(chunk: Waiting) {
    await this.keep({ ...chunk, sound: new Uint8Array() });
    if (chunk.seq >= STATES_KEPT) await this.write((rows) => rows.delete([this.recording, chunk.seq - STATES_KEPT]));
  }

  /** All that is here of this recording, in order. */
  async all(): Promise<Waiting[]> {
    const range = IDBKeyRange.bound([this.recording, 0], [this.recording, Number.MAX_SAFE_INTEGER]);
    const rows = await done<Row[]>(this.database.transaction(ROWS).objectStore(ROWS).getAll(range));
    return Promise.all(rows.map((row) => this.opened(row)));
  }

  async forget() {
    const range = IDBKeyRange.bound([this.recording, 0], [this.recording, Number.MAX_SAFE_INTEGER]);
    await this.write((rows) => rows.delete(range));
    this.database.close();
  }

  private async opened(row: Row): Promise<Waiting> {
    const plain = new Uint8Array(await crypto.subtle.decrypt(this.place(row.key[1], row.firstSample, row.iv), this.key, row.sealed));
    return {
      seq: row.key[1],
      firstSample: row.firstSample,
      at: row.at,
      digest: plain.slice(0, STATE_LENGTH),
      sound: plain.slice(STATE_LENGTH),
    };
  }

  private place(seq: number, firstSample: number, iv: Uint8Array) {
    const place = new TextEncoder().encode(`${this.recording}/${seq}/${firstSample}`);
    return { name: 'AES-GCM', iv: iv as BufferSource, additionalData: place };
  }

  private write(change: (rows: IDBObjectStore) => IDBRequest) {
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
