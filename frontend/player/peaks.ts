// SPDX-License-Identifier: Apache-2.0

/** The picture of a sound: for each channel lowest and highest in turns, the loudest of all at one. */
export interface Peaks {
  channels: Float32Array[];
  seconds: number;
}

const HEADER = 24;
const FAINTEST = 600;

/** From where the server has it; nothing where it has none. */
export async function peaksAt(address: string): Promise<Peaks | undefined> {
  const answer = await fetch(new URL(address, document.baseURI), { cache: 'no-store' }).catch(() => undefined);
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
  return { channels, seconds: (points * each) / rate };
}
