// SPDX-License-Identifier: Apache-2.0
import { MicrophoneError, Microphones, type Block, type Input, type MicrophoneTrouble, type Taking } from './microphone';
import { Likeness } from './likeness';

export interface WatchEvents {
  heard(block: Block): void;
  /** The last device went away. */
  lost(): void;
  /** There is one again, after so long. */
  found(millis: number): void;
  /** The device of one channel went away, and the others go on. */
  gone(channel: number): void;
  /** It is there again, after so long. */
  back(channel: number, millis: number): void;
}

const HEARD = 0.02;
const SILENT_AFTER = 100; // blocks: ten seconds
const LOOK_AGAIN = 2_000;

/**
 * The microphones for as long as they are wanted. Where one hears everybody the next device takes its place when it goes away;
 * where each has one, its channel is silent until the same device is there again or a new one is plugged in.
 */
export class MicrophoneWatch {
  trouble: MicrophoneTrouble | undefined;
  readonly likeness = new Likeness();
  private microphones?: Microphones;
  private inputs: Input[] = [];
  private taking: Taking = { rate: 16_000, masked: false };
  private heardOn: boolean[] = [];
  private silence = 0;
  private wanted = false;
  private readonly away = new Map<number, number>();
  private known: string[] = [];
  private readonly waking = new Set<() => void>();

  constructor(private readonly events: WatchEvents) {}

  get isOpen() {
    return this.microphones !== undefined;
  }

  /** Whether every microphone has heard somebody. */
  get everHeard() {
    return this.inputs.length > 0 && this.inputs.every((_, channel) => this.heardOn[channel]);
  }

  /** Whether nothing was heard for ten seconds. */
  get isSilent() {
    return this.silence > SILENT_AFTER;
  }

  /** As many samples a second from when it is opened next. */
  at(rate: number) {
    this.taking = { ...this.taking, rate };
  }

  /** Lets no sound out from here on, whatever microphone comes, or lets it out again. */
  mask(masked: boolean) {
    this.taking = { ...this.taking, masked };
    this.microphones?.mask(masked);
  }

  isAway(channel: number) {
    return this.away.has(channel);
  }

  /** True when all are there, or some where these are enough; else `trouble` says why not. */
  async open(inputs = this.inputs, some = true): Promise<boolean> {
    if (this.microphones) return true;
    this.wanted = true;
    this.inputs = inputs;
    try {
      this.microphones = await Microphones.open(inputs, some, this.taking, {
        heard: (block) => this.hear(block),
        gone: (channel) => void this.gone(channel),
      });
    } catch (reason) {
      this.trouble = reason instanceof MicrophoneError ? reason.trouble : 'busy';
      return false;
    }
    this.known = await microphonesHere();
    this.trouble = undefined;
    this.silence = 0;
    this.microphones.missing.forEach((channel) => void this.goOnWithout(channel));
    return true;
  }

  async close() {
    this.wanted = false;
    this.wake();
    await this.shut();
    this.heardOn = [];
    this.away.clear();
    this.likeness.forget();
  }

  private async shut() {
    const microphones = this.microphones;
    this.microphones = undefined;
    await microphones?.close();
  }

  private hear(block: Block) {
    const loudest = Math.max(...block.peaks);
    block.peaks.forEach((peak, channel) => (this.heardOn[channel] ||= peak > HEARD));
    this.silence = block.masked || loudest > HEARD / 4 ? 0 : this.silence + 1;
    this.likeness.hear(block);
    this.events.heard(block);
  }

  private async gone(channel: number) {
    if (!this.microphones || !this.wanted) return;
    if (this.away.size + 1 < this.inputs.length) return this.goOnWithout(channel);
    await this.shut();
    this.events.lost();
    await this.seek();
  }

  /** Looks for the microphones until they are there. */
  async seek() {
    const since = Date.now();
    while (this.wanted && !(await this.open())) await this.aWhile();
    if (!this.wanted) return this.shut();
    this.events.found(Date.now() - since);
    const missing = this.microphones?.missing ?? [];
    [...this.away.keys()].filter((channel) => !missing.includes(channel)).forEach((channel) => this.isBack(channel));
  }

  private async goOnWithout(channel: number) {
    if (this.away.has(channel)) return;
    this.away.set(channel, Date.now());
    this.events.gone(channel);
    while (this.wanted && this.away.has(channel)) {
      await this.aWhile();
      if (await this.plug(channel)) this.isBack(channel);
    }
  }

  private isBack(channel: number) {
    const since = this.away.get(channel);
    if (since === undefined) return;
    this.away.delete(channel);
    this.events.back(channel, Math.max(1, Date.now() - since));
  }

  /** The same device, or one that was not there before: what stood in the room all the time hears others, too. */
  private async plug(channel: number) {
    const microphones = this.microphones;
    if (!microphones || !this.away.has(channel)) return false;
    if (await microphones.plug(channel)) return true;
    const fresh = (await microphonesHere()).find((device) => !this.known.includes(device) && !microphones.isUsed(device));
    return fresh !== undefined && microphones.plug(channel, fresh);
  }

  private wake() {
    this.waking.forEach((wake) => wake());
  }

  /** Two seconds, or until the browser says that a device was plugged in. */
  private aWhile() {
    return new Promise<void>((resolve) => {
      const wake = () => {
        clearTimeout(timer);
        this.waking.delete(wake);
        navigator.mediaDevices?.removeEventListener('devicechange', wake);
        resolve();
      };
      const timer = setTimeout(wake, LOOK_AGAIN);
      this.waking.add(wake);
      navigator.mediaDevices?.addEventListener('devicechange', wake);
    });
  }
}

async function microphonesHere() {
  const all = (await navigator.mediaDevices?.enumerateDevices().catch(() => [])) ?? [];
  return all.filter(({ kind }) => kind === 'audioinput').map(({ deviceId }) => deviceId);
}
