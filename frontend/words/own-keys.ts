// SPDX-License-Identifier: Apache-2.0
import { html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { OwnKeys, PlayAction } from './keys';
import type { Labels } from './types';

const ACTIONS: PlayAction[] = ['PLAY', 'BACK', 'ON', 'SLOWER', 'FASTER'];
const ALONE = ['Shift', 'Control', 'Alt', 'Meta', 'AltGraph', 'Dead', 'Process', 'Unidentified', 'Tab', 'Enter'];

/** Which keys play, and one of one's own for each: press it, or the pedal that sends it. The server keeps them. */
@customElement('own-keys')
export class OwnKeysChoice extends LitElement {
  @property({ attribute: false }) labels: Labels = {};
  @property({ attribute: false }) own: OwnKeys = {};
  @state() private waiting: PlayAction | undefined;
  @query('dialog') private dialog!: HTMLDialogElement;

  protected override createRenderRoot() {
    return this; // the page's own CSS applies
  }

  private choose(action: PlayAction, key: string) {
    this.waiting = undefined;
    this.dispatchEvent(new CustomEvent('key-chosen', { detail: { action, key }, bubbles: true }));
  }

  /** Space is a key like any other here; Escape takes the question back. */
  private pressed = (event: KeyboardEvent) => {
    const action = this.waiting;
    if (!action || ALONE.includes(event.key) || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') this.waiting = undefined;
    else if (event.key !== ' ') this.choose(action, event.key.length === 1 ? event.key.toLowerCase() : event.key);
  };

  protected override render() {
    const { labels } = this;
    return html`<button class="btn quiet" @click=${() => this.dialog.showModal()}>${labels.ownKeys}</button>
      <dialog class="keys own-keys" aria-labelledby="own-keys-heading" @keydown=${this.pressed} @close=${() => (this.waiting = undefined)}>
        <h2 id="own-keys-heading">${labels.ownKeys}</h2>
        <p class="s t2">${labels.ownKeysHint}</p>
        <ul>${ACTIONS.map((action) => this.row(action))}</ul>
        <form method="dialog"><button class="btn">${labels.ownKeysDone}</button></form>
      </dialog>`;
  }

  private row(action: PlayAction) {
    const { labels, own } = this;
    const name = labels[`action${action}`];
    return html`<li><span>${name} <kbd>${labels[`usual${action}`]}</kbd>
        ${own[action] ? html`<kbd>${own[action]}</kbd>` : nothing}</span>
      <button class="btn" aria-label="${name}: ${labels.ownKeyChoose}" aria-pressed=${this.waiting === action}
        @click=${() => (this.waiting = action)}>${this.waiting === action ? labels.ownKeyPress : labels.ownKeyChoose}</button>
      ${own[action] ? html`<button class="btn quiet" aria-label="${name}: ${labels.ownKeyForget}"
        @click=${() => this.choose(action, '')}>${labels.ownKeyForget}</button>` : nothing}
    </li>`;
  }
}

export function pedal(labels: Labels, own: OwnKeys, choose: (event: CustomEvent) => void) {
  return html`<own-keys .labels=${labels} .own=${own} @key-chosen=${choose}></own-keys>`;
}
