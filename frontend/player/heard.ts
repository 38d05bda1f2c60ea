// SPDX-License-Identifier: Apache-2.0

const EVERY = 4000;
const PATIENCE = 4000;

interface Part {
  start: number;
  end: number;
}

/** What was played, under a number: the server takes each in once, however often it comes. */
interface Report {
  number: number;
  played: Part[];
}

/**
 * Tells the server what of the sound was really played: while it plays, when it rests, and when the page is left. Where that
 * cannot be told the sound stops, so that never more than ten seconds are heard that nobody wrote down.
 */
export class Heard {
  private parts: Part[] = [];
  private unsure: Report[] = [];
  private reports = 0;
  private isNew = true;
  private timer = 0;
  private hasBegun = false;

  /** @param stop called when it cannot be told; with true when the grant is over and has to be asked for again */
  constructor(
    private readonly address: string,
    private readonly stop: (isOver: boolean) => void,
  ) {
    window.addEventListener('pagehide', this.leave);
  }

  /** The sound goes on from another place. */
  jump() {
    this.isNew = true;
  }

  /** The sound has come to this second. */
  at(seconds: number) {
    const last = this.parts.at(-1);
    if (this.isNew || !last) this.parts.push({ start: seconds, end: seconds });
    else if (seconds > last.end) last.end = seconds;
    this.isNew = false;
  }

  begin() {
    this.hasBegun = true;
    window.clearInterval(this.timer);
    this.timer = window.setInterval(() => void this.tell(), EVERY);
  }

  rest() {
    window.clearInterval(this.timer);
    void this.tell();
  }

  /** Whether all that was played so far is told. */
  async tell(): Promise<boolean> {
    const reports = this.take();
    for (const [at, report] of reports.entries()) {
      const status = await this.send(report, false);
      if (status === 204) continue;
      this.unsure.push(...reports.slice(at));
      this.stop(status === 404 || status === 403 || status === 401);
      return false;
    }
    return true;
  }

  leave = () => {
    window.clearInterval(this.timer);
    if (this.hasBegun) {
      const reports = this.take();
      const last = reports.pop() ?? { number: 0, played: [] };
      for (const report of reports) void this.send(report, false);
      void this.send(last, true);
    }
    this.hasBegun = false;
  };

  end() {
    this.leave();
    window.removeEventListener('pagehide', this.leave);
  }

  /** What nobody answered, unchanged and first, and what was played since. */
  private take(): Report[] {
    const played = this.parts.filter(({ start, end }) => end > start);
    const last = this.parts.at(-1);
    this.parts = last ? [{ start: last.end, end: last.end }] : [];
    const reports = this.unsure.splice(0);
    if (played.length) reports.push({ number: ++this.reports, played });
    return reports;
  }

  /** A page that is being left can still send this; nothing of it is kept in the browser. */
  private async send({ number, played }: Report, left: boolean): Promise<number> {
    const answer = await fetch(this.address, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ number, played, left }),
      keepalive: true,
      cache: 'no-store',
      signal: AbortSignal.timeout(PATIENCE),
    }).catch(() => undefined);
    return answer?.status ?? 0;
  }
}
