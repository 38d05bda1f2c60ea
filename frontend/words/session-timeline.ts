// SPDX-License-Identifier: Apache-2.0
import { html, LitElement, nothing, type PropertyValues, svg } from 'lit';
import { cut, type Peaks } from '../player/peaks';
import '../player/sound-wave';
import type { Region } from '../player/sound-wave';
import { regions, runs } from './regions';
import { Sight } from './sight';
import { clock, fill, type Labels, type Phase, type Session } from './types';

const TOP = 50;
const AXIS = 82;
const FLOOR = 114;
const HEARD = 122;
const NAMES = 26;
const SIGNS = 46;
const NEAR = 12;
const STEPS: Record<string, number> = { ArrowLeft: -5, ArrowDown: -5, ArrowRight: 5, ArrowUp: 5, PageDown: -60, PageUp: 60 };
const TICKS = [5, 10, 30, 60, 120, 300, 600, 900, 1800, 3600];

/**
 * A whole session at a glance, or a part of it closer: phases, marks, the sound, breaks, what was heard and what not. Time runs left
 * to right in every language. A touch on a name or a sign goes to where it begins; the arrows move the place, the wheel moves the part.
 */
export class SessionTimeline extends LitElement {
  static properties = {
    session: { attribute: false }, position: { attribute: false }, peaks: { attribute: false }, sight: { attribute: false },
    labels: { attribute: false }, label: {},
  };

  declare session: Session | undefined;
  declare position: number;
  declare peaks: Peaks | undefined;
  declare sight: Sight;
  declare labels: Labels;
  declare label: string;

  private width = 0;
  private picture: Peaks | undefined;
  private stretches: Region[] = [];
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
    this.sight = Sight.of(0);
    this.labels = {};
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

  /** What is drawn of the sound changes with the part in sight, and not with each step of the place. */
  protected willUpdate(changed: PropertyValues) {
    const { from, to } = this.sight;
    if (changed.has('sight') || changed.has('peaks')) this.picture = this.peaks && cut(this.peaks, from, to);
    if ((changed.has('sight') || changed.has('session')) && this.session)
      this.stretches = this.inSight(regions(this.session)).map((one) => ({ ...one, from: one.from - from, to: one.to - from }));
  }

  protected render() {
    const session = this.session;
    if (!session || !this.width) return nothing;
    return html`<sound-wave .peaks=${this.picture} .regions=${this.stretches}></sound-wave>
      <svg class="wave" viewBox="0 0 ${this.width} 148" width=${this.width} height="148" role="img" aria-label=${this.label}
        @click=${this.touched} @wheel=${this.wheeled}>
        ${this.inSight(session.phases).map((phase) => this.phase(phase))} ${this.lanes(session)}
        ${this.inSight([...session.pauses, ...session.masks]).map((pause) => this.pause(pause.from, pause.to, pause.text))}
        ${this.heardLine(session)} ${this.marks()} ${this.ticks()} ${this.needle()}
      </svg>
      <div class="place" role="slider" tabindex="0" aria-label=${this.labels.place} aria-valuemin="0" aria-valuemax=${Math.floor(session.seconds)}
        aria-valuenow=${Math.floor(this.position)} aria-valuetext=${clock(this.position)} @keydown=${this.moved}></div>`;
  }

  private x(seconds: number): number {
    return ((seconds - this.sight.from) / this.sight.length) * this.width;
  }

  private inSight<T extends { from: number; to: number }>(all: T[]): T[] {
    return all.flatMap((one) => this.sight.within(one) ?? []);
  }

  /** Only a wheel that is turned sideways, so that the page still rolls. */
  private wheeled(event: WheelEvent) {
    if (this.sight.isWhole || Math.abs(event.deltaX) <= Math.abs(event.deltaY)) return;
    event.preventDefault();
    const seconds = (event.deltaX / this.width) * this.sight.length;
    this.dispatchEvent(new CustomEvent('timeline-pan', { detail: { seconds } }));
  }

  private touched(event: MouseEvent) {
    const box = (event.currentTarget as Element).getBoundingClientRect();
    this.go(this.begin(event.clientX - box.left, event.clientY - box.top), true);
  }

