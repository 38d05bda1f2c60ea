// SPDX-License-Identifier: Apache-2.0
import { html, LitElement, nothing, svg } from 'lit';
import { clock, type Passage, type Phase, type Session } from './types';

const TOP = 50;
const AXIS = 82;
const FLOOR = 114;
const HEARD = 122;
const BAR = 3;
const TICKS = [5, 10, 30, 60, 120, 300, 600, 900, 1800, 3600];

/**
 * A whole session at a glance: phases, marks, who spoke when, breaks, what was heard and what not.
 * Time runs left to right in every language. The bars show how much of each moment is spoken.
 */
export class SessionTimeline extends LitElement {
  static properties = { session: { attribute: false }, position: { attribute: false }, label: {} };

  declare session: Session | undefined;
  declare position: number;
  declare label: string;

  private width = 0;
  private readonly sized = new ResizeObserver((entries) => {
    const width = Math.floor(entries[0].contentRect.width);
    if (width && width !== this.width) {
      this.width = width;
      this.requestUpdate();
    }
  });

  constructor() {
    super();
    this.position = 0;
    this.label = '';
  }

  protected createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    this.sized.observe(this);
  }

  disconnectedCallback() {
    this.sized.disconnect();
    super.disconnectedCallback();
  }

  protected render() {
    const session = this.session;
    if (!session || !this.width) return nothing;
    return html`<svg class="wave" viewBox="0 0 ${this.width} 148" width=${this.width} height="148"
      role="img" aria-label=${this.label} @click=${this.seek}>
      ${session.phases.map((phase) => this.phase(phase))} ${this.axis()} ${this.bars(session)}
      ${session.pauses.map((pause) => this.pause(pause.from, pause.to, pause.text))}
      ${this.heardLine(session.passages)} ${this.marks()} ${this.ticks()} ${this.needle()}
    </svg>`;
  }

  private x(seconds: number): number {
    const all = Math.max(1, this.session?.seconds ?? 1);
    return (Math.min(Math.max(seconds, 0), all) / all) * this.width;
  }

  private seek(event: MouseEvent) {
    const box = (event.currentTarget as Element).getBoundingClientRect();
    const seconds = ((event.clientX - box.left) / box.width) * (this.session?.seconds ?? 0);
    this.dispatchEvent(new CustomEvent('timeline-seek', { detail: seconds, bubbles: true }));
  }

  private phase(phase: Phase) {
    const from = this.x(phase.from) + 1;
    const to = this.x(phase.to) - 2;
    if (to - from < 1) return nothing;
    const now = this.position >= phase.from && this.position < phase.to;
    const room = to - from > phase.name.length * 7.2;
    return svg`<g><title>${phase.name}</title>
      <path d="M${from} 26H${to}" class=${now ? 'phase now' : 'phase'} />
      ${room ? svg`<text class=${now ? 'ph now' : 'ph'} x=${from} y="15">${phase.name}</text>` : nothing}</g>`;
  }

  private axis() {
    return svg`<path class="axis" d="M0 ${AXIS}H${this.width}" />`;
  }

  /** The interviewer above the axis, everybody else below. */
  private bars(session: Session) {
    const bins = Math.max(1, Math.floor(this.width / BAR));
    const above = new Float32Array(bins);
    const below = new Float32Array(bins);
    const each = Math.max(1, session.seconds) / bins;
    for (const passage of session.passages)
      for (const [, start, end] of passage.words)
        fillBins(passage.speaker === 'INTERVIEWER' ? above : below, start / each, end / each);
    return svg`<path class="bars above" d=${drawn(above, AXIS - 2, -26)} />
      <path class="bars" d=${drawn(below, AXIS + 2, 30)} />`;
  }

  private pause(from: number, to: number, text: string) {
    const x = this.x(from);
    const width = Math.max(2, this.x(to) - x);
    const room = width > text.length * 6.6;
    return svg`<g><title>${text}</title>
      <rect class="pause" x=${x} y=${TOP} width=${width} height=${FLOOR - TOP} rx="4" />
      ${room ? svg`<text x=${x + width / 2} y="87" text-anchor="middle">${text}</text>` : nothing}</g>`;
  }

  private heardLine(passages: Passage[]) {
    return runs(passages).map(({ from, to, heard }) => (heard ? this.solid(from, to) : this.dotted(from, to)));
  }

  private solid(from: number, to: number) {
    const [a, b] = [this.x(from), this.x(to)];
    return b - a < 1 ? nothing : svg`<path class="heard" d="M${a} ${HEARD}H${b - 1}" />`;
  }

  private dotted(from: number, to: number) {
    const a = this.x(from);
    const b = Math.max(this.x(to), a + 3);
    return svg`<rect class="unheard" x=${a} y=${TOP} width=${b - a} height=${FLOOR - TOP} />
      <path class="unheard" d="M${a + 2} ${HEARD}H${b - 1}" />`;
  }

  private marks() {
    return this.session?.marks.map(
      (mark) => svg`<text class="mark" x=${this.x(mark.at)} y="44" text-anchor="middle">
        <title>${mark.text}</title>${mark.sign}</text>`,
    );
  }

  private ticks() {
    const all = this.session?.seconds ?? 0;
    const step = TICKS.find((tick) => (tick / all) * this.width > 70) ?? 7200;
    const ticks = [];
    for (let at = 0; at < all; at += step) {
      const x = this.x(at);
      const anchor = at === 0 ? 'start' : x > this.width - 24 ? 'end' : 'middle';
      ticks.push(svg`<text class="hour" x=${x} y="144" text-anchor=${anchor}>${short(at, all)}</text>`);
    }
    return ticks;
  }

  private needle() {
    const x = this.x(this.position);
    return svg`<path class="needle" d="M${x} ${TOP}V${HEARD + 2}" />
      <circle class="needle" cx=${x} cy=${HEARD} r="5" />`;
  }
}

function fillBins(bins: Float32Array, from: number, to: number) {
  for (let bin = Math.floor(from); bin <= to && bin < bins.length; bin++)
    bins[bin] += Math.max(0, Math.min(to, bin + 1) - Math.max(from, bin));
}

function drawn(bins: Float32Array, base: number, height: number): string {
  let path = '';
  bins.forEach((share, bin) => {
    if (share > 0.02) path += `M${bin * BAR + 1} ${base}v${(Math.min(1, share) * height).toFixed(1)}`;
  });
  return path;
}

/** Neighbouring passages that are all heard, or all not, as one stretch each. */
function runs(passages: Passage[]): { from: number; to: number; heard: boolean }[] {
  const all: { from: number; to: number; heard: boolean }[] = [];
  for (const passage of passages) {
    const heard = passage.heard.length > 0;
    const last = all[all.length - 1];
    if (last?.heard === heard) last.to = passage.end;
    else all.push({ from: passage.start, to: passage.end, heard });
  }
  return all;
}

function short(at: number, all: number): string {
  return all >= 3600 ? clock(at).slice(0, 5) : clock(at).slice(3);
}

customElements.get('session-timeline') ?? customElements.define('session-timeline', SessionTimeline);
