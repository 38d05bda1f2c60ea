// SPDX-License-Identifier: Apache-2.0

/** Waits that end by themselves, or all at once when there is reason to look again. */
export class Rests {
  private readonly ending = new Set<() => void>();

  wake = () => this.ending.forEach((end) => end());

  /** So long, or until somebody wakes it. */
  rest(millis: number) {
    return new Promise<void>((resolve) => {
      const end = () => {
        clearTimeout(timer);
        this.ending.delete(end);
        resolve();
      };
      const timer = setTimeout(end, millis);
      this.ending.add(end);
    });
  }
}
