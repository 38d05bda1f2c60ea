// SPDX-License-Identifier: Apache-2.0
import { nextUnheard } from './passages';
import type { Labels, Passage } from './types';

/** The page a round is made on. */
export interface Ground {
  readonly passages: Passage[];
  readonly current: number;
  readonly labels: Labels;
  status: string;
  go(index: number, focus?: boolean): void;
  play(): void;
}

/** A round goes from one unheard passage to the next, and ends when all are heard. */
export class Round {
  isOn = false;

  constructor(private readonly page: Ground) {}

  begin() {
    this.isOn = true;
    this.page.status = '';
    this.listenTo(nextUnheard(this.page.passages, this.page.current));
  }

  /** The passage in hand is heard; the server will say so in a moment. */
  goOn() {
    const { passages, current } = this.page;
    if (this.isOn) this.listenTo(nextUnheard(passages, current + 1, current));
  }

  end() {
    this.isOn = false;
  }

  private listenTo(index: number) {
    if (index < 0) {
      this.isOn = false;
      this.page.status = this.page.labels.allHeard;
      return;
    }
    this.page.go(index, true);
    this.page.play();
  }
}
