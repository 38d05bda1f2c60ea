// SPDX-License-Identifier: Apache-2.0
import { Microphone, MicrophoneError, type Block, type MicrophoneTrouble } from './microphone';

export interface WatchEvents {
  heard(block: Block): void;
  /** The device went away. */
  lost(): void;
  /** There is one again, after so long. */
  found(millis: number): void;
}

const HEARD = 0.02;
const SILENT_AFTER = 100; // blocks: ten seconds
const LOOK_AGAIN = 2_000;

/** One microphone for as long as it is wanted: when a device goes away, the next one takes its place. */
export class MicrophoneWatch {
  level = 0;
  everHeard = false;
  trouble: MicrophoneTrouble | undefined;
  private microphone?: Microphone;
  private silence = 0;
  private wanted = false;
  private wake: () => void = () => undefined;

  constructor(private readonly events: WatchEvents) {}

  get isOpen() {
    return this.microphone !== undefined;
  }

  /** Whether nothing was heard for ten seconds. */
  get isSilent() {
    return this.silence > SILENT_AFTER;
  }

  /** True when there is a microphone; else `trouble` says why not. */
  async open(): Promise<boolean> {
    if (this.microphone) return true;
    this.wanted = true;
    try {
      this.microphone = await Microphone.open((block) => this.hear(block), () => void this.lost());
      this.trouble = undefined;
      this.silence = 0;
      return true;
    } catch (reason) {
      this.trouble = reason instanceof MicrophoneError ? reason.trouble : 'busy';
      return false;
    }
  }

  async close() {
    this.wanted = false;
    this.wake();
    await this.shut();
  }

  private async shut() {
    const microphone = this.microphone;
    this.microphone = undefined;
    this.level = 0;
    await microphone?.close();
  }

  private hear(block: Block) {
    this.level = block.peak;
    this.everHeard ||= block.peak > HEARD;
    this.silence = block.peak > HEARD / 4 ? 0 : this.silence + 1;
    this.events.heard(block);
  }

  private async lost() {
    if (!this.microphone || !this.wanted) return;
    await this.shut();
    this.events.lost();
    await this.seek();
  }

  /** Looks for a microphone until there is one. */
  async seek() {
    const since = Date.now();
    while (this.wanted && !(await this.open())) await this.aWhile();
    if (this.wanted) this.events.found(Date.now() - since);
    else await this.shut();
  }

  /** Two seconds, or until the browser says that a device was plugged in. */
  private aWhile() {
    return new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, LOOK_AGAIN);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
      navigator.mediaDevices?.addEventListener('devicechange', this.wake, { once: true });
    });
  }
}
