// SPDX-License-Identifier: Apache-2.0

/** Where the sound of a channel comes from: any device when none is named; MIXED, or one of the inputs of an interface. */
export interface Input {
  device: string;
  input: number;
}

export const MIXED = -1;
export const MOST_INPUTS = 8;

export type MicrophoneTrouble = 'refused' | 'missing' | 'busy' | 'insecure';

export class MicrophoneError extends Error {
  constructor(readonly trouble: MicrophoneTrouble) {
    super(trouble);
  }
}

/** Throws a MicrophoneError when one of them does not open; where some are enough, when none does. */
export async function askAll(inputs: Input[], some: boolean, streams: Map<string, MediaStream>) {
  let trouble: unknown;
  for (const input of inputs) {
    if (streams.has(input.device) || (!input.device && inputs.length > 1)) continue;
    const stream = await ask(input, inputs.length > 1).catch((reason) => (trouble = reason));
    if (stream instanceof MediaStream) streams.set(input.device, stream);
  }
  if (streams.size === 0) throw trouble ?? new MicrophoneError('missing');
  if (trouble && !some) throw trouble;
}

/** Where each has a microphone, no other may take its place by itself. */
export async function ask({ device, input }: Input, exactly: boolean): Promise<MediaStream> {
  if (!navigator.mediaDevices) throw new MicrophoneError('insecure');
  const audio: MediaTrackConstraints = { echoCancellation: false, noiseSuppression: false, autoGainControl: false };
  audio.channelCount = input === MIXED ? 1 : { ideal: MOST_INPUTS };
  if (device) audio.deviceId = exactly ? { exact: device } : { ideal: device };
  return navigator.mediaDevices.getUserMedia({ audio }).catch((reason: DOMException) => {
    throw new MicrophoneError(nameOf(reason));
  });
}

export function stop(stream: MediaStream) {
  stream.getTracks().forEach((track) => track.stop());
}

function nameOf(reason: DOMException): MicrophoneTrouble {
  if (reason.name === 'NotAllowedError' || reason.name === 'SecurityError') return 'refused';
  if (reason.name === 'NotFoundError' || reason.name === 'OverconstrainedError') return 'missing';
  return 'busy';
}
