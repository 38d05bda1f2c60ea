// SPDX-License-Identifier: Apache-2.0
import { ChunkStore, type Kept } from './chunk-store';
import { handInAll, LettersHere, type HandedIn } from './late-letters';
import { RecordingLine } from './recording-line';

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
    this.handing = this.handing.then(() => this.handInNow(recording, pass, serverKey, off)).then(
      (late) => void (late.from && this.handedIn(late)),
      () => undefined, // nobody can open it any more, or another page will try again
    );
    await this.handing;
  }

  private async handInNow(recording: string, pass: string, serverKey: Uint8Array, off?: AbortSignal): Promise<HandedIn> {
    const store = await ChunkStore.open(recording, serverKey).catch(() => undefined);
    const letters = new LettersHere(store, this.inMemory(recording));
    const line = new RecordingLine(recording, pass, () => undefined, () => undefined);
    off?.addEventListener('abort', () => line.leave());
    return handInAll(recording, await letters.list(), line, letters, store !== undefined);
  }
}
