// SPDX-License-Identifier: Apache-2.0

/** The picture of a sound: for each channel lowest and highest in turns, the loudest of all at one. */
export interface Peaks {
  channels: Float32Array[];
  seconds: number;
  /** How many seconds a point stands for. */
  each: number;
}

const HEADER = 24;
const FAINTEST = 600;

/** As fine as the server has it. */
const FINEST = 0.1;

/** From where the server has it, with at most so many points; nothing where it has none. */
export async function peaksAt(address: string, points?: number): Promise<Peaks | undefined> {
  const wanted = points ? `${address}?points=${points}` : address;
  const answer = await fetch(new URL(wanted, document.baseURI), { cache: 'no-store' }).catch(() => undefined);
  return answer?.ok ? read(await answer.arrayBuffer()) : undefined;
}

/** audiowaveform, version 2, 16 bits. */
export function read(file: ArrayBuffer): Peaks {
  const view = new DataView(file);
  const number = (n: number) => view.getInt32(4 * n, true);
  const [rate, each, points, count] = [number(2), number(3), number(4), number(5)];
  const samples = new Int16Array(file, HEADER, 2 * points * count);
  const loudest = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), FAINTEST);
  const channels = Array.from({ length: count }, () => new Float32Array(2 * points));
  for (let point = 0; point < points; point++)
    for (let channel = 0; channel < count; channel++)
      for (let end = 0; end < 2; end++)
        channels[channel][2 * point + end] = samples[2 * (point * count + channel) + end] / loudest;
  return { channels, seconds: (points * each) / rate, each: each / rate };
}

export function isFinest(peaks: Peaks): boolean {
  return peaks.each < 1.5 * FINEST;
}

/** The points from one second to another. */
export function cut({ channels, each }: Peaks, from: number, to: number): Peaks {
  const [first, last] = [Math.floor(from / each + 0.01), Math.ceil(to / each - 0.01)];
  const parts = channels.map((channel) => channel.subarray(2 * first, 2 * last));
  return { channels: parts, seconds: (parts[0].length / 2) * each, each };
}
