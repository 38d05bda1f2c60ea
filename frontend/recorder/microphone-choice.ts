// SPDX-License-Identifier: Apache-2.0
import { MIXED, type Input } from './microphone-input';

/** Whose microphone each channel is, for one, two and three of them. Their order is that of the channels. */
const SPEAKERS = [['UNKNOWN'], ['INTERVIEWER', 'PERSON'], ['INTERVIEWER', 'PERSON', 'INTERPRETER']];
export const MOST = SPEAKERS.length;

/** Device ids mean nothing outside this browser; which microphone stands where is kept for the next session in this room. */
const KEPT = 'oncetold-microphones';

/** One of the browser's microphones, or one input of an interface with several. */
export interface Choice extends Input {
  label: string;
}

export function speakersOf(count: number) {
  return SPEAKERS[Math.min(count, MOST) - 1];
}

/** What was chosen here before; one microphone for everybody at first. */
export function keptChoice(): Input[] {
  try {
    const kept = JSON.parse(localStorage.getItem(KEPT) ?? '[]') as Input[];
    if (kept.length > 0 && kept.length <= MOST && kept.every((input) => typeof input.device === 'string')) return kept;
  } catch {
    // nothing kept, or nothing may be kept here
  }
  return [{ device: '', input: MIXED }];
}

export function keep(inputs: Input[]) {
  try {
    localStorage.setItem(KEPT, JSON.stringify(inputs));
  } catch {
    // then it is chosen again next time
  }
}

/** Every microphone once: the browser's own names for "the usual one" stand for devices that are in the list anyway. */
export async function choices(): Promise<Choice[]> {
  const all = (await navigator.mediaDevices?.enumerateDevices().catch(() => [])) ?? [];
  const inputs = all.filter(({ kind, deviceId }) => kind === 'audioinput' && deviceId);
  const real = inputs.filter(({ deviceId }) => deviceId !== 'default' && deviceId !== 'communications');
  return (real.length > 0 ? real : inputs).flatMap(inputsOf);
}

function inputsOf(device: MediaDeviceInfo): Choice[] {
  const capabilities = 'getCapabilities' in device ? (device as InputDeviceInfo).getCapabilities() : {};
  const count = (capabilities as { channelCount?: { max?: number } }).channelCount?.max ?? 1;
  const whole = { device: device.deviceId, input: MIXED, label: device.label };
  if (count < 2) return [whole];
  return [whole, ...Array.from({ length: count }, (_, input) => ({ ...whole, input, label: `${device.label} · ${input + 1}` }))];
}

/** As many as wanted: what was chosen stays, and the next free microphones follow. */
export function filledUp(inputs: Input[], count: number, all: Choice[]): Input[] {
  const taken = inputs.slice(0, count);
  if (count === 1) return taken;
  const filled = taken.filter((input) => input.device);
  for (const { device, input } of all) {
    if (filled.length < count && input === MIXED && filled.every((one) => one.device !== device)) filled.push({ device, input });
  }
  while (filled.length < count) filled.push({ device: '', input: MIXED });
  return filled;
}

/** Whether one microphone would be two channels. */
export function isTwice(inputs: Input[]) {
  return inputs.some((one, i) => inputs.some((other, j) => j > i && isSame(one, other)));
}

function isSame(one: Input, other: Input) {
  if (one.device !== other.device) return false;
  return one.input === other.input || one.input === MIXED || other.input === MIXED;
}

/** Whether all are inputs of one interface; devices of their own have clocks of their own. */
export function isOneClock(inputs: Input[]) {
  return inputs.every(({ device }) => device === inputs[0].device);
}

export function isWhole(inputs: Input[]) {
  return inputs.length === 1 || inputs.every((input) => input.device);
}
