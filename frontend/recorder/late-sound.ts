// SPDX-License-Identifier: Apache-2.0
import type { Kept } from './chunk-store';
import type { HandedIn } from './late-letters';
import { RecordingSession } from './recording-session';

/** What this device still has of recordings that other devices have gone on with comes in late, one recording after the other. */
export class LateSound {
  private readonly unkept = new Map<string, Kept[]>();
  private handing: Promise<void> = Promise.resolve();

  constructor(private readonly handedIn: (late: HandedIn) => void) {}

  /** What did not come onto the disk, and is in this page's memory alone. What came in goes out of it. */
  inMemory(recording: string): Kept[] {
    return this.unkept.get(recording) ?? [];
  }

  add(recording: string, unkept: Kept[]) {
    this.unkept.set(recording, [...this.inMemory(recording), ...unkept]);
  }

  /** @param off ends it; what did not come in stays here */
  async handIn(recording: string, pass: string, serverKey: Uint8Array, off?: AbortSignal) {
    this.handing = this.handing.then(() => RecordingSession.handIn(recording, pass, serverKey, this.inMemory(recording), off)).then(
      (late) => void (late.from && this.handedIn(late)),
      () => undefined, // nobody can open it any more, or another page will try again
    );
    await this.handing;
  }
}
