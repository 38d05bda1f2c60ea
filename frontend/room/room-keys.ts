// SPDX-License-Identifier: Apache-2.0
/**
 * Hears the keys of the interview room on the whole page, unless somebody is writing. A key that a
 * focused control needs for itself (Space on a button, arrows in a choice) stays with the control.
 */
const KEYS: Record<string, string> = {
  ' ': 'NEXT', arrowright: 'NEXT', arrowleft: 'BACK', m: 'MARK', i: 'TURN_INTERVIEWER', a: 'TURN_PERSON', o: 'TURN_OTHER', p: 'PAUSE', b: 'BREAK',
  d: 'DETAILS', r: 'RECORD', l: 'STEPS', k: 'SKIP', c: 'TOPIC', t: 'TOPICS', n: 'NOTE', w: 'PEOPLE', y: 'CARD', q: 'BOARD', u: 'UNDO', '?': 'KEYS',
  escape: 'CLOSE', '1': 'DISTRESS_1', '2': 'DISTRESS_2', '3': 'DISTRESS_3', '0': 'SETTLED',
};

/** This one the recorder hears by itself, so that it needs no server. */
const MASK = 'x';

const WRITING = 'input:not([type=radio]):not([type=checkbox]), textarea, select, [contenteditable]';
const OWN_SPACE = 'button, a[href], summary, [role=button], input, vaadin-button';
const OWN_ARROWS = 'input[type=radio], vaadin-radio-button, vaadin-radio-group';

/** The recorder says where the sound stands, and only then the touch does what it does. */
const tellPlace = () => void window.dispatchEvent(new Event('page-touch'));

class RoomKeys extends HTMLElement {
  /** How often the room had turned by itself when it was drawn; a key says which of them it was pressed on. */
  seen = 0;
  private later?: number;

  connectedCallback() {
    this.hidden = true;
    window.addEventListener('keydown', this.hear);
    window.addEventListener('keydown', this.enter, true);
    window.addEventListener('click', tellPlace, true);
    window.addEventListener('click', this.letGo);
  }

  disconnectedCallback() {
    window.removeEventListener('keydown', this.hear);
    window.removeEventListener('keydown', this.enter, true);
    window.removeEventListener('click', tellPlace, true);
    window.removeEventListener('click', this.letGo);
    window.clearTimeout(this.later);
  }

  /** Says `room-later` after a while, unless it is called off before. */
  wait(milliseconds: number) {
    window.clearTimeout(this.later);
    this.later = window.setTimeout(() => this.say('room-later', ''), milliseconds);
  }

  callOff() {
    window.clearTimeout(this.later);
  }

  private readonly hear = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.repeat) return;
    const key = event.key.toLowerCase();
    if (key === MASK && !this.belongsElsewhere(event, key)) return void window.dispatchEvent(new Event('recorder-mask-key'));
    const action = key === 's' && event.shiftKey ? 'STOP' : KEYS[key];
    if (!action || this.belongsElsewhere(event, key)) return;
    event.preventDefault();
    this.say('room-key', action);
  };

  private readonly enter = (event: KeyboardEvent) => {
    if (event.key === 'Enter') tellPlace();
  };

  /** After a touch by hand the room hears Space again; who goes by Tab stays where they are. */
  private readonly letGo = (event: MouseEvent) => {
    const touched = event.detail > 0 && event.composedPath().find((node) => node === document.activeElement);
    if (touched instanceof HTMLElement && touched.matches('vaadin-button')) touched.blur();
  };

  private belongsElsewhere(event: KeyboardEvent, key: string): boolean {
    if (key === 'escape') return false;
    const path = event.composedPath().filter((node): node is Element => node instanceof Element);
    const on = (selector: string) => path.some((node) => node.matches(selector));
    return on(WRITING) || (key === ' ' && on(OWN_SPACE)) || (key.startsWith('arrow') && on(OWN_ARROWS));
  }

  private say(name: string, key: string) {
    tellPlace();
    this.dispatchEvent(new CustomEvent(name, { detail: { key, seen: this.seen } }));
  }
}

customElements.define('room-keys', RoomKeys);
