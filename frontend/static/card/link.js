// The card's line to the server: its pass, its touches, and what it is told to show.
const PASS = 'oncetold.card';

export class NoPass extends Error {}

export const isPaired = () => sessionStorage.getItem(PASS) !== null;
export const forget = () => sessionStorage.removeItem(PASS);

async function ask(path, options = {}) {
  const headers = { 'Content-Type': 'application/json' };
  if (isPaired()) headers.Authorization = `Bearer ${sessionStorage.getItem(PASS)}`;
  const answer = await fetch(`/card/api/${path}`, { cache: 'no-store', ...options, headers });
  if (answer.status === 401) throw new NoPass();
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.json();
}

const post = (path, body) => ask(path, { method: 'POST', body: JSON.stringify(body) });

export async function pair(code) {
  const { pass } = await post('pairings', { code });
  sessionStorage.setItem(PASS, pass);
}

export const languages = () => ask('languages');
export const words = (tag) => ask(`words/${tag}`);

/** Hands a touch on, and tries again until it is known or the session is over. */
export async function touch(name, onTrouble) {
  for (let wait = 250; ; wait = Math.min(wait * 2, 4000)) {
    try {
      return await post('touches', { touch: name });
    } catch (trouble) {
      if (trouble instanceof NoPass) throw trouble;
      onTrouble();
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
