// SPDX-License-Identifier: Apache-2.0
import { html, LitElement } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';

interface KeyLine {
  keys: string[];
  name: string;
}

/** Lists the keys of the page on `?`. Java twin: org.oncetold.base.ui.KeyHelp. */
@customElement('key-help')
export class KeyHelp extends LitElement {
  @property() heading = '';
  @property() own = '';
  @property() closing = '';
  @state() private lines: KeyLine[] = [];
  @query('dialog') private dialog!: HTMLDialogElement;

  protected override createRenderRoot() {
    return this; // the page's own CSS applies
  }

  override connectedCallback() {
    super.connectedCallback();
    document.addEventListener('keydown', this.onKey);
  }

  override disconnectedCallback() {
    document.removeEventListener('keydown', this.onKey);
    super.disconnectedCallback();
  }

  private onKey = (event: KeyboardEvent) => {
    if (event.key !== '?' || event.ctrlKey || event.metaKey || isTyping(event)) return;
    event.preventDefault();
    if (this.dialog.open) this.dialog.close();
    else this.show();
  };

  private show() {
    this.lines = [...document.querySelectorAll<HTMLElement>('[aria-keyshortcuts]')]
      .filter((element) => element.checkVisibility())
      .map((element) => ({ keys: keysOf(element), name: nameOf(element) }))
      .filter((line) => line.name !== '');
    this.dialog.showModal();
  }

  protected override render() {
    return html`<dialog class="keys" aria-labelledby="keys-heading">
      <h2 id="keys-heading">${this.heading}</h2>
      <dl>
        ${this.lines.map(({ keys, name }) => html`<div><dt>${keys.map((key) => html`<kbd>${key}</kbd>`)}</dt><dd>${name}</dd></div>`)}
        <div><dt><kbd>?</kbd></dt><dd>${this.own}</dd></div>
      </dl>
      <form method="dialog"><button class="btn" autofocus>${this.closing}</button></form>
    </dialog>`;
  }
}

function isTyping(event: KeyboardEvent): boolean {
  const target = event.composedPath()[0] as HTMLElement;
  return target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName);
}

function keysOf(element: HTMLElement): string[] {
  return (element.getAttribute('aria-keyshortcuts') ?? '').split(/[+ ]/).filter((key) => key !== '').map((key) => (key === 'Plus' ? '+' : key));
}

function nameOf(element: HTMLElement): string {
  const words = element.cloneNode(true) as HTMLElement;
  words.querySelectorAll('kbd').forEach((kbd) => kbd.remove());
  return (element.getAttribute('aria-label') ?? words.textContent ?? '').trim();
}
