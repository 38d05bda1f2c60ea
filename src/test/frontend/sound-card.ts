// SPDX-License-Identifier: Apache-2.0
import { aPage } from './browser';

interface Wave {
  channels: number;
  rate: number;
  masked: boolean;
}

/** A worklet as the page sees it: how it was made and what it was told. */
export class FakeWorklet {
  readonly told: { masked: boolean }[] = [];
  readonly port = {
    postMessage: (message: { masked: boolean }) => this.told.push(message),
    onmessage: undefined as ((event: { data: object }) => void) | undefined,
  };

  constructor(readonly made: Wave) {}

  get isMasked() {
    return this.told.at(-1)?.masked ?? this.made.masked;
  }

  connect(next: object) {
    return next;
  }

  /** A tenth of a second. */
  hear(value = 1) {
    const { channels, rate } = this.made;
    const sound = new Int16Array((channels * rate) / 10).fill(this.isMasked ? 0 : value);
    this.port.onmessage?.({ data: { sound, peaks: Array(channels).fill(value), masked: this.isMasked } });
  }
}

/** As much of a browser as microphones ask for. A person says yes or no to the question when a test lets them. */
export class SoundCard {
  readonly worklets: FakeWorklet[] = [];
  readonly asked: PromiseWithResolvers<void>[] = [];
  readonly resuming: PromiseWithResolvers<void>[] = [];
  tracks: FakeTrack[] = [];
  isPlugged = true;
  /** Whether the question, and the sound card, answer by themselves. */
  isQuick = true;

  constructor() {
    const page = globalThis as unknown as Record<string, unknown>;
    aPage();
    page['MediaStream'] = FakeStream;
    page['AudioContext'] = this.contexts();
    page['AudioWorkletNode'] = this.nodes();
    Object.defineProperty(navigator, 'mediaDevices', { value: this.devices(), configurable: true });
  }

  get live() {
    return this.tracks.filter(({ isLive }) => isLive).length;
  }

  get last() {
    return this.worklets.at(-1)!;
  }

  private devices() {
    return Object.assign(new EventTarget(), {
      enumerateDevices: async () => [],
      getUserMedia: async () => {
        await this.wait(this.asked);
        if (!this.isPlugged) throw new DOMException('none', 'NotFoundError');
        const track = new FakeTrack();
        this.tracks.push(track);
        return new FakeStream(track);
      },
    });
  }

  private async wait(line: PromiseWithResolvers<void>[]) {
    if (this.isQuick) return;
    const answer = Promise.withResolvers<void>();
    line.push(answer);
    await answer.promise;
  }

  private contexts() {
    const card = this;
    const node = () => ({ connect: (next: object) => next, disconnect: () => undefined });
    return class {
      audioWorklet = { addModule: async () => undefined };
      createChannelMerger = node;
      createMediaStreamSource = node;
      createChannelSplitter = node;
      resume = () => card.wait(card.resuming);
      close = async () => undefined;
    };
  }

  private nodes() {
    const card = this;
    return class extends FakeWorklet {
      constructor(_: object, __: string, { processorOptions }: { processorOptions: Wave }) {
        super({ ...processorOptions });
        card.worklets.push(this);
      }
    };
  }
}

class FakeTrack extends EventTarget {
  isLive = true;

  stop() {
    this.isLive = false;
  }
}

class FakeStream {
  constructor(private readonly track: FakeTrack) {}

  getTracks() {
    return [this.track];
  }

  getAudioTracks() {
    return [this.track];
  }
}
