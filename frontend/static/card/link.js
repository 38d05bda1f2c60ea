// The card's line to the server: its pass, its touches, and what it is told to show.
const PASS = 'oncetold.card';
const NUMBER = 'oncetold.card.touch';

export class NoPass extends Error {}
class Overtaken extends Error {}

export const isPaired = () => sessionStorage.getItem(PASS) !== null;
export const forget = () => [PASS, NUMBER].forEach((key) => sessionStorage.removeItem(key));

/** Touches that the server has not heard yet, in the order in which they were made. */
let waiting = [];
let sending = false;

async function ask(path, options = {}) {
  const headers = { 'Content-Type': 'application/json' };
  if (isPaired()) headers.Authorization = `Bearer ${sessionStorage.getItem(PASS)}`;
  const answer = await fetch(`/card/api/${path}`, { cache: 'no-store', ...options, headers });
  if (answer.status === 401) throw new NoPass();
  if (answer.status === 409) throw new Overtaken();
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.json();
}

const post = (path, body, options) => ask(path, { method: 'POST', body: JSON.stringify(body), ...options });

export async function pair(code) {
  const { pass } = await post('pairings', { code });
  sessionStorage.setItem(PASS, pass);
}

export const languages = () => ask('languages');
export const words = (tag) => ask(`words/${tag}`);

/** Grows from touch to touch, so that the server hears each one once; also when the page is loaded again. */
function nextNumber() {
  const number = Math.max(Number(sessionStorage.getItem(NUMBER)) + 1, Date.now());
  sessionStorage.setItem(NUMBER, String(number));
  return number;
}

/** Whether a touch is on its way. */
export const isWaiting = () => waiting.length > 0;

/**
 * Hands a touch on, after those before it, and tries again until it is written down or the session is over. The same touch
 * made again while it waits is one touch.
 */
export function touch(name, onTrouble) {
  const last = waiting.at(-1);
  if (last?.name === name) return last.heard;
  const one = { name, onTrouble };
  one.heard = new Promise((resolve, reject) => Object.assign(one, { resolve, reject }));
  waiting.push(one);
  if (!sending) void send();
  return one.heard;
}

async function send() {
  sending = true;
  while (waiting.length > 0) {
    const one = waiting[0];
    try {
      const screen = await deliver(one);
      waiting.shift();
      one.resolve(screen);
    } catch (over) {
      const left = waiting;
      waiting = [];
      left.forEach((each) => each.reject(over));
    }
  }
  sending = false;
}

async function deliver(one) {
  let number = nextNumber();
  for (let wait = 250; ; wait = Math.min(wait * 2, 4000)) {
    try {
      return await post('touches', { touch: one.name, number }, { signal: AbortSignal.timeout(10_000) });
    } catch (trouble) {
      if (trouble instanceof NoPass) throw trouble;
      if (trouble instanceof Overtaken) number = nextNumber();
      one.onTrouble();
      await new Promise((go) => setTimeout(go, wait));
    }
  }
}

/** Calls back with every new screen, for as long as the card has a pass. */
export async function follow(onScreen, onTrouble, onEnd) {
  for (let revision = 0; ; ) {
    try {
      const told = await ask(`screen?after=${revision}`, { signal: AbortSignal.timeout(35_000) });
      revision = told.revision;
      onScreen(told.screen);
      if (told.screen.face === 'ENDED') return onEnd();
    } catch (trouble) {
      if (trouble instanceof NoPass) return onEnd();
      onTrouble();
      await new Promise((go) => setTimeout(go, 1000));
    }
  }
}
