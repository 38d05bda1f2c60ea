// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { beforeEach, mock, test } from 'node:test';
import type { Block } from '../../../frontend/recorder/microphone';
import { MIXED } from '../../../frontend/recorder/microphone-input';
import { MicrophoneWatch } from '../../../frontend/recorder/microphone-watch';
import { settle } from './browser';
import { SoundCard } from './sound-card';

const ONE = [{ device: '', input: MIXED }];
let card: SoundCard;
let heard: Block[];
let told: string[];
let watch: MicrophoneWatch;

beforeEach(() => {
  mock.timers.reset();
  mock.timers.enable({ apis: ['setTimeout', 'setInterval', 'Date'] });
  card = new SoundCard();
  heard = [];
  told = [];
  watch = new MicrophoneWatch({
    heard: (block) => heard.push(block),
    lost: () => told.push('lost'),
    found: (millis) => told.push(`found after ${millis}`),
    missed: (millis) => told.push(`missed ${millis}`),
    gone: (channel) => told.push(`gone ${channel}`),
    back: (channel) => told.push(`back ${channel}`),
  });
});

async function unplug() {
  card.isPlugged = false;
  card.tracks.at(-1)!.stop();
  card.tracks.at(-1)!.dispatchEvent(new Event('ended'));
  await settle();
}

test('a mask that is touched while a microphone opens is on from its first sample', async () => {
  await watch.open(ONE);
  await unplug();
  assert.deepEqual(told, ['lost']);
  card.isQuick = false;
  card.isPlugged = true;
  mock.timers.tick(2_000);
  await settle();

  watch.mask(true);
  card.asked[0].resolve();
  await settle();
  assert.equal(card.last.made.masked, true);
  card.last.hear();
  card.resuming[0].resolve();
  await settle();

  assert.deepEqual(told, ['lost', 'found after 2000']);
  assert.deepEqual(heard.map(({ masked }) => masked), [true]);
});

test('a mask that ends, or begins, while the sound card wakes up reaches it', async () => {
  card.isQuick = false;
  watch.mask(true);
  const opening = watch.open(ONE);
  card.asked[0].resolve();
  await settle();
  assert.equal(card.last.isMasked, true);
  watch.mask(false);
  assert.equal(card.last.isMasked, false);
  watch.mask(true);
  card.resuming[0].resolve();
  assert.ok(await opening);

  assert.equal(card.last.isMasked, true);
});

test('a question that is answered after all was called off opens no microphone', async () => {
  card.isQuick = false;
  const opening = watch.open(ONE);
  await settle();
  await watch.close();
  card.asked[0].resolve();
  await settle();
  card.resuming[0]?.resolve();

  assert.equal(await opening, false);
  assert.ok(!watch.isOpen);
  assert.equal(card.live, 0);
  card.last?.hear();
  assert.deepEqual(heard, []);
});

test('who asks twice gets one microphone, and who asks again after an end gets the new one', async () => {
  card.isQuick = false;
  const first = watch.open(ONE);
  const second = watch.open(ONE);
  await settle();
  assert.equal(card.asked.length, 1);
  await watch.close();
  const third = watch.open(ONE);
  card.isQuick = true;
  card.asked.forEach(({ resolve }) => resolve());

  assert.deepEqual(await Promise.all([first, second, third]), [false, false, true]);
  assert.equal(card.live, 1);
});

test('nobody looks for a microphone that is not wanted any more', async () => {
  await watch.open(ONE);
  await unplug();
  await watch.close();
  card.isPlugged = true;
  mock.timers.tick(10_000);
  await settle();

  assert.deepEqual(told, ['lost']);
  assert.equal(card.live, 0);
});

/** The computer sleeps, or the page is busy: no timer runs, the clock does. */
function stand(millis: number) {
  const { now } = Date;
  Date.now = () => now() + millis;
}

/** So many seconds as they should be, or with nothing heard. */
function pass(seconds: number, isHeard = true) {
  for (let tenth = 0; tenth < 10 * seconds; tenth++) {
    mock.timers.tick(100);
    if (isHeard) card.last.hear();
  }
}

test('a sound card that stops without a word is lost, and the gap is as long as nothing came', async () => {
  await watch.open(ONE);
  pass(60);
  pass(3.9, false);
  assert.deepEqual(told, []);
  pass(0.2, false);
  await settle();
  assert.deepEqual(told, ['lost']);
  pass(0.1);

  assert.match(told[1], /^found after 4\d\d\d$/);
  assert.equal(card.worklets.length, 2);
  assert.equal(card.live, 1);
});

test('a lid that was closed is a gap although sound comes by itself again', async () => {
  await watch.open(ONE);
  pass(10);
  stand(300_000);
  pass(3);
  await settle();

  assert.deepEqual(told, ['missed 300000']);
  pass(600);
  assert.deepEqual(told, ['missed 300000'], 'and is told once');
});

test('a page that is busy gets its sound late, and nothing is missing', async () => {
  await watch.open(ONE);
  pass(10);
  stand(8_000);
  for (let block = 0; block < 80; block++) card.last.hear();
  pass(10);

  assert.deepEqual(told, []);
});

test('clocks that drift apart are no gap, and nobody listens to a microphone that is closed', async () => {
  await watch.open(ONE);
  for (let minute = 0; minute < 60; minute++) {
    pass(60);
    stand(100);
  }
  assert.deepEqual(told, []);
  await watch.close();
  pass(60, false);
  assert.deepEqual(told, []);
});

test('as long as nothing comes it stays lost, and that is one gap', async () => {
  await watch.open(ONE);
  pass(10);
  for (let second = 0; second < 60; second++) {
    pass(1, false);
    await settle();
  }
  assert.ok(card.worklets.length > 5, 'it is tried again and again');
  pass(1);

  assert.deepEqual(told.filter((what) => what !== 'lost'), ['found after 60100']);
});
