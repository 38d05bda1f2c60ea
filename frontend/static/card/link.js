// The card's line to the server: its pass, its touches, and what it is told to show.
const PASS = 'oncetold.card';
const NUMBER = 'oncetold.card.touch';

/** A touch that waits for a code longer than this says nothing of now any more. */
const TOUCH_LIFE = 600_000;

export class Ended extends Error {}
class NoPass extends Error {}
class Overtaken extends Error {}
class Ahead extends Error {}

/** How far the clock of the server is ahead of this device's, which may be wrong by days. */
let ahead = 0;

const pass = () => sessionStorage.getItem(PASS);
export const isPaired = () => pass() !== null;
export const forget = () => [PASS, NUMBER].forEach((key) => sessionStorage.removeItem(key));

/** Touches that the server has not heard yet, in the order in which they were made. */
let waiting = [];
let sending = false;

async function ask(path, options = {}) {
  const headers = { 'Content-Type': 'application/json' };
  const borne = pass();
  if (borne) headers.Authorization = `Bearer ${borne}`;
  const answer = await fetch(`/card/api/${path}`, { cache: 'no-store', ...options, headers });
  ahead = (Date.parse(answer.headers.get('Date')) || Date.now() + ahead) - Date.now();
  if (answer.ok) return answer.json();
  if (answer.status === 401) await noPass(answer, borne);
  if (answer.status === 409) throw new Overtaken();
  if (answer.status === 422) throw new Ahead();
  throw new Error(String(answer.status));
}

/** The session is over, or another device has become its card and this one may ask for a code again. */
async function noPass(answer, borne) {
  const { code } = await answer.json().catch(() => ({}));
  if (code === 'card.refusal.ended') throw new Ended();
  if (pass() === borne) sessionStorage.removeItem(PASS);
  throw new NoPass();
}

const post = (path, body, options) => ask(path, { method: 'POST', body: JSON.stringify(body), ...options });

export async function pair(code) {
  const paired = await post('pairings', { code });
  sessionStorage.setItem(PASS, paired.pass);
  waiting.filter((one) => Date.now() - one.made >= TOUCH_LIFE).forEach((one) => one.reject(new NoPass()));
  waiting = waiting.filter((one) => Date.now() - one.made < TOUCH_LIFE);
  if (!sending) void send();
}

export const languages = () => ask('languages');
export const words = (tag) => ask(`words/${tag}`);

/** Grows from touch to touch, so that the server hears each one once; also when the page is loaded again. */
function nextNumber() {
  const number = Math.max(Number(sessionStorage.getItem(NUMBER)) + 1, Date.now() + ahead);
  sessionStorage.setItem(NUMBER, String(number));
  return number;
}

/** Whether a touch is on its way. */
export const isWaiting = () => waiting.length > 0;

/**
 * Hands a touch on, after those before it, and tries again until it is written down or the session is over; a card whose place
 * another device took keeps it for the next code. The same touch made again while it waits is one touch.
 */
export function touch(name, onTrouble) {
  const last = waiting.at(-1);
  if (last?.name === name) return last.heard;
  const one = { name, onTrouble, made: Date.now() };
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
      if (over instanceof NoPass) break;
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
      one.onTrouble();
      if (trouble instanceof NoPass || trouble instanceof Ended) throw trouble;
      if (trouble instanceof Ahead) sessionStorage.removeItem(NUMBER); // made by a clock that was wrong
      if (trouble instanceof Overtaken || trouble instanceof Ahead) number = nextNumber();
      await new Promise((go) => setTimeout(go, wait));
    }
  }
}

/** Calls back with every new screen, for as long as the card has this pass. */
export async function follow(onScreen, onTrouble, onEnd, onNoPass) {
  const followed = pass();
  for (let revision = 0; pass() === followed; ) {
    try {
      const told = await ask(`screen?after=${revision}`, { signal: AbortSignal.timeout(35_000) });
      revision = told.revision;
      onScreen(told.screen);
      if (told.screen.face === 'ENDED') return onEnd();
    } catch (trouble) {
      if (trouble instanceof Ended) return onEnd();
      if (trouble instanceof NoPass) return onNoPass();
      onTrouble();
      await new Promise((go) => setTimeout(go, 1000));
    }
  }
}
