// SPDX-License-Identifier: Apache-2.0
import type { Chunk, ChunkStore, Heading, Kept } from '../../../frontend/recorder/chunk-store';

/** As much of a page as the recorder asks for. */
export function aPage() {
  const page = globalThis as unknown as Record<string, unknown>;
  page['window'] ??= new EventTarget();
  page['document'] ??= Object.assign(new EventTarget(), { baseURI: 'http://localhost/', visibilityState: 'visible' });
}

/** Where a digest had got to. */
export const STATE = btoa('\x01'.repeat(32) + '\0'.repeat(8));

/** The server's side of the chunk protocol, and the wire to it. */
export class FakeServer {
  readonly chunks = new Map<number, { sound: Uint8Array; masked: boolean }>();
  readonly calls: string[] = [];
  readonly passes: string[] = [];
  /** Numbers that came in late. */
  readonly late: number[] = [];
  /** How it says the recording stands. */
  standing: object = {};
  tries = 0;
  isAway = false;
  /** A longer body does not get through in time. */
  longest = Number.MAX_SAFE_INTEGER;
  answers: (() => Response | Promise<Response> | undefined)[] = [];

  constructor() {
    aPage();
    globalThis.fetch = ((url: URL, options: RequestInit) => this.answer(String(url), options)) as typeof fetch;
  }

  private async answer(url: string, { method, body, headers }: RequestInit): Promise<Response> {
    this.tries++;
    if (this.isAway) throw new TypeError('no network');
    if (body instanceof Uint8Array && body.length > this.longest) throw new DOMException('too slow', 'TimeoutError');
    const told = headers as Record<string, string>;
    this.passes.push(told['Authorization']);
    const other = this.answers.shift()?.();
    if (other) return other;
    const path = url.replace(/^.*recordings\/[^/]+/, '');
    this.calls.push(`${method} ${path}`);
    if (method === 'PUT') this.take(Number(path.split('/')[2]), body as Uint8Array, told['X-Masked'] === 'true');
    if (path === '/kept?keep=false') return Response.json({ contiguous: this.chunks.size, digestState: STATE });
    if (path === '/kept') return Response.json(this.takeLetters(body as Uint8Array));
    if (method === 'POST' && path.startsWith('/late')) return Response.json({ late: this.takeLate(body as Uint8Array) });
    return Response.json({ contiguous: this.chunks.size, state: 'OPEN', samples: 0, masked: [], ...this.standing });
  }

  private take(seq: number, sound: Uint8Array, masked: boolean) {
    this.chunks.set(seq, { sound: sound.slice(), masked });
  }

  /** In a fake letter lies the sound itself. */
  private takeLetters(body: Uint8Array) {
    letters(body).forEach(({ seq, letter }) => this.take(seq, letter, false));
    return { contiguous: this.chunks.size, digestState: STATE };
  }

  private takeLate(body: Uint8Array) {
    const late = letters(body).map(({ seq }) => seq);
    this.late.push(...late);
    return late;
  }
}

function letters(body: Uint8Array) {
  const view = new DataView(body.buffer, body.byteOffset, body.byteLength);
  const found: { seq: number; letter: Uint8Array }[] = [];
  for (let at = 0; at < body.length; at += 24 + view.getUint32(at + 20))
    found.push({ seq: Number(view.getBigUint64(at)), letter: body.slice(at + 24, at + 24 + view.getUint32(at + 20)) });
  return found;
}

/** A disk that keeps letters, with the sound readable inside. */
export class FakeStore {
  readonly rows = new Map<number, Kept>();
  most = Number.MAX_SAFE_INTEGER;

  asStore() {
    return this as unknown as ChunkStore;
  }

  async keep({ seq, firstSample, samples, at, sound }: Chunk) {
    if (this.rows.size >= this.most) throw new DOMException('no room', 'QuotaExceededError');
    this.rows.set(seq, { seq, firstSample, samples, at, letter: sound });
  }

  takeUp() {
    // all of it is the recording's
  }

  async list() {
    return this.from(0);
  }

  async read(some: Heading[]) {
    return some.flatMap(({ seq }) => this.rows.get(seq) ?? []);
  }

  async drop(some: Heading[]) {
    some.forEach(({ seq }) => this.rows.delete(seq));
  }

  async safe({ seq }: Chunk) {
    await this.safeBefore(seq + 1);
  }

  async safeBefore(seq: number) {
    for (const key of [...this.rows.keys()]) if (key < seq) this.rows.delete(key);
  }

  async from(seq: number, most = Number.MAX_SAFE_INTEGER) {
    return [...this.rows.values()].filter((kept) => kept.seq >= seq).sort((a, b) => a.seq - b.seq).slice(0, most);
  }
}

/** Waits for what takes as long as the machine wants, such as a digest. */
export async function until(isSo: () => boolean) {
  for (const end = performance.now() + 60_000; !isSo(); await settle(1)) if (performance.now() > end) throw new Error(`never: ${isSo}`);
}

/** Lets everything that is ready happen. */
export async function settle(turns = 40) {
  for (let turn = 0; turn < turns; turn++) await new Promise<void>((resolve) => setImmediate(resolve));
}
