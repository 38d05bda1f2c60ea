// SPDX-License-Identifier: Apache-2.0

interface Played {
  resume(): void;
  pause(): void;
  skip(seconds: number): void;
}

const STEP = 5;

/** The keys for sound that keyboards, headsets and some pedals have. What the machine shows beside them names nobody. */
export function takeMediaKeys(player: Played) {
  if (!navigator.mediaSession) return;
  navigator.mediaSession.metadata = new MediaMetadata({ title: 'OnceTold' });
  set('play', () => player.resume());
  set('pause', () => player.pause());
  for (const back of ['seekbackward', 'previoustrack'] as const) set(back, () => player.skip(-STEP));
  for (const on of ['seekforward', 'nexttrack'] as const) set(on, () => player.skip(STEP));
}

export function leaveMediaKeys() {
  if (!navigator.mediaSession) return;
  navigator.mediaSession.metadata = null;
  for (const key of ['play', 'pause', 'seekbackward', 'previoustrack', 'seekforward', 'nexttrack'] as const) set(key, null);
}

/** Not every browser has every key. */
function set(key: MediaSessionAction, action: MediaSessionActionHandler | null) {
  try {
    navigator.mediaSession.setActionHandler(key, action);
  } catch {
    /* then it stays without */
  }
}
