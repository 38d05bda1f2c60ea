// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { Heard } from '../../../frontend/player/heard';
import { aPage, settle } from './browser';

interface Told {
  number: number;
  played: { start: number; end: number }[];
  left: boolean;
}

let told: Told[] = [];
let answers: (() => Promise<Response>)[] = [];
let stopped: boolean[] = [];
let heard: Heard;

const lost = () => Promise.reject(new DOMException('too long', 'TimeoutError'));

beforeEach(() => {
  aPage();
  Object.assign(window, { setInterval, clearInterval });
  told = [];
  answers = [];
  stopped = [];
  globalThis.fetch = ((_: string, { body }: RequestInit) => {
    told.push(JSON.parse(body as string));
    return (answers.shift() ?? (() => Promise.resolve(new Response(null, { status: 204 }))))();
  }) as typeof fetch;
  heard = new Heard('/sound/ticket/heard', (isOver) => stopped.push(isOver));
});

function play(from: number, to: number) {
  heard.jump();
  heard.at(from);
  heard.at(to);
}

test('what nobody answered is told again as it was, and what came after it apart', async () => {
  answers = [lost];
  play(0, 4);
  assert.equal(await heard.tell(), false);
  assert.deepEqual(stopped, [false]);
  heard.at(6);

  assert.ok(await heard.tell());
  assert.deepEqual(told.map(({ number, played }) => [number, played]), [
    [1, [{ start: 0, end: 4 }]],
    [1, [{ start: 0, end: 4 }]],
    [2, [{ start: 4, end: 6 }]],
  ]);
});

test('a page that is left tells what is still open, and that it is left', async () => {
  heard.begin();
  answers = [lost];
  play(0, 4);
  await heard.tell();
  heard.at(5);
  heard.end();
  await settle(2);

  assert.deepEqual(told.slice(1).map(({ number, left }) => [number, left]), [[1, false], [2, true]]);
});
