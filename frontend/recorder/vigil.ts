// SPDX-License-Identifier: Apache-2.0
const BYTES_A_SAMPLE = 2; // on each channel
const ROOM_WANTED = 2 * 60 * 60; // seconds

/** What a browser must grant a page that records: to be alone, to stay awake, to keep what it stores. */
export class Vigil {
  private awake?: WakeLockSentinel;
  private wanted = false;
  private release: () => void = () => undefined;

  /** One tab records; a second one would send other bytes under the same numbers. */
  static alone(recording: string): Promise<Vigil | undefined> {
    const vigil = new Vigil();
    if (!navigator.locks) return Promise.resolve(vigil);
    return new Promise((resolve) => {
      void navigator.locks.request(`recording-${recording}`, { ifAvailable: true }, (lock) => {
        resolve(lock ? vigil : undefined);
        return lock && new Promise<void>((done) => (vigil.release = done));
      });
    });
  }

  begin() {
    this.wanted = true;
    void navigator.storage?.persist?.();
    document.addEventListener('visibilitychange', this.stayAwake);
    void this.stayAwake();
  }

  async end() {
    this.wanted = false;
    document.removeEventListener('visibilitychange', this.stayAwake);
    this.release();
    await this.awake?.release().catch(() => undefined);
  }

  /** The browser takes the lock back whenever the page is hidden. */
  private stayAwake = async () => {
    if (document.visibilityState !== 'visible' || !this.wanted) return;
    this.awake = await navigator.wakeLock?.request('screen').catch(() => undefined);
  };
}

/** For how many seconds of sound there is room on this device; nothing when the browser does not say. */
export async function roomOnDevice(channels: number, rate: number): Promise<number | undefined> {
  const { quota, usage } = (await navigator.storage?.estimate?.().catch(() => undefined)) ?? {};
  return quota === undefined ? undefined : Math.max(0, quota - (usage ?? 0)) / (BYTES_A_SAMPLE * rate * channels);
}

export function isNarrow(room: number | undefined) {
  return room !== undefined && room < ROOM_WANTED;
}
