// SPDX-License-Identifier: Apache-2.0
import { ask, askAll, MIXED, MOST_INPUTS, stop, type Input } from './microphone-input';

/**
 * Whether the person asked that no sound is kept now. It reaches every worklet from the moment it is there, also one that is only being
 * opened.
 */
export class Valve {
  private shut = false;
  private worklet?: MessagePort;

  get isShut() {
    return this.shut;
  }

  /** From the worklet's next moment on. */
  turn(shut: boolean) {
    this.shut = shut;
    this.worklet?.postMessage({ masked: shut });
  }

  /** A worklet that was made as the valve stands. */
  on(worklet: MessagePort) {
    this.worklet = worklet;
  }
}

/** How sound is taken: so many samples a second, through this valve. */
export interface Taking {
  rate: number;
  valve: Valve;
}

/**
 * A tenth of a second of sound, the channels taking turns, and how loud the loudest moment of each was, from 0 to 1. A masked one holds
 * zeroes: no sample of it left the worklet. Where it is masked or no longer, a block ends early.
 */
export interface Block {
  sound: Int16Array;
  peaks: number[];
  masked: boolean;
}

export interface MicrophoneEvents {
  heard(block: Block): void;
  /** The device of this channel went away; the others go on, and this one is silent. */
  gone(channel: number): void;
}

interface Device {
  stream: MediaStream;
  source: AudioNode;
}

/**
 * The microphones of one recording, untouched by the browser's own ideas of good sound. All run through one audio context into
 * one worklet, so that one clock counts the samples of every channel.
 */
export class Microphones {
  private readonly devices = new Map<string, Device>();

  private constructor(
    private readonly context: AudioContext,
    private readonly merger: ChannelMergerNode,
    private readonly inputs: Input[],
    private readonly taking: Taking,
    private readonly events: MicrophoneEvents,
  ) {}

  /** Throws a MicrophoneTrouble when one of them does not open; where some are enough, when none does. */
  static async open(inputs: Input[], some: boolean, taking: Taking, events: MicrophoneEvents): Promise<Microphones> {
    const streams = new Map<string, MediaStream>();
    try {
      await askAll(inputs, some, streams);
      return await listen(inputs, streams, taking, events);
    } catch (reason) {
      streams.forEach(stop);
      throw reason;
    }
  }

  /** The channels whose device is not there. */
  get missing() {
    return this.inputs.flatMap((input, channel) => (this.devices.has(input.device) ? [] : [channel]));
  }

  /** Opens the device of a channel again, or another in its place. False when it is not there. */
  async plug(channel: number, device = this.inputs[channel].device): Promise<boolean> {
    const input = { ...this.inputs[channel], device };
    const stream = this.devices.has(device) ? undefined : await ask(input, true).catch(() => undefined);
    if (!stream && !this.devices.has(device)) return false;
    this.inputs[channel] = input;
    if (stream) this.add(device, stream);
    this.connect(channel);
    return true;
  }

  isUsed(device: string) {
    return this.devices.has(device);
  }

  async close() {
    this.devices.forEach(({ stream }) => stop(stream));
    await this.context.close().catch(() => undefined);
  }

  /** Some browsers refuse a rate that is not the sound card's; the worklet then brings it to the one wanted. */
  static async on(wish: AudioContextOptions, inputs: Input[], streams: Map<string, MediaStream>, taking: Taking, events: MicrophoneEvents) {
    const context = new AudioContext({ ...wish, latencyHint: 'playback' });
    try {
      await context.audioWorklet.addModule(new URL('audio/recorder-worklet.js', document.baseURI));
      const opened = new Microphones(context, context.createChannelMerger(inputs.length), [...inputs], taking, events);
      streams.forEach((stream, device) => opened.add(device, stream));
      inputs.forEach((_, channel) => opened.connect(channel));
      opened.record();
      await context.resume();
      return opened;
    } catch (reason) {
      await context.close();
      throw reason;
    }
  }

  private record() {
    const { rate, valve } = this.taking;
    const node = new AudioWorkletNode(this.context, 'recorder-worklet', {
      numberOfOutputs: 1,
      channelCount: this.inputs.length,
      channelCountMode: 'explicit',
      channelInterpretation: 'discrete',
      processorOptions: { channels: this.inputs.length, rate, masked: valve.isShut },
    });
    valve.on(node.port);
    node.port.onmessage = ({ data }: MessageEvent<Block>) => this.events.heard(data);
    this.merger.connect(node).connect(this.context.destination); // silent: the worklet writes no output
  }

  /** One source for each device, however many of its inputs are channels: two would not keep time with each other. */
  private add(device: string, stream: MediaStream) {
    const source = this.context.createMediaStreamSource(stream);
    this.devices.set(device, { stream, source: this.isMixed(device) ? source : this.split(source) });
    stream.getAudioTracks().forEach((track) => track.addEventListener('ended', () => this.unplugged(device)));
  }

  private split(source: AudioNode) {
    return source.connect(this.context.createChannelSplitter(MOST_INPUTS));
  }

  private connect(channel: number) {
    const { device, input } = this.inputs[channel];
    this.devices.get(device)?.source.connect(this.merger, Math.max(0, input), channel);
  }

  private isMixed(device: string) {
    return this.inputs.every((input) => input.device !== device || input.input === MIXED);
  }

  private unplugged(device: string) {
    const away = this.devices.get(device);
    if (!away) return;
    this.devices.delete(device);
    stop(away.stream);
    away.source.disconnect();
    this.inputs.forEach((input, channel) => input.device === device && this.events.gone(channel));
  }
}

function listen(inputs: Input[], streams: Map<string, MediaStream>, taking: Taking, events: MicrophoneEvents) {
  return Microphones.on({ sampleRate: taking.rate }, inputs, streams, taking, events).catch(() =>
    Microphones.on({}, inputs, streams, taking, events));
}
