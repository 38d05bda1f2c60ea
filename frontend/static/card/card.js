// The person's card. It has an address but no account; what it may do hangs on the pass of one session.
import { Faces } from './faces.js';
import * as link from './link.js';
import * as touching from './touching.js';
import { Scan } from './scan.js';
import { say } from './voice.js';

const LANGUAGE = 'oncetold.card.language';

const scan = new Scan();
const card = {
  words: {},
  tongues: [],
  tag: sessionStorage.getItem(LANGUAGE) ?? '',
  screen: { face: 'OPEN', recording: null, with: [], listening: [], waiting: false },
  choosing: false,
  lost: false, // the line to the server
  unheard: false, // a touch that is not written down yet
  known: false, // the last touch is
  ended: false,
  aloud: false,
  said: '',
  typed: '',
  refused: false,
};
const faces = new Faces(card, {
  press,
  choose: () => { card.choosing = true; render(); },
  turnAloud: () => { card.aloud = !card.aloud; render(); },
  turnOneSwitch: () => { scan.turn(!scan.on); render(); },
  type: (text) => { card.typed = text; },
  enter: () => enter(card.typed),
  speak,
});
let saying;

async function press(touch) {
  if (card.aloud) say(card.words[touch] ?? '', card.tag);
  card.said = touch;
  card.known = false;
  clearTimeout(saying);
  // What was touched is true at once, whether or not the server has heard it yet.
  if (touch === 'STOP' || touch === 'PAUSE') card.screen = { ...card.screen, face: 'PAUSED', waiting: false };
  render();
  try {
    const now = await link.touch(touch, () => (card.unheard = changed(card.unheard)));
    card.unheard = card.lost = false;
    if (!link.isWaiting()) heard(now);
  } catch (over) {
    if (over instanceof link.Ended) end();
  }
  render();
}

/** It stands on the line of the session, so it may be called known. */
function heard(now) {
  card.screen = now;
  card.known = true;
  clearTimeout(saying);
  saying = setTimeout(() => { card.said = ''; render(); }, 8000);
}

/** Draws anew when what is true now was not true before. */
function changed(before) {
  if (!before) queueMicrotask(render);
  return true;
}

function end() {
  card.ended = true;
  link.forget();
  render();
}

function render() {
  if (touching.holds(render)) return;
  const focused = document.activeElement?.dataset?.touch ?? document.activeElement?.id;
  document.body.replaceChildren(faces.shown({ isPaired: link.isPaired(), oneSwitch: scan.on }));
  if (focused) document.querySelector(`[data-touch="${focused}"], #${focused}`)?.focus();
  scan.mark();
}

async function speak(next) {
  card.choosing = false;
  try {
    card.words = await link.words(next);
    card.tag = next;
    sessionStorage.setItem(LANGUAGE, next);
    document.documentElement.lang = next;
    document.documentElement.dir = card.words.direction ?? 'ltr';
  } catch {
    card.words = {}; // pictures are enough
  }
  render();
}

async function enter(code) {
  try {
    await link.pair(code);
    card.refused = card.lost = false;
    card.typed = '';
    card.unheard = link.isWaiting();
    live();
  } catch {
    card.refused = true;
  }
  render();
}

function live() {
  void link.follow((told) => {
    card.lost = false;
    // What was touched last counts until it is heard; its answer brings the newest screen.
    if (!link.isWaiting()) {
      if (told.face !== card.screen.face) card.said = '';
      card.screen = told;
    }
    render();
  }, () => (card.lost = changed(card.lost)), end, () => { card.lost = true; render(); }); // until the next code nobody sees what is touched here
  navigator.wakeLock?.request('screen').catch(() => undefined);
}

addEventListener('keydown', (event) => {
  if (event.target instanceof HTMLInputElement) return;
  if (scan.on && !event.repeat && event.key !== 'Tab') {
    event.preventDefault();
    scan.choose();
    return;
  }
  if (event.key === ' ') touching.keyDown();
  const tiles = [...document.querySelectorAll('.tile')];
  const number = Number.parseInt(event.key, 10);
  if (number >= 1 && number <= tiles.length) tiles[number - 1].click();
  if (event.key === 'Escape' && card.choosing) { card.choosing = false; render(); }
});
// With one switch a touch anywhere takes what is marked; Stop and Pause themselves always work.
addEventListener('pointerdown', (event) => {
  if (!scan.on || event.target.closest('.stop, .pause, .tools')) return;
  event.preventDefault();
  scan.choose();
});
document.addEventListener('visibilitychange', () => { if (!document.hidden && link.isPaired()) navigator.wakeLock?.request('screen').catch(() => undefined); });

async function begin() {
  const code = location.hash.slice(1);
  if (code) history.replaceState(null, '', location.pathname);
  try {
    card.tongues = await link.languages();
  } catch {
    card.tongues = [];
  }
  const [wanted, shown] = code.split('.');
  const preferred = [shown, card.tag, ...navigator.languages.map((one) => one.split('-')[0]), 'en'].find((one) => card.tongues.some((each) => each.tag === one));
  if (preferred) await speak(preferred);
  if (wanted) await enter(wanted);
  else if (link.isPaired()) live();
  render();
}

window.speechSynthesis?.addEventListener('voiceschanged', render);
void begin();
