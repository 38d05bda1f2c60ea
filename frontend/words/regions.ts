// SPDX-License-Identifier: Apache-2.0
import type { Region } from '../player/sound-wave';
import type { Passage, Session } from './types';

/** What stands on the sound itself: breaks, what is not yet heard, where no sound is kept. */
export function regions(session: Session): Region[] {
  return [
    ...session.pauses.map(({ from, to }) => ({ kind: 'break', from, to })),
    ...session.masks.map(({ from, to }) => ({ kind: 'mask', from, to })),
    ...runs(session.passages).filter(({ heard }) => !heard).map(({ from, to }) => ({ kind: 'unheard', from, to })),
  ];
}

/** Neighbouring passages that are all heard, or all not, as one stretch each. */
export function runs(passages: Passage[]): { from: number; to: number; heard: boolean }[] {
  const all: { from: number; to: number; heard: boolean }[] = [];
  for (const passage of passages) {
    const heard = passage.heard.length > 0;
    const last = all[all.length - 1];
    if (last?.heard === heard) last.to = passage.end;
    else all.push({ from: passage.start, to: passage.end, heard });
  }
  return all;
}
