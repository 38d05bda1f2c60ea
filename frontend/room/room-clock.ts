// SPDX-License-Identifier: Apache-2.0
import { html, LitElement } from 'lit';
import { fill } from '../frame/fill';

/**
 * Shows how long the session lasts, the time of day, and how long ago the last break was: small, at
 * the edge, in whole minutes, without any alarm. Counts by itself from what the server last said.
 */
class RoomClock extends LitElement {
  static override properties = {
    elapsed: { type: Number },
    elapsedText: { type: String },
    since: { type: Number },
    locale: { type: String },
    noBreak: { type: String },
    sinceBreak: { type: String },
    due: { type: Number },
    dueText: { type: String },
  };

  declare elapsed: number;
  declare elapsedText: string;
  declare since: number;
  declare locale: string;
  declare noBreak: string;
  declare sinceBreak: string;
  declare due: number;
  declare dueText: string;

  private told = performance.now();
  private timer?: number;

  constructor() {
    super();
    this.elapsed = -1;
    this.elapsedText = '';
    this.since = -1;
    this.locale = 'en';
    this.noBreak = '';
    this.sinceBreak = '';
    this.due = 0;
    this.dueText = '';
  }

  protected override createRenderRoot() {
    return this;
  }

  override connectedCallback() {
    super.connectedCallback();
    this.timer = window.setInterval(() => this.requestUpdate(), 1000);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    window.clearInterval(this.timer);
  }

  override willUpdate(changed: Map<string, unknown>) {
    if (changed.has('elapsed') || changed.has('since')) this.told = performance.now();
  }

  override render() {
    const gone = performance.now() - this.told;
    const time = new Intl.DateTimeFormat(this.locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
    const rest = this.since < 0 ? this.elapsed : this.since;
    const isDue = this.due > 0 && rest >= 0 && rest + gone >= this.due;
    return html`<b>${this.elapsed < 0 ? '' : minutes(this.elapsedText, this.elapsed + gone)}</b>
      <span><time>${time.format(new Date())}</time> ${isDue ? this.dueText : this.breakText(gone)}</span>`;
  }

  private breakText(gone: number) {
    if (this.elapsed < 0) return '';
    if (this.since < 0) return this.noBreak;
    return minutes(this.sinceBreak, this.since + gone);
  }
}

function minutes(pattern: string, milliseconds: number): string {
  return fill(pattern, Math.floor(milliseconds / 60000));
}

customElements.define('room-clock', RoomClock);
