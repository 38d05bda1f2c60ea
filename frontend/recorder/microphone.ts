// SPDX-License-Identifier: Apache-2.0

export const RATE = 16_000;
export const BYTES_A_SECOND = 2 * RATE;

/** A tenth of a second of sound and how loud its loudest moment was, from 0 to 1. */
export interface Block {
  sound: Int16Array;
  peak: number;
}

export type MicrophoneTrouble = 'refused' | 'missing' | 'busy' | 'insecure';

/** One microphone, untouched by the browser's own ideas of good sound. */
export class Microphone {
  private constructor(
    private readonly stream: MediaStream,
    private readonly context: AudioContext,
  ) {}

  /** Throws a MicrophoneTrouble. `lost` is called when the device goes away. */
  static async open(heard: (block: Block) => void, lost: () => void): Promise<Microphone> {
    if (!navigator.mediaDevices) throw trouble('insecure');
    const stream = await navigator.mediaDevices
      .getUserMedia({ audio: { channelCount: 1, echoCancellation: false, noiseSuppression: false, autoGainControl: false } })
      .catch((reason: DOMException) => {
        throw trouble(nameOf(reason));
      });
    const context = await listen(stream, heard).catch((reason) => {
      stream.getTracks().forEach((track) => track.stop());
      throw reason;
    });
    stream.getAudioTracks().forEach((track) => track.addEventListener('ended', lost));
    return new Microphone(stream, context);
  }

  async close() {
    this.stream.getTracks().forEach((track) => track.stop());
    await this.context.close().catch(() => undefined);
  }
}

/** Some browsers refuse a rate that is not the sound card's; the worklet then brings it to 16 kHz. */
async function listen(stream: MediaStream, heard: (block: Block) => void): Promise<AudioContext> {
  return connect({ sampleRate: RATE }, stream, heard).catch(() => connect({}, stream, heard));
}

async function connect(wish: AudioContextOptions, stream: MediaStream, heard: (block: Block) => void) {
  const context = new AudioContext({ ...wish, latencyHint: 'playback' });
  try {
    await plug(context, stream, heard);
    return context;
  } catch (reason) {
    await context.close();
    throw reason;
  }
}

async function plug(context: AudioContext, stream: MediaStream, heard: (block: Block) => void) {
  await context.audioWorklet.addModule(new URL('audio/recorder-worklet.js', document.baseURI));
  const source = context.createMediaStreamSource(stream);
  const node = new AudioWorkletNode(context, 'recorder-worklet', {
    numberOfOutputs: 1,
    channelCount: 1,
    channelCountMode: 'explicit',
  });
  node.port.onmessage = ({ data }: MessageEvent<Block>) => heard(data);
  source.connect(node).connect(context.destination); // silent: the worklet writes no output
  await context.resume();
}

function nameOf(reason: DOMException): MicrophoneTrouble {
  if (reason.name === 'NotAllowedError' || reason.name === 'SecurityError') return 'refused';
  if (reason.name === 'NotFoundError' || reason.name === 'OverconstrainedError') return 'missing';
  return 'busy';
}

export class MicrophoneError extends Error {
  constructor(readonly trouble: MicrophoneTrouble) {
    super(trouble);
  }
}

function trouble(name: MicrophoneTrouble) {
  return new MicrophoneError(name);
}
