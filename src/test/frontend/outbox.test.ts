// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { beforeEach, mock, test } from 'node:test';
import type { Chunk } from '../../../frontend/recorder/chunk-store';
import { Outbox, type Refusal } from '../../../frontend/recorder/outbox';
import { RecordingLine } from '../../../frontend/recorder/recording-line';
import { FakeServer, FakeStore, settle, until } from './browser';

let server: FakeServer;
let store: FakeStore;
let safe: number;
let refused: Refusal[];
let passesWanted: number;
let line: RecordingLine;

beforeEach(() => {
  mock.timers.reset();
  mock.timers.enable({ apis: ['setTimeout'] });
  server = new FakeServer();
  store = new FakeStore();
  safe = passesWanted = 0;
  refused = [];
  line = new RecordingLine('a-recording', 'otu_first', () => passesWanted++, () => undefined);
});

function anOutbox(on: FakeStore | undefined = store) {
  return new Outbox(line, on?.asStore(), (samples) => (safe = samples), (reason) => refused.push(reason));
}

function second(seq: number, masked = false): Chunk {
  const sound = new Uint8Array(32).fill(masked ? 0 : 1 + (seq % 250));
  return { seq, firstSample: 16 * seq, samples: 16, at: 0, digest: new Uint8Array(40), sound, masked };
}

async function untilSent(outbox: Outbox) {
  let sent: boolean | undefined;
  void outbox.empty().then((all) => (sent = all));
  for (const until = performance.now() + 20_000; sent === undefined && performance.now() < until; ) {
    await settle(2);
    mock.timers.tick(15_000);
  }
  return sent;
}

test('a quarter of an hour without network is on the disk, and comes in whole and in order', async () => {
  const outbox = anOutbox();
  server.isAway = true;
  for (let seq = 0; seq < 900; seq++) outbox.post(second(seq));
  await until(() => store.rows.size === 900);
  assert.equal(safe, 0);

  server.isAway = false;
  assert.equal(await untilSent(outbox), true);

  assert.equal(safe, 900 * 16);
  assert.deepEqual([...server.chunks.keys()], Array.from({ length: 900 }, (_, seq) => seq));
  for (const [seq, { sound }] of server.chunks) assert.deepEqual(sound, second(seq).sound);
});

test('what waits longer than five minutes is sent from the disk, not from memory', async () => {
  const outbox = anOutbox();
  server.isAway = true;
  for (let seq = 0; seq < 900; seq++) outbox.post(second(seq));
  await until(() => store.rows.size === 900);

  server.isAway = false;
  await untilSent(outbox);

  const fromMemory = server.calls.filter((call) => call.startsWith('PUT')).length;
  assert.ok(fromMemory <= 300, `${fromMemory} were in memory`);
  assert.ok(server.calls.filter((call) => call === 'POST /kept').length >= 600 / 32);
});

test('a full disk keeps what it can, and the rest waits in memory', async () => {
  const outbox = anOutbox();
  store.most = 10;
  server.isAway = true;
  for (let seq = 0; seq < 40; seq++) outbox.post(second(seq));
  await until(() => store.rows.size === 10);

  server.isAway = false;
  assert.equal(await untilSent(outbox), true);
  assert.equal(server.chunks.size, 40);
});

test('without any disk nothing is lost as long as the page is there', async () => {
  const outbox = anOutbox(undefined);
  server.isAway = true;
  for (let seq = 0; seq < 900; seq++) outbox.post(second(seq));
  await settle();
  server.isAway = false;

  assert.equal(await untilSent(outbox), true);
  assert.equal(server.chunks.size, 900);
});

test('a letter that is gone from the device never counts as safe', async () => {
  const outbox = anOutbox();
  await store.keep(second(0));
  await store.keep(second(2));

  outbox.takeUp([0, 1, 2].map((seq) => ({ ...second(seq), letter: new Uint8Array() })));
  await untilSent(outbox);

  assert.deepEqual([...server.chunks.keys()], [0]);
  assert.equal(safe, 16);
  assert.deepEqual(refused, ['conflict']);
});

