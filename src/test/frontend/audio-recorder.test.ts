// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { afterEach, beforeEach, mock, test } from 'node:test';
import { AudioRecorder } from '../../../frontend/recorder/audio-recorder';
import { FakeServer, settle, until } from './browser';
import { SoundCard } from './sound-card';

const KEY = btoa(String.fromCharCode(...(await serverKey())));
let server: FakeServer;
let card: SoundCard;
let states: string[];
let recorder: AudioRecorder;

beforeEach(() => {
  mock.timers.reset();
  mock.timers.enable({ apis: ['setTimeout', 'setInterval'] });
  Object.defineProperty(navigator, 'locks', { value: undefined, configurable: true });
  server = new FakeServer();
  card = new SoundCard();
  states = [];
  recorder = new AudioRecorder();
  recorder.addEventListener('recorder-state', (event) => states.push((event as CustomEvent).detail.state));
});

afterEach(() => recorder.stop()); // so that it sends nothing to the server of the next one

async function serverKey() {
  const pair = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, ['deriveBits']);
  return new Uint8Array(await crypto.subtle.exportKey('raw', (pair as CryptoKeyPair).publicKey));
}

function start(pass = 'otu_pass') {
  return recorder.start('a-recording', pass, KEY, 'UNKNOWN', 1_000);
}

/** The next answer of the server is still to come. */
function slow() {
  const answer = Promise.withResolvers<Response>();
  server.answers.push(() => answer.promise);
  return { come: () => answer.resolve(Response.json({ state: 'OPEN', contiguous: 0, samples: 0, masked: [] })) };
}

function refusesPass() {
  server.answers.push(() => new Response('{}', { status: 401 }));
}

test('records from when it was begun until it is stopped', async () => {
  await start();
  for (let i = 0; i < 15; i++) card.last.hear(i);
  assert.equal(recorder.position(), 1_500);

  assert.ok(await recorder.stop());
  assert.deepEqual([...server.chunks.values()].map(({ sound }) => sound.length), [2_000, 1_000]);
  assert.equal(card.live, 0);
});

for (const [how, off] of Object.entries({
  stopped: (it: AudioRecorder) => it.stop(),
  'let go': (it: AudioRecorder) => it.release(),
  'taken over': (it: AudioRecorder) => it.lookOn('a-recording', 'otu_other', KEY),
  'taken off the page': (it: AudioRecorder) => it.disconnectedCallback(),
})) {
  test(`nothing is recorded when it was ${how} before the server answered`, async () => {
    const answer = slow();
    void start();
    await until(() => server.tries === 1);
    await off(recorder);
    answer.come();
    await settle();

    assert.equal(card.worklets.length, 0);
    assert.ok(!states.includes('recording'));
    assert.equal(recorder.position(), 0);
  });

  test(`nothing is recorded when it was ${how} before the person allowed the microphone`, async () => {
    card.isQuick = false;
    void start();
    await until(() => card.asked.length === 1);
    await off(recorder);
    card.isQuick = true;
    card.asked[0].resolve();
    await settle();

    assert.equal(card.live, 0);
    assert.ok(!states.includes('recording'));
  });
}

test('a pass that ended while it was opened is renewed, and it records', async () => {
  refusesPass();
  let wanted = 0;
  recorder.addEventListener('recorder-pass-wanted', () => wanted++);
  const starting = start('otu_first');
  await until(() => wanted === 1);
  recorder.renew('otu_second');
  await starting;

  assert.equal(server.passes.at(-1), 'Bearer otu_second');
  assert.equal(states.at(-1), 'recording');
});

test('two clicks on taking over make one recorder, with the newer pass', async () => {
  refusesPass();
  void start('otu_first');
  await until(() => server.tries === 1);
  void start('otu_second');
  mock.timers.tick(500);
  await until(() => states.includes('recording'));

  assert.equal(server.passes.at(-1), 'Bearer otu_second');
  assert.equal(card.live, 1);
  for (let i = 0; i < 10; i++) card.last.hear();
  assert.equal(recorder.position(), 1_000);
});

test('when the server takes no more, another recording is begun in its place', async () => {
  await start();
  server.answers.push(() => new Response('{"code":"recording.refusal.otherBytes"}', { status: 409 }));
  for (let i = 0; i < 10; i++) card.last.hear(i);
  await until(() => states.at(-1) === 'idle' && card.live === 0);

  await recorder.start('another-recording', 'otu_another', KEY, 'UNKNOWN', 1_000);
  assert.equal(states.at(-1), 'recording');
  assert.equal(recorder.position(), 0);
  for (let i = 0; i < 10; i++) card.last.hear(i);
  assert.ok(await recorder.stop());
  assert.equal(server.passes.at(-1), 'Bearer otu_another');
});

test('a mask goes on in the recording that takes the place of another', async () => {
  await start();
  recorder.turnMask();
  server.answers.push(() => new Response('{"code":"recording.refusal.otherBytes"}', { status: 409 }));
  for (let i = 0; i < 10; i++) card.last.hear(i);
  await until(() => states.at(-1) === 'idle');

  await recorder.start('another-recording', 'otu_another', KEY, 'UNKNOWN', 1_000);
  assert.equal(card.last.isMasked, true);
});

test('what this page alone still has when another device takes over comes in late', async () => {
  await start();
  server.isAway = true;
  for (let i = 0; i < 25; i++) card.last.hear(i);
  await until(() => server.tries > 1);
  await settle();
  server.isAway = false;
  await recorder.lookOn('a-recording', 'otu_other', KEY);

  assert.deepEqual(server.late, [0, 1, 2]);
});
