// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { beforeEach, mock, test } from 'node:test';
import { settle } from './browser';
import * as link from '../../../frontend/static/card/link.js';

const DAY = 86_400_000;
const kept = new Map<string, string>();
let answers: (() => Response)[] = [];
let told: { path: string; pass: string | undefined; body: { touch?: string; number?: number } }[] = [];
let serverClock = () => Date.now();

const refusal = (status: number, code: string) => () => Response.json({ code }, { status });
const touches = () => told.filter(({ path }) => path === 'touches');

beforeEach(async () => {
  kept.clear();
  answers = [];
  told = [];
  serverClock = () => Date.now();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  };
  Object.defineProperty(globalThis, 'sessionStorage', { value: storage, configurable: true });
  globalThis.fetch = (async (url: string, { headers, body }: RequestInit) => {
    const pass = (headers as Record<string, string>)['Authorization'];
    told.push({ path: url.replace('/card/api/', ''), pass, body: JSON.parse((body as string) ?? '{}') });
    const answer = answers.shift()?.() ?? Response.json({ pass: 'otc_new', face: 'PAUSED' });
    answer.headers.set('Date', new Date(serverClock()).toUTCString());
    return answer;
  }) as unknown as typeof fetch;
  mock.timers.reset();
  mock.timers.enable({ apis: ['Date', 'setTimeout'], now: Date.parse('2026-11-26T09:00:00Z') });
  await link.pair('one'); // hands on whatever an earlier test left
  await settle();
  told = [];
});

test('a card whose place another device took keeps the stop for the next code', async () => {
  let isUnheard = false;
  answers = [refusal(401, 'card.refusal.pass')];
  const heard = link.touch('STOP', () => (isUnheard = true));
  await settle();
  assert.ok(isUnheard);
  assert.ok(!link.isPaired());
  assert.ok(link.isWaiting());

  await link.pair('code');
  await heard;
  assert.deepEqual(touches().map(({ pass, body }) => [pass, body.touch]), [['Bearer otc_new', 'STOP'], ['Bearer otc_new', 'STOP']]);
  assert.ok(!link.isWaiting());
});

test('a touch of long ago is not handed on with another code', async () => {
  answers = [refusal(401, 'card.refusal.pass')];
  const heard = assert.rejects(link.touch('STOP', () => undefined));
  await settle();
  mock.timers.tick(10 * 60_000);

  await link.pair('code');
  await heard;
  assert.equal(touches().length, 1);
});

test('a session that is over ends the card, and what waits with it', async () => {
  answers = [refusal(401, 'card.refusal.ended')];
  await assert.rejects(link.touch('WATER', () => undefined), link.Ended);
  assert.ok(!link.isWaiting());
});

test('follows the session to its end, and asks for a code when another device took its place', async () => {
  const said: string[] = [];
  const follow = () => link.follow(() => said.push('screen'), () => said.push('trouble'), () => said.push('end'), () => said.push('code'));
  answers = [refusal(401, 'card.refusal.ended')];
  await follow();
  answers = [refusal(401, 'card.refusal.pass')];
  await follow();
  assert.deepEqual(said, ['end', 'code']);
});

test('touches are numbered by the clock of the server, whatever this device’s says', async () => {
  serverClock = () => Date.now() - 30 * DAY;
  answers = [refusal(422, 'card.refusal.future')];
  const heard = link.touch('STOP', () => undefined);
  await settle();
  mock.timers.tick(250);
  await heard;
  assert.ok(touches().at(-1)!.body.number! <= serverClock() + 1000);
});
