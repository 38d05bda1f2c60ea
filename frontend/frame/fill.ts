// SPDX-License-Identifier: Apache-2.0

/** The visible words come from the server; `{0}` and `{1}` are filled in here. */
export function fill(pattern: string | undefined, ...values: (string | number)[]): string {
  return (pattern ?? '').replace(/\{(\d)\}/g, (_, n) => String(values[Number(n)] ?? ''));
}
