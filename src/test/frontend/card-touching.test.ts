// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { beforeEach, mock, test } from 'node:test';

const page = new EventTarget();
globalThis.addEventListener = page.addEventListener.bind(page) as typeof addEventListener;
const touching = await import('../../../frontend/static/card/touching.js');

let drawn = 0;
const draw = () => {
  if (!touching.holds(draw)) drawn++;
};
const happen = (type: string, how = {}) => page.dispatchEvent(Object.assign(new Event(type), how));

mock.timers.enable({ apis: ['setTimeout'] });

beforeEach(() => {
  mock.timers.tick(1_000); // what an earlier test left
  drawn = 0;
});

for (const [what, down, up] of [
  ['a finger', () => happen('pointerdown'), () => happen('pointerup')],
  ['a key', () => touching.keyDown(), () => happen('keyup', { key: ' ' })],
] as const) {
  test(`nothing is drawn anew under ${what}`, () => {
    down();
    draw();
    up();
    assert.equal(drawn, 0);

    happen('click');
    mock.timers.tick(1);
    assert.equal(drawn, 1);
  });

  test(`where no click follows on ${what} it is drawn a little later`, () => {
    down();
    draw();
    up();
    mock.timers.tick(500);

    assert.equal(drawn, 1);
  });
}

test('a page that is left holds nothing', () => {
  touching.keyDown();
  draw();
  happen('blur');

  assert.equal(drawn, 1);
});
