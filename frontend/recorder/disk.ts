// SPDX-License-Identifier: Apache-2.0
const DATABASE = 'oncetold-recorder';
const VERSION = 2;
const ROWS = 'letters';

/** This browser's database of the recorder. */
export async function opened(): Promise<IDBDatabase> {
  const asking = indexedDB.open(DATABASE, VERSION);
  asking.onupgradeneeded = () => {
    for (const old of asking.result.objectStoreNames) asking.result.deleteObjectStore(old);
    asking.result.createObjectStore(ROWS, { keyPath: 'key' });
  };
  const database = await done(asking);
  database.onversionchange = () => database.close();
  return database;
}

export function rowsOf(database: IDBDatabase) {
  return database.transaction(ROWS).objectStore(ROWS);
}

/** Returns when it is on the disk. */
export function write(database: IDBDatabase, change: (rows: IDBObjectStore) => void) {
  const transaction = database.transaction(ROWS, 'readwrite', { durability: 'strict' });
  change(transaction.objectStore(ROWS));
  return new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(transaction.error);
    transaction.onabort = () => reject(transaction.error);
  });
}

export function each<C extends IDBCursor>(asking: IDBRequest<C | null>, visit: (cursor: C) => void) {
  return new Promise<void>((resolve, reject) => {
    asking.onerror = () => reject(asking.error);
    asking.onsuccess = () => (asking.result ? visit(asking.result) : resolve());
  });
}

export function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
