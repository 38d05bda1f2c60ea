// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { beforeEach, mock, test } from 'node:test';
import { UploadLine } from '../../../frontend/upload/upload-line';
import { settle } from './browser';

let answers: (() => Promise<Response>)[] = [];
let calls: string[] = [];
let waiting: boolean[] = [];
let line: UploadLine;

const done = () => Promise.resolve(new Response(null, { status: 204 }));
const nothing = () => Promise.reject(new TypeError('no network'));

beforeEach(() => {
  answers = [];
  calls = [];
  waiting = [];
  (globalThis as unknown as Record<string, unknown>)['document'] = { baseURI: 'http://localhost/', documentElement: { lang: 'en' } };
  globalThis.fetch = ((url: URL, { method, signal }: RequestInit) => {
    calls.push(`${method} ${url}`);
    return Promise.race([(answers.shift() ?? done)(), new Promise<Response>((_, no) => signal?.addEventListener('abort', () => no(signal.reason)))]);
  }) as typeof fetch;
  line = new UploadLine('a-file', 'otu_pass', (isWaiting) => waiting.push(isWaiting));
});

test('a call that is never answered is made again', async () => {
  const given: AbortController[] = [];
  mock.method(AbortSignal, 'timeout', () => {
    given.push(new AbortController());
    return given.at(-1)!.signal;
  });
  answers = [() => new Promise<Response>(() => undefined)];
  const finished = line.finish();
  await settle();
  assert.equal(calls.length, 1);

  given[0].abort(new DOMException('too long', 'TimeoutError'));
  await finished;
  assert.equal(calls.length, 2);
  assert.deepEqual(waiting, [true, false]);
  mock.restoreAll();
});

test('says whether what is there was erased', async () => {
  answers = [nothing];
  assert.equal(await line.discard(), false);
  assert.ok(line.isLeft);
  answers = [() => Promise.resolve(new Response(null, { status: 503 }))];
  assert.equal(await line.discard(), false);
  answers = [() => Promise.resolve(new Response(null, { status: 404 }))];
  assert.equal(await line.discard(), true);
  assert.equal(await line.discard(), true);
});
