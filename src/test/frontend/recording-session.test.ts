// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { beforeEach, test } from 'node:test';
import { RecordingSession, type Numbers } from '../../../frontend/recorder/recording-session';
import { FakeServer, settle } from './browser';

const SHAPE = { channels: 2, rate: 1_000 };
let server: FakeServer;
let numbers: Numbers;

beforeEach(() => (server = new FakeServer()));

async function open(stopped = (reason: string): void => assert.fail(reason)) {
  const session = await RecordingSession.of('a-recording', 'otu_pass', new Uint8Array(65), SHAPE, {
    numbers: (told) => (numbers = told),
    waiting: () => undefined,
    passWanted: () => undefined,
    handedIn: () => assert.fail('nothing waits'),
    stopped,
  });
  await session.takeUp();
  return session;
}

/** A tenth of a second. */
function block(value: number, masked = false, samples = 100) {
  return { sound: new Int16Array(samples * SHAPE.channels).fill(value), peaks: [0, 0], masked };
}

test('cuts seconds, and what is left at the end', async () => {
  const session = await open();
  for (let i = 0; i < 25; i++) session.take(block(i));
  assert.equal(session.position, 2_500);
  assert.ok(await session.finish());

  assert.deepEqual([...server.chunks.values()].map(({ sound }) => sound.length), [4_000, 4_000, 2_000]);
  assert.deepEqual(numbers, { recorded: 2_500, kept: 0, safe: 2_500 });
});

test('one that ends before there was any sound is not closed, and says so', async () => {
  const stops: string[] = [];
  const session = await open((reason) => stops.push(reason));
  assert.equal(await session.finish(), false);
  assert.deepEqual(stops, ['nothing']);
});

test('a chunk is masked as a whole or not at all, and every sample keeps its place', async () => {
  const session = await open();
  const blocks = [block(1), block(1), block(1, false, 37), block(0, true, 63), ...Array(12).fill(block(0, true)), block(2), block(2)];
  blocks.forEach((one) => session.take(one));
  assert.ok(await session.finish());

  const chunks = [...server.chunks.values()];
  assert.deepEqual(chunks.map(({ masked, sound }) => [masked, sound.length / 4]), [[false, 237], [true, 1_063 - 63], [true, 263], [false, 200]]);
  const all = Buffer.concat(chunks.map(({ sound }) => sound));
  assert.deepEqual(all, Buffer.concat(blocks.map(({ sound }) => Buffer.from(sound.buffer))));
});

test('closes with the number of chunks and SHA-256 over all of them', async () => {
  const session = await open();
  for (let i = 0; i < 17; i++) session.take(block(i, i > 8 && i < 13));
  let closed: { chunks: number; digest: string } | undefined;
  const before = globalThis.fetch;
  globalThis.fetch = ((url: URL, options: RequestInit) => {
    if (String(url).endsWith('/close')) closed = JSON.parse(String(options.body));
    return before(url, options);
  }) as typeof fetch;
  await session.finish();

  const all = Buffer.concat([...server.chunks.values()].map(({ sound }) => sound));
  assert.deepEqual(closed, { chunks: server.chunks.size, digest: createHash('sha256').update(all).digest('hex') });
});

test('knows from the server that the end is masked', async () => {
  const standing = (masked: object[]) => () => Response.json({ state: 'OPEN', contiguous: 0, samples: 500, masked });
  server.answers = [standing([{ from: 0, to: 500 }])];
  assert.equal((await open()).wasMasked, true);
  server.answers = [standing([{ from: 0, to: 400 }])];
  assert.equal((await open()).wasMasked, false);
  server.answers = [standing([])];
  assert.equal((await open()).wasMasked, false);
  await settle();
});