test('a pass that has ended is asked for anew, and nothing is lost meanwhile', async () => {
  const outbox = anOutbox();
  server.answers = [() => new Response('{}', { status: 401 })];
  outbox.post(second(0));
  await until(() => passesWanted === 1);

  line.renew('otu_second');
  assert.equal(await untilSent(outbox), true);
  assert.equal(server.passes.at(-1), 'Bearer otu_second');
  assert.equal(server.chunks.size, 1);
});

test('bytes that changed on the way are sent again; other bytes under the number end it', async () => {
  const outbox = anOutbox();
  const problem = (status: number, code: string) => () => new Response(JSON.stringify({ code }), { status });
  server.answers = [problem(422, 'recording.refusal.digestDiffers'), problem(503, ''), problem(507, '')];
  outbox.post(second(0));
  assert.equal(await untilSent(outbox), true);

  server.answers = [problem(409, 'recording.refusal.otherBytes')];
  outbox.post(second(1));
  assert.equal(await untilSent(outbox), false);
  assert.deepEqual(refused, ['conflict']);
});

test('the person who no longer wishes it is told apart from any other end', async () => {
  const outbox = anOutbox();
  server.answers = [() => new Response('{"code":"access.refusal.closed.RECORD"}', { status: 409 })];
  outbox.post(second(0));

  assert.equal(await untilSent(outbox), false);
  assert.deepEqual(refused, ['closed']);
});

test('it waits half a second, doubling, and never longer than a quarter of a minute', async () => {
  const outbox = anOutbox();
  server.isAway = true;
  outbox.post(second(0));
  for (const [before, wait] of [500, 1_000, 2_000, 4_000, 8_000, 15_000, 15_000].entries()) {
    await until(() => server.tries === before + 1);
    await settle();
    server.isAway = false;
    mock.timers.tick(wait - 1);
    await settle();
    assert.equal(server.chunks.size, 0, `nothing before ${wait}`);
    server.isAway = true;
    mock.timers.tick(1);
  }
  server.isAway = false;
  assert.equal(await untilSent(outbox), true);
});

test('a mask goes along with its chunk', async () => {
  const outbox = anOutbox();
  outbox.post(second(0));
  outbox.post(second(1, true));

  assert.equal(await untilSent(outbox), true);
  assert.deepEqual([...server.chunks.values()].map(({ masked }) => masked), [false, true]);
});

test('a disk that hangs does not keep sound from the line', async () => {
  const outbox = anOutbox();
  store.keep = store.safe = () => new Promise<void>(() => undefined);
  for (let seq = 0; seq < 3; seq++) outbox.post(second(seq));

  assert.equal(await untilSent(outbox), true);
  assert.equal(server.chunks.size, 3);
});

test('a disk that cannot be read for a while ends nothing', async () => {
  const outbox = anOutbox();
  for (let seq = 0; seq < 3; seq++) await store.keep(second(seq));
  const from = store.from.bind(store);
  let tries = 0;
  store.from = async (...which) => {
    if (++tries < 3) throw new DOMException('not now', 'UnknownError');
    return from(...which);
  };
  outbox.takeUp([0, 1, 2].map((seq) => second(seq)));

  assert.equal(await untilSent(outbox), true);
  assert.equal(server.chunks.size, 3);
  assert.deepEqual(refused, []);
});

test('letters that another page has handed in meanwhile are safe', async () => {
  const outbox = anOutbox();
  server.standing = { contiguous: 2, samples: 32 };
  await store.keep(second(2));
  outbox.takeUp([0, 1, 2].map((seq) => second(seq)));

  assert.equal(await untilSent(outbox), true);
  assert.deepEqual([...server.chunks.keys()], [2]);
  assert.equal(safe, 48);
  assert.deepEqual(refused, []);
});
