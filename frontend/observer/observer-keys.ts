// SPDX-License-Identifier: Apache-2.0
/**
 * Hears the keys 1 to 6 on the whole page of the observer room, unless somebody is writing, and tells the server every
 * twenty seconds that the page is still there. Java twin: org.oncetold.observer.ui.ObserverKeys.
 */
const SIGNS = '123456';
const EVERY_MS = 20_000;
const WRITING = 'input:not([type=radio]):not([type=checkbox]), textarea, select, [contenteditable]';

class ObserverKeys extends HTMLElement {
  private timer?: number;

  connectedCallback() {
    this.hidden = true;
    window.addEventListener('keydown', this.hear);
    this.timer = window.setInterval(() => this.dispatchEvent(new CustomEvent('observer-here')), EVERY_MS);
  }

  disconnectedCallback() {
    window.removeEventListener('keydown', this.hear);
    window.clearInterval(this.timer);
  }

  private readonly hear = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.repeat) return;
    const writes = event.composedPath().some((node) => node instanceof Element && node.matches(WRITING));
    const sign = SIGNS.indexOf(event.key) + 1;
    if (writes || event.key.length !== 1 || sign === 0) return;
    event.preventDefault();
    this.dispatchEvent(new CustomEvent('observer-mark', { detail: { sign } }));
  };
}

customElements.define('observer-keys', ObserverKeys);

export {}; // its names are its own
