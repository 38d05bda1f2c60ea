// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { beforeEach, mock, test } from 'node:test';
import { ChunkStore, type Heading } from '../../../frontend/recorder/chunk-store';
import { LateSound } from '../../../frontend/recorder/late-sound';
import { RecordingSession } from '../../../frontend/recorder/recording-session';
import { FakeServer, settle, STATE, until } from './browser';
import { FakeDisk } from './disk';

const SHAPE = { channels: 1, rate: 100 };
const KEY = await serverKey();
const kept = new Map<string, string>();
let server: FakeServer;
let disk: FakeDisk;
let now: number;
let late: number;
let stopped: string[];

beforeEach(() => {
  mock.timers.reset();
  mock.timers.enable({ apis: ['Date', 'setTimeout'] });
  server = new FakeServer();
  disk = new FakeDisk();
  late = 0;
  now = 1_000;
  stopped = [];
  kept.clear();
  const storage = { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => kept.set(key, value) };
  Object.defineProperty(globalThis, 'localStorage', { value: storage, configurable: true });
});

async function serverKey() {
  const pair = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, ['deriveBits']);
  return new Uint8Array(await crypto.subtle.exportKey('raw', (pair as CryptoKeyPair).publicKey));
}

/** Each page comes a second after the one before it. */
async function aPage() {
  mock.timers.setTime((now += 1_000));
  return RecordingSession.of('a-recording', 'otu_pass', KEY, SHAPE, {
    numbers: () => undefined,
    waiting: () => undefined,
    passWanted: () => undefined,
    handedIn: ({ numbers }) => (late += numbers.size),
    stopped: (reason) => stopped.push(reason),
  });
}

async function anOpenPage() {
  const page = await aPage();
  await page.takeUp();
  return page;
}

function record(page: RecordingSession, seconds: number) {
  for (let i = 0; i < 10 * seconds; i++) page.take({ sound: new Int16Array(10).fill(7), peaks: [0.5], masked: false });
}

/** What a page left that recorded without a line, until it was gone. */
async function left(seconds: number) {
  const page = await anOpenPage();
  server.isAway = true;
  record(page, seconds);
  await until(() => disk.rows.length >= seconds);
  await page.leave();
  server.isAway = false;
}

async function onDisk() {
  const store = await ChunkStore.open('a-recording', KEY);
  return (await store.list()).filter(({ samples }: Heading) => samples > 0).map(({ seq }) => seq);
}

function soundOnDisk() {
  return disk.rows.filter((row) => (row as unknown as Heading).samples > 0).length;
}

/** Another device has gone on since. */
function goneOn(contiguous: number, samples = 100 * contiguous) {
  server.standing = { contiguous, samples };
}

function answers(path: string, answer: () => Response | Promise<Response>) {
  const before = globalThis.fetch;
  globalThis.fetch = ((url: URL, options: RequestInit) =>
    String(url).includes(path) && options.method === 'POST' ? Promise.resolve(answer()) : before(url, options)) as typeof fetch;
}

const refused = (status: number, code: string) => new Response(JSON.stringify({ code }), { status });

test('what a page left comes in before what the next one records', async () => {
  await left(3);
  const page = await anOpenPage();
  assert.equal(page.position, 300);
  record(page, 2);
  assert.ok(await page.finish());

  assert.deepEqual([...server.chunks.keys()], [0, 1, 2, 3, 4]);
  assert.deepEqual(await onDisk(), []);
  assert.deepEqual(server.late, []);
});

test('a disk that cannot be read is left as it is, and the page says that nothing is kept', async () => {
  await left(3);
  disk.isUnreadable = true;
  const page = await anOpenPage();
  disk.isUnreadable = false;
  record(page, 2);
  await until(() => server.chunks.size === 2);

  assert.ok(!page.isKeptOnDevice);
  assert.deepEqual(await onDisk(), [0, 1, 2]);
});

test('what does not fit any more comes in behind what is recorded now, and nothing is written over it', async () => {
  await left(4);
  goneOn(2, 250);
  const answer = Promise.withResolvers<Response>();
  answers('/late/', () => answer.promise);
  const page = await anOpenPage();
  server.isAway = true;
  record(page, 2);
  await until(() => disk.rows.length === 6);
  assert.deepEqual(await onDisk(), [0, 1, 2, 2, 3, 3]);
  server.isAway = false;
  mock.timers.tick(15_000);
  await until(() => server.chunks.has(2) && server.chunks.has(3));
  await until(() => soundOnDisk() === 4); // it waits for the answer

  answer.resolve(Response.json({ late: [0, 1, 2, 3] }));
  await until(() => late === 4 && soundOnDisk() === 0);
  assert.deepEqual(stopped, []);
});

test('a close does not take away what is still to come in late', async () => {
  await left(2);
  goneOn(5);
  answers('/late/', () => new Promise<Response>(() => undefined));
  const page = await anOpenPage();
  record(page, 1);
  await until(() => server.chunks.has(5));
  await page.finish();

  assert.deepEqual(await onDisk(), [0, 1]);
});

test('of a recording that has ended it is deleted when nobody will open it any more, and not before', async () => {
  await left(2);
  server.standing = { state: 'CLOSED' };
  for (const refusal of [refused(404, 'recording.refusal.notFound'), refused(422, 'recording.refusal.letterChanged')]) {
    answers('/late/', () => refusal);
    await assert.rejects(anOpenPage());
    assert.deepEqual(await onDisk(), [0, 1]);
  }
  answers('/late/', () => refused(409, 'recording.refusal.ended'));
  await assert.rejects(anOpenPage());
  assert.deepEqual(disk.rows, []);
});

test('the last letter is what the server has when only its answer got lost', async () => {
  await left(3);
  goneOn(3);
  answers('/kept', () => Response.json({ contiguous: 3, digestState: STATE }));
  const page = await anOpenPage();
  await until(() => server.late.length > 0);

  assert.ok(page.isKnownHere);
  assert.deepEqual(server.late, [0, 1]);
});

test('and is late like the others when the server has something else there', async () => {
  await left(3);
  goneOn(3);
  answers('/kept', () => refused(409, 'recording.refusal.otherBytes'));
  const page = await anOpenPage();
  await until(() => server.late.length > 0);

  assert.ok(!page.isKnownHere);
  assert.deepEqual(server.late, [0, 1, 2]);
});

test('a full disk is said, and what did not fit there comes in late from memory', async () => {
  const page = await anOpenPage();
  server.isAway = true;
  record(page, 1);
  await until(() => disk.rows.length === 1);
  assert.ok(page.isKeptOnDevice);
  disk.isFull = true;
  record(page, 2);
  await until(() => !page.isKeptOnDevice);

  const sound = new LateSound(() => undefined);
  sound.add('a-recording', await page.leave());
  assert.deepEqual(sound.inMemory('a-recording').map(({ seq }) => seq), [1, 2]);
  server.isAway = disk.isFull = false;
  await sound.handIn('a-recording', 'otu_other', KEY);
  assert.deepEqual(server.late, [0, 1, 2]);
  assert.deepEqual([disk.rows, sound.inMemory('a-recording')], [[], []]);
});

test('a gap that the server does not know yet outlives the page', async () => {
  const page = await anOpenPage();
  server.isAway = true;
  record(page, 1);
  void page.gap(300_000);
  await until(() => server.tries >= 2);
  await page.leave();
  server.isAway = false;

  await anOpenPage();
  await until(() => kept.get('oncetold.gaps') === '[]');
  assert.equal(server.calls.filter((call) => call === 'POST /gaps').length, 2, 'this one, and that of the new page');
});
