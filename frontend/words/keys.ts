// SPDX-License-Identifier: Apache-2.0

export interface Keys {
  play(): void;
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

/** One key for each thing one does here. A pedal that sends F4 plays and pauses. */
export function act(event: KeyboardEvent, keys: Keys) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  const target = event.composedPath()[0];
  if (!(target instanceof Element) || writing(target)) return;
  if ((event.key === ' ' || event.key === 'Enter') && target.closest('button,a,summary,[role=button]')) return;
  const action = actionFor(event.key, keys);
  if (!action) return;
  event.preventDefault();
  action();
}

function writing(target: Element): boolean {
  return !!target.closest('input,textarea,select,[contenteditable],dialog,[role=dialog],[role=listbox],[role=menu]');
}

function actionFor(key: string, keys: Keys): (() => void) | undefined {
  switch (key.length === 1 ? key.toLowerCase() : key) {
    case ' ':
    case 'F4':
      return keys.play;
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
