// SPDX-License-Identifier: Apache-2.0
import { Refused, type RecordingLine } from './recording-line';

/** Where sound is missing, and about so long; with a channel that one alone is silent from there, or no longer after so long. */
export interface Gap {
  atSample: number;
  millis: number;
  channel?: number;
}

interface Row extends Gap {
  recording: string;
}

const KEY = 'oncetold.gaps';

/** Gaps that the server has not marked yet. They outlive the page as the sound around them does: places and times, nothing else. */
export class PendingGaps {
  constructor(
    private readonly recording: string,
    private readonly line: RecordingLine,
  ) {}

  async mark(gap: Gap) {
    const row = { ...gap, recording: this.recording };
    write([...kept(), row]);
    await this.tell(row);
  }

  /** What an earlier page could not tell. */
  async takeUp() {
    await Promise.all(kept().filter((row) => row.recording === this.recording).map((row) => this.tell(row)));
  }

  private async tell(row: Row) {
    const { atSample, millis, channel } = row;
    const refusal = await this.line.gap(atSample, millis, channel).then(() => undefined, (reason) => reason);
    if (refusal && !(refusal instanceof Refused && refusal.code)) return; // this page tells nothing more; the next one may
    const told = JSON.stringify(row);
    write(kept().filter((one) => JSON.stringify(one) !== told));
  }
}

function kept(): Row[] {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '[]');
  } catch {
    return [];
  }
}

function write(rows: Row[]) {
  try {
    localStorage.setItem(KEY, JSON.stringify(rows));
  } catch {
    // storage is refused; the page itself still tries
  }
}
