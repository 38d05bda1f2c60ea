// SPDX-License-Identifier: Apache-2.0

/** Big-endian. */
export function number(value: number, length = 8) {
  const view = new DataView(new ArrayBuffer(8));
  view.setBigUint64(0, BigInt(value));
  return new Uint8Array(view.buffer).slice(8 - length);
}

export function bytes(...parts: ArrayLike<number>[]) {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

export function ascii(text: string) {
  return new TextEncoder().encode(text);
}

export function fromBase64(text: string) {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}

export function hex(all: Uint8Array) {
  return [...all].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

export async function sha256(of: BufferSource) {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', of));
}
