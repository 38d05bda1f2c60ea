// SPDX-License-Identifier: Apache-2.0
import type { Region } from '../player/sound-wave';
import type { Pause, Session } from './types';

interface Run {
  from: number;
  to: number;
  heard: boolean;
}

/** What stands on the sound itself: breaks, what is not yet heard, where no sound is kept. */
export function regions(session: Session): Region[] {
  return [
    ...session.pauses.map(({ from, to }) => ({ kind: 'break', from, to })),
    ...session.masks.map(({ from, to }) => ({ kind: 'mask', from, to })),
    ...runs(session).filter(({ heard }) => !heard).map(({ from, to }) => ({ kind: 'unheard', from, to })),
  ];
}

/** Neighbouring passages that are all heard, or all not, as one stretch each; where no sound is kept there is nothing to hear. */
export function runs({ passages, masks }: Session): Run[] {
  const all: Run[] = [];
  for (const passage of passages) {
    const heard = passage.heard.length > 0;
    const last = all[all.length - 1];
    if (last?.heard === heard) last.to = passage.end;
    else all.push({ from: passage.start, to: passage.end, heard });
  }
  return masks.reduce((left, mask) => left.flatMap((run) => without(run, mask)), all);
}

/** What of a stretch lies before and after another one. */
function without(run: Run, { from, to }: Pause): Run[] {
  const parts = [{ ...run, to: Math.min(run.to, from) }, { ...run, from: Math.max(run.from, to) }];
  return parts.filter((part) => part.from < part.to);
}