  /** What lies there: the beginning of a phase, a sign, or the sound itself. */
  private begin(x: number, y: number): number {
    const session = this.session!;
    const seconds = this.sight.from + (x / this.width) * this.sight.length;
    if (y <= NAMES) return session.phases.find(({ from, to }) => seconds >= from && seconds < to)?.from ?? seconds;
    if (y > SIGNS) return seconds;
    const near = session.marks.filter((mark) => Math.abs(this.x(mark.at) - x) <= NEAR);
    near.sort((one, other) => Math.abs(this.x(one.at) - x) - Math.abs(this.x(other.at) - x));
    return near[0]?.at ?? seconds;
  }

  private moved(event: KeyboardEvent) {
    const all = this.session?.seconds ?? 0;
    const to = event.key === 'Home' ? 0 : event.key === 'End' ? all : this.position + (STEPS[event.key] ?? NaN);
    if (Number.isNaN(to) || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    this.go(Math.min(Math.max(to, 0), all), false);
  }

  private go(seconds: number, play: boolean) {
    this.dispatchEvent(new CustomEvent('timeline-seek', { detail: { seconds, play }, bubbles: true }));
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

  /** Whose lane each is, where there are several; where the picture is not there yet, a line in its place. */
  private lanes(session: Session) {
    if (!this.peaks) return svg`<path class="axis" d="M0 ${AXIS}H${this.width}" />`;
    if (session.lanes.length < 2) return nothing;
    const height = (FLOOR - TOP) / session.lanes.length;
    return session.lanes.map(
      (name, n) => svg`<text class="lane" x="4" y=${TOP + n * height + 13}>${name || fill(this.labels.lane, n + 1)}</text>`,
    );
  }

  private pause(from: number, to: number, text: string) {
    const x = this.x(from);
    const width = Math.max(2, this.x(to) - x);
    const room = width > text.length * 6.6;
    return svg`<g><title>${text}</title>
      <rect class="pause" x=${x} y=${TOP} width=${width} height=${FLOOR - TOP} />
      ${room ? svg`<text class="over" x=${x + width / 2} y="86" text-anchor="middle">${text}</text>` : nothing}</g>`;
  }

  private heardLine(session: Session) {
    return this.inSight(runs(session)).map(({ from, to, heard }) => (heard ? this.solid(from, to) : this.dotted(from, to)));
  }

  private solid(from: number, to: number) {
    const [a, b] = [this.x(from), this.x(to)];
    return b - a < 1 ? nothing : svg`<path class="heard" d="M${a} ${HEARD}H${b - 1}" />`;
  }

  private dotted(from: number, to: number) {
    const a = this.x(from);
    const b = Math.max(this.x(to), a + 3);
    return svg`<path class="unheard" d="M${a + 2} ${HEARD}H${b - 1}" />`;
  }

  private marks() {
    return this.session?.marks.filter(({ at }) => this.sight.holds(at)).map(
      (mark) => svg`<text class="mark" x=${this.x(mark.at)} y="44" text-anchor="middle">
        <title>${mark.text}</title>${mark.sign}</text>`,
    );
  }

  private ticks() {
    const { from, to, all, length } = this.sight;
    const step = TICKS.find((tick) => (tick / length) * this.width > 70) ?? 7200;
    const ticks = [];
    for (let at = Math.ceil(from / step) * step; at < to; at += step) {
      const x = this.x(at);
      const anchor = x < 24 ? 'start' : x > this.width - 24 ? 'end' : 'middle';
      ticks.push(svg`<text class="hour" x=${x} y="144" text-anchor=${anchor}>${short(at, all, step)}</text>`);
    }
    return ticks;
  }

  private needle() {
    if (!this.sight.holds(this.position)) return nothing;
    const x = this.x(this.position);
    return svg`<path class="needle" d="M${x} ${TOP}V${HEARD + 2}" />
      <circle class="needle" cx=${x} cy=${HEARD} r="5" />`;
  }
}

/** Hours and minutes, or minutes and seconds; all three where a long recording is seen closely. */
function short(at: number, all: number, step: number): string {
  if (all < 3600) return clock(at).slice(3);
  return step < 60 ? clock(at) : clock(at).slice(0, 5);
}

customElements.get('session-timeline') ?? customElements.define('session-timeline', SessionTimeline);
