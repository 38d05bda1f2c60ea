// SPDX-License-Identifier: Apache-2.0
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { fill } from '../frame/fill';
import type { Words } from './recorder-face';

/** How the line to the server is, as a recorder tells it: seconds kept here, seconds there is room for. */
export interface LineState {
  waiting: boolean;
  recording: boolean;
  kept: number;
  room: number | undefined;
}

const WORTH_SAYING = 3; // seconds kept here: less is a hiccup
const MOST_HOURS = 24;

/**
 * Says that the connection is gone and what that means for the recording, and is nothing while all is well. Takes the place
 * of the page's own message, which knows nothing of the recording. Java twin: org.oncetold.recording.ui.ConnectionLine.
 */
@customElement('connection-line')
export class ConnectionLine extends LitElement {
  @property({ attribute: false }) words: Words = {};

  @state() private line: LineState = { waiting: false, recording: false, kept: 0, room: undefined };
  @state() private signedOut = false;

  private readonly watch = new MutationObserver(() => (this.signedOut = document.querySelector('.v-system-error') !== null));

  protected override createRenderRoot() {
    return this; // the page's own CSS applies
  }

  override connectedCallback() {
    super.connectedCallback();
    window.addEventListener('recorder-line', this.onLine);
    this.watch.observe(document.body, { childList: true });
  }

  override disconnectedCallback() {
    window.removeEventListener('recorder-line', this.onLine);
    this.watch.disconnect();
    super.disconnectedCallback();
  }

  private onLine = (event: Event) => (this.line = (event as CustomEvent<LineState>).detail);

  protected override render() {
    if (this.line.waiting && this.line.kept >= WORTH_SAYING) return this.held(this.gone(), this.goesOn());
    if (!this.signedOut || !this.line.recording) return nothing;
    return this.held(this.words['signedOut'], html`${this.words['signedOutDo']}
      <button class="btn" @click=${() => location.reload()}>${this.words['reload']}</button>`);
  }

  private held(what: unknown, more: unknown) {
    return html`<div class="held" role="status"><i class="dia" aria-hidden="true"></i><p><b>${what}</b><br>${more}</p></div>`;
  }

  private gone() {
    const { kept } = this.line;
    return kept < 120 ? fill(this.words['goneSeconds'], kept) : fill(this.words['goneMinutes'], Math.floor(kept / 60));
  }

  private goesOn() {
    const hours = Math.min(MOST_HOURS, Math.floor((this.line.room ?? 0) / 3600));
    return html`${this.words['goesOn']} ${hours >= 2 ? fill(this.words['room'], hours) : nothing}`;
  }
}
