// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';

/** As much of an element as a key or a touch asks of it. */
class FakeElement extends EventTarget {
  hidden = false;
  focused = true;

  constructor(readonly name = 'div') {
    super();
  }

  matches(selector: string) {
    return selector.split(', ').includes(this.name);
  }

  blur() {
    this.focused = false;
  }
}

const page = Object.assign(new EventTarget(), { setTimeout, clearTimeout });
const made = new Map<string, new () => RoomKeys>();
Object.assign(globalThis, {
  window: page,
  document: { activeElement: undefined },
  Element: FakeElement,
  HTMLElement: FakeElement,
  customElements: { define: (name: string, element: new () => RoomKeys) => made.set(name, element) },
});
await import('../../../frontend/room/room-keys');

interface RoomKeys extends EventTarget {
  seen: number;
  connectedCallback(): void;
  wait(milliseconds: number): void;
}

const keys = new (made.get('room-keys')!)();
keys.connectedCallback();
let told: unknown[] = [];
page.addEventListener('page-touch', () => told.push('place'));
keys.addEventListener('room-key', (event) => told.push((event as CustomEvent).detail));
keys.addEventListener('room-later', () => told.push('later'));

beforeEach(() => {
  told = [];
  keys.seen = 0;
});

function happen(type: string, how: object, ...path: FakeElement[]) {
  const event = Object.assign(new Event(type, { cancelable: true }), how);
  event.composedPath = () => [...path, page];
  page.dispatchEvent(event);
}

test('the place of a key is told before the key, and with it what was on the screen', () => {
  keys.seen = 3;
  happen('keydown', { key: 'm' });

  assert.deepEqual(told, ['place', { key: 'MARK', seen: 3 }]);
});

test('the place is told of what is touched, entered, or comes by itself', async () => {
  happen('click', { detail: 1 }, new FakeElement('vaadin-button'));
  happen('keydown', { key: 'Enter' }, new FakeElement('textarea'));
  keys.wait(0);
  await new Promise((go) => setTimeout(go, 5));

  assert.deepEqual(told, ['place', 'place', 'place', 'later']);
});

test('nothing is told of what is typed', () => {
  happen('keydown', { key: 'm' }, new FakeElement('textarea'));

  assert.deepEqual(told, []);
});

for (const [how, detail, keeps] of [['a touch by hand the room has the keys', 1, false], ['a key the button keeps them', 0, true]] as const) {
  test(`after ${how}`, () => {
    const button = new FakeElement('vaadin-button');
    Object.assign(document, { activeElement: button });
    happen('click', { detail }, button);

    assert.equal(button.focused, keeps);
  });
}
