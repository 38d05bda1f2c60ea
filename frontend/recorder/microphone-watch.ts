// SPDX-License-Identifier: Apache-2.0
import { Likeness } from './likeness';
import { Microphones, Valve, type Block } from './microphone';
import { MicrophoneError, type Input, type MicrophoneTrouble } from './microphone-input';
import { Pulse } from './pulse';
import { Rests } from './rests';

export interface WatchEvents {
  heard(block: Block): void;
  /** The last device went away. */
  lost(): void;
  /** There is one again, after so long. */
  found(millis: number): void;
  /** For so long the sound card stood still, without a word, and goes on now. */
  missed(millis: number): void;
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
  private readonly valve = new Valve();
  private rate = 16_000;
  private heardOn: boolean[] = [];
  private silence = 0;
  private stint: object = {};
  private opening?: Promise<boolean>;
  private readonly pulse = new Pulse(() => void this.lose(), (millis) => this.events.missed(millis));
  /** Since when nothing comes. It has come to an end with the first sound, not with a microphone that is open. */
  private lostSince?: number;
  private readonly away = new Map<number, number>();
  private known: string[] = [];
  private readonly rests = new Rests();

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
    this.rate = rate;
  }

  /** Lets no sound out from here on, whatever microphone comes or is being opened, or lets it out again. */
  mask(masked: boolean) {
    this.valve.turn(masked);
  }

  isAway(channel: number) {
    return this.away.has(channel);
  }

  /** True when all are there, or some where these are enough; else `trouble` says why not. */
  async open(inputs = this.inputs, some = true): Promise<boolean> {
    if (this.microphones) return true;
    this.opening ??= this.openNow(inputs, some, this.stint);
    const { opening } = this;
    const isOpen = await opening;
    if (this.opening === opening) this.opening = undefined;
    return isOpen;
  }

  /** Whoever answers the browser's question after all was called off opens nothing any more. */
  private async openNow(inputs: Input[], some: boolean, stint: object) {
    this.inputs = inputs;
    try {
      const opened = await Microphones.open(inputs, some, { rate: this.rate, valve: this.valve }, {
        heard: (block) => stint === this.stint && this.hear(block),
        gone: (channel) => void (stint === this.stint && this.gone(channel)),
      });
      if (stint !== this.stint) return opened.close().then(() => false);
      this.microphones = opened;
    } catch (reason) {
      if (stint === this.stint) this.trouble = reason instanceof MicrophoneError ? reason.trouble : 'busy';
      return false;
    }
    this.known = await microphonesHere();
    if (stint !== this.stint) return false;
    this.trouble = undefined;
    this.silence = 0;
    this.pulse.begin();
    this.microphones.missing.forEach((channel) => void this.goOnWithout(channel));
    return true;
  }

  async close() {
    this.stint = {};
    this.opening = undefined;
    this.lostSince = undefined;
    navigator.mediaDevices?.removeEventListener('devicechange', this.rests.wake);
    this.rests.wake();
    await this.shut();
    this.heardOn = [];
    this.away.clear();
    this.likeness.forget();
  }

  private async shut() {
    this.pulse.end();
    const microphones = this.microphones;
    this.microphones = undefined;
    await microphones?.close();
  }

  private hear(block: Block) {
    this.pulse.heard((1000 * block.sound.length) / (block.peaks.length * this.rate));
    const loudest = Math.max(...block.peaks);
    block.peaks.forEach((peak, channel) => (this.heardOn[channel] ||= peak > HEARD));
    this.silence = block.masked || loudest > HEARD / 4 ? 0 : this.silence + 1;
    this.likeness.hear(block);
    this.find();
    this.events.heard(block);
  }

  private find() {
    if (this.lostSince === undefined) return;
    const millis = Date.now() - this.lostSince;
    this.lostSince = undefined;
    this.events.found(millis);
  }

  private async gone(channel: number) {
    if (!this.microphones) return;
    if (this.away.size + 1 < this.inputs.length) return this.goOnWithout(channel);
    await this.lose();
  }

  /** Nothing is heard any more, with or without a word of the browser. */
  private async lose() {
    const { stint } = this;
    this.lostSince ??= this.pulse.last;
    await this.shut();
    if (stint !== this.stint) return;
    this.events.lost();
    await this.seek();
  }

  /** Looks for the microphones until they are there, or nobody wants them any more. */
  async seek() {
    const { stint } = this;
    this.lostSince ??= Date.now();
    while (stint === this.stint && !(await this.open())) await this.aWhile();
    if (stint !== this.stint) return;
    const missing = this.microphones?.missing ?? [];
    [...this.away.keys()].filter((channel) => !missing.includes(channel)).forEach((channel) => this.isBack(channel));
  }

  private async goOnWithout(channel: number) {
    if (this.away.has(channel)) return;
    const { stint } = this;
    this.away.set(channel, Date.now());
    this.events.gone(channel);
    while (stint === this.stint && this.away.has(channel)) {
      await this.aWhile();
      if (stint === this.stint && (await this.plug(channel))) this.isBack(channel);
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

  /** Two seconds, or until the browser says that a device was plugged in. */
  private async aWhile() {
    navigator.mediaDevices?.addEventListener('devicechange', this.rests.wake);
    await this.rests.rest(LOOK_AGAIN);
  }
}

async function microphonesHere() {
  const all = (await navigator.mediaDevices?.enumerateDevices().catch(() => [])) ?? [];
  return all.filter(({ kind }) => kind === 'audioinput').map(({ deviceId }) => deviceId);
}
