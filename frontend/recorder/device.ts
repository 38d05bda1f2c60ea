// SPDX-License-Identifier: Apache-2.0
import { hex } from './bytes';

const KEY = 'oncetold.device';

/** A number for this browser, by which the server knows on which device a recording is made. It says nothing else. */
export function device(): string {
  try {
    const known = localStorage.getItem(KEY) ?? uuid();
    localStorage.setItem(KEY, known);
    return known;
  } catch {
    return onThisPage; // storage is refused
  }
}

const onThisPage = uuid();

function uuid() {
  return hex(crypto.getRandomValues(new Uint8Array(16))).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
