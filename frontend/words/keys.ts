// SPDX-License-Identifier: Apache-2.0

export interface Keys {
  play(): void;
  skip(seconds: number): void;
  faster(by: 1 | -1): void;
  zoom(by: 1 | -1): void;
  passage(): void;
  next(): void;
  previous(): void;
  hear(): void;
  correct(): void;
  comment(): void;
  find(): void;
  voice(n: number): void;
  leave(): void;
}

/** What a person can choose a key of their own for. Java twin: org.oncetold.recording.PlayAction. */
export type PlayAction = 'PLAY' | 'BACK' | 'ON' | 'SLOWER' | 'FASTER';

export type OwnKeys = Partial<Record<PlayAction, string>>;

/** The usual ones; many foot pedals send F4, F7 and F8. */
const USUAL: Record<string, PlayAction> = {
  ' ': 'PLAY', F4: 'PLAY', MediaPlayPause: 'PLAY',
  ArrowLeft: 'BACK', F7: 'BACK', MediaTrackPrevious: 'BACK',
  ArrowRight: 'ON', F8: 'ON', MediaTrackNext: 'ON',
  ',': 'SLOWER', '.': 'FASTER',
};

/** Keys that write nothing, so they work while somebody writes: hands on the keys, foot on the pedal. */
export function isPedal(key: string): boolean {
  return /^(F\d{1,2}|Media\w+|Audio\w+|Launch\w+)$/.test(key);
}

/** One key for each thing one does here. */
export function act(event: KeyboardEvent, keys: Keys, own: OwnKeys) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  const target = event.composedPath()[0];
  if (!(target instanceof Element) || target.closest('dialog,[role=dialog]')) return;
  if (writing(target) && !isPedal(event.key)) return;
  if ((event.key === ' ' || event.key === 'Enter') && target.closest('button,a,summary,[role=button]')) return;
  const action = playing(event.key, keys, own) ?? actionFor(event.key, keys);
  if (!action) return;
  event.preventDefault();
  action();
}

function writing(target: Element): boolean {
  return !!target.closest('input,textarea,select,[contenteditable],[role=listbox],[role=menu]');
}

function playing(key: string, keys: Keys, own: OwnKeys): (() => void) | undefined {
  const name = key.length === 1 ? key.toLowerCase() : key;
  const chosen = (Object.keys(own) as PlayAction[]).find((action) => own[action] === name);
  switch (chosen ?? USUAL[name]) {
    case 'PLAY':
      return keys.play;
    case 'BACK':
      return () => keys.skip(-5);
    case 'ON':
      return () => keys.skip(5);
    case 'SLOWER':
      return () => keys.faster(-1);
    case 'FASTER':
      return () => keys.faster(1);
    default:
      return undefined;
  }
}

function actionFor(key: string, keys: Keys): (() => void) | undefined {
  switch (key.length === 1 ? key.toLowerCase() : key) {
    case 'Enter':
      return keys.passage;
    case 'ArrowDown':
      return keys.next;
    case 'ArrowUp':
      return keys.previous;
    case 'h':
      return keys.hear;
    case 'c':
      return keys.correct;
    case 'n':
      return keys.comment;
    case '+':
    case '=':
      return () => keys.zoom(1);
    case '-':
      return () => keys.zoom(-1);
    case '/':
      return keys.find;
    case 'Escape':
      return keys.leave;
    case '1':
    case '2':
    case '3':
    case '4':
      return () => keys.voice(Number(key) - 1);
    default:
      return undefined;
  }
}
