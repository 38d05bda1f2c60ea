// SPDX-License-Identifier: Apache-2.0

type Key = number | string | Key[];

interface Range {
  from: Key;
  to: Key;
}

interface Row {
  key: Key;
}

/** As much of IndexedDB as the recorder asks for, with one store. */
export class FakeDisk {
  readonly rows: Row[] = [];
  /** Nothing can be read, or nothing written. */
  isUnreadable = false;
  isFull = false;

  constructor() {
    const page = globalThis as unknown as Record<string, unknown>;
    page['indexedDB'] = { open: () => this.open() };
    page['IDBKeyRange'] = { bound: (from: Key, to: Key) => ({ from, to }) };
  }

  private open() {
    return request(() => this.database());
  }

  private database() {
    return { close: () => undefined, transaction: () => this.transaction() };
  }

  private transaction() {
    const transaction: Record<string, unknown> = { objectStore: () => this.store() };
    const { isFull } = this;
    setImmediate(() => (transaction[isFull ? 'onabort' : 'oncomplete'] as (() => void) | undefined)?.());
    if (isFull) transaction['error'] = new DOMException('no room', 'QuotaExceededError');
    return transaction;
  }

  private store() {
    return {
      get: (key: Key) => request(() => this.read().find((row) => compare(row.key, key) === 0)),
      put: (row: Row) => this.isFull || (this.remove({ from: row.key, to: row.key }), this.rows.push(row)),
      delete: (of: Key | Range) => this.isFull || this.remove(Array.isArray(of) ? { from: of, to: of } : (of as Range)),
      openCursor: (range: Range) => this.cursor(range),
      openKeyCursor: () => this.cursor({ from: -1, to: [[]] }),
    };
  }

  private read() {
    if (this.isUnreadable) throw new DOMException('cannot read', 'UnknownError');
    return this.rows;
  }

  private remove({ from, to }: Range) {
    const rest = this.rows.filter(({ key }) => compare(key, from) < 0 || compare(key, to) > 0);
    this.rows.splice(0, this.rows.length, ...rest);
  }

  private cursor({ from, to }: Range) {
    const next = (after: Key, isIn: boolean) => {
      const [row] = this.read()
        .filter(({ key }) => compare(key, after) >= (isIn ? 0 : 1) && compare(key, to) <= 0)
        .sort((one, other) => compare(one.key, other.key));
      return row && { key: row.key, value: row, continue: (to?: Key) => again(() => (to ? next(to, true) : next(row.key, false))) };
    };
    const asking = request(() => next(from, true) ?? null);
    const again = (step: () => unknown) => setImmediate(() => asking.run(() => step() ?? null));
    return asking;
  }
}

function request<T>(work: () => T) {
  const asking = {
    result: undefined as unknown as T,
    error: undefined as unknown,
    onsuccess: undefined as (() => void) | undefined,
    onerror: undefined as (() => void) | undefined,
    run(step: () => T) {
      try {
        asking.result = step();
      } catch (reason) {
        asking.error = reason;
        return asking.onerror?.();
      }
      asking.onsuccess?.();
    },
  };
  setImmediate(() => setImmediate(() => asking.run(work)));
  return asking;
}

/** Numbers before text before lists. */
function compare(one: Key, other: Key): number {
  const rank = (key: Key) => (Array.isArray(key) ? 2 : typeof key === 'string' ? 1 : 0);
  if (rank(one) !== rank(other)) return rank(one) - rank(other);
  if (!Array.isArray(one) || !Array.isArray(other)) return one < other ? -1 : one > other ? 1 : 0;
  for (let at = 0; at < Math.min(one.length, other.length); at++) {
    const order = compare(one[at], other[at]);
    if (order !== 0) return order;
  }
  return one.length - other.length;
}
