// The person's card. It has an address but no account; what it may do hangs on the pass of one session.
import * as link from './link.js';
import * as touching from './touching.js';
import { picture } from './pictures.js';
import { Scan } from './scan.js';
import { say, voiceFor } from './voice.js';

const NEEDS = ['NOT_UNDERSTOOD', 'NOT_KNOWN', 'OTHER_QUESTION', 'BREAK', 'WATER', 'TOILET'];
const LANGUAGE = 'oncetold.card.language';

const scan = new Scan();
let words = {};
let tongues = [];
let tag = sessionStorage.getItem(LANGUAGE) ?? '';
let screen = { face: 'OPEN', recording: false, with: [], listening: [], waiting: false };
let choosing = false;
let lost = false; // the line to the server
let unheard = false; // a touch that is not written down yet
let known = false; // the last touch is
let ended = false;
let aloud = false;
let said = '';
let saying;
let typed = '';
let refused = false;

/** A small element: text is set as text, never as markup. */
function el(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key === 'picture') element.innerHTML = picture(value);
    else if (key.startsWith('on')) element.addEventListener(key.slice(2), value);
    else element.setAttribute(key, value);
  }
  element.append(...children.filter((child) => child !== undefined && child !== ''));
  return element;
}

const word = (key) => words[key] ?? '';
const names = (list) => new Intl.ListFormat(tag || 'en', { type: 'conjunction' }).format(list);
const about = (key, list) => (list.length && word(key) ? el('span', {}, word(key).replace('{0}', names(list))) : undefined);

function tile(touch, style = '') {
  const label = word(touch);
  return el('button', { class: `tile ${style} ${said === touch ? 'said' : ''}`, type: 'button', 'data-touch': touch,
    'aria-label': label || touch.toLowerCase().replace('_', ' '), picture: touch, onclick: () => press(touch) }, label);
}

async function press(touch) {
  if (aloud) say(word(touch), tag);
  said = touch;
  known = false;
  clearTimeout(saying);
  // What was touched is true at once, whether or not the server has heard it yet.
  if (touch === 'STOP' || touch === 'PAUSE') screen = { ...screen, face: 'PAUSED', waiting: false };
  render();
  try {
    const now = await link.touch(touch, () => (unheard = changed(unheard)));
    unheard = lost = false;
    if (!link.isWaiting()) heard(now);
  } catch {
    end();
  }
  render();
}

/** It stands on the line of the session, so it may be called known. */
function heard(now) {
  screen = now;
  known = true;
  clearTimeout(saying);
  saying = setTimeout(() => { said = ''; render(); }, 8000);
}

/** Draws anew when what is true now was not true before. */
function changed(before) {
  if (!before) queueMicrotask(render);
  return true;
}

const away = () => lost || unheard;

function end() {
  ended = true;
  link.forget();
  render();
}

function foot() {
  return el('footer', {},
    el('span', {}, word(screen.recording ? 'recordingOn' : 'recordingOff')),
    about('with', screen.with), about('listening', screen.listening), tools());
}

function tools() {
  const able = voiceFor(tag) !== undefined;
  return el('div', { class: 'tools' },
    tongues.length > 1 ? el('button', { class: 'tool', type: 'button', id: 'language', 'aria-label': word('language.choose') || 'Language', picture: 'tongue', onclick: () => { choosing = true; render(); } }) : undefined,
    able ? el('button', { class: 'tool', type: 'button', id: 'aloud', 'aria-pressed': String(aloud), 'aria-label': word('aloud') || 'Aloud', picture: 'ear', onclick: () => { aloud = !aloud; render(); } }) : undefined,
    el('button', { class: 'tool', type: 'button', id: 'one-switch', 'aria-pressed': String(scan.on), 'aria-label': word('oneSwitch') || 'One switch', picture: 'one', onclick: () => { scan.turn(!scan.on); render(); } }));
}

const lostLine = () => (away() ? el('p', { class: 'lost', role: 'status' }, word('lost') || '…') : undefined);

function open() {
  const text = said && known ? word('known').replace('{0}', names(screen.with)) : word('intro');
  return el('main', { class: 'open' }, el('header', { 'aria-live': 'polite' }, el('h1', { class: away() ? 'lost' : '' }, away() ? word('lost') || '…' : text || 'OnceTold')),
    el('div', { class: 'two' }, tile('STOP', 'stop'), tile('PAUSE', 'pause')),
    el('div', { class: 'grid' }, ...NEEDS.map((need) => tile(need))), foot());
}

function paused() {
  const text = about(screen.waiting ? 'waiting' : 'together', screen.with);
  return el('main', { class: 'rest' },
    el('div', { class: 'mid', role: 'status' }, el('span', { picture: 'PAUSE' }), el('h1', {}, word('paused')),
      el('p', {}, word('noHurry')), el('p', {}, text ?? ''), lostLine()),
    el('div', { class: 'two' }, tile('STOP', 'stop'), tile('GO_ON', 'pause')), foot());
}

function over() {
  return el('main', { class: 'rest' }, el('div', { class: 'mid', role: 'status' }, el('h1', {}, word('ended')), el('p', {}, word('endedMore'))));
}

function pairing() {
  // The page may be drawn again while somebody types, so what they typed is not kept in the field alone.
  const code = el('input', { oninput: (event) => { typed = event.target.value; }, class: 'code', id: 'code', autocomplete: 'off', autocapitalize: 'characters', spellcheck: 'false', maxlength: '9', 'aria-label': word('code') || 'Code' });
  code.value = typed;
  const form = el('form', { class: 'mid', onsubmit: (event) => { event.preventDefault(); enter(typed); } },
    el('h1', {}, word('code')), code,
    refused ? el('p', { class: 'lost', role: 'alert' }, word('codeAgain')) : undefined,
    el('button', { class: 'tool', id: 'enter' }, word('enter')));
  return el('main', { class: 'pair' }, form, tools());
}

function tongue() {
  const list = el('div', { class: 'tongues' }, ...tongues.map((one) =>
    el('button', { class: 'tool', type: 'button', lang: one.tag, 'aria-pressed': String(one.tag === tag), onclick: () => speak(one.tag) }, one.name)));
  return el('main', { class: 'tongue' }, list);
}

function shown() {
  if (choosing) return tongue();
  if (ended || screen.face === 'ENDED') return over();
  if (!link.isPaired()) return pairing();
  return screen.face === 'PAUSED' ? paused() : open();
}

function render() {
  if (touching.holds(render)) return;
  const focused = document.activeElement?.dataset?.touch ?? document.activeElement?.id;
  document.body.replaceChildren(shown());
  if (focused) document.querySelector(`[data-touch="${focused}"], #${focused}`)?.focus();
  scan.mark();
}

async function speak(next) {
  choosing = false;
  try {
    words = await link.words(next);
    tag = next;
    sessionStorage.setItem(LANGUAGE, tag);
    document.documentElement.lang = tag;
    document.documentElement.dir = words.direction ?? 'ltr';
  } catch {
    words = {}; // pictures are enough
  }
  render();
}

async function enter(code) {
  try {
    await link.pair(code);
    refused = false;
    live();
  } catch {
    refused = true;
  }
  render();
}

function live() {
  void link.follow((told) => {
    lost = false;
    // What was touched last counts until it is heard; its answer brings the newest screen.
    if (!link.isWaiting()) {
      if (told.face !== screen.face) said = '';
      screen = told;
    }
    render();
  }, () => (lost = changed(lost)), end);
  navigator.wakeLock?.request('screen').catch(() => undefined);
}

addEventListener('keydown', (event) => {
  if (event.target instanceof HTMLInputElement) return;
  if (scan.on && !event.repeat && event.key !== 'Tab') {
    event.preventDefault();
    scan.choose();
    return;
  }
  const tiles = [...document.querySelectorAll('.tile')];
  const number = Number.parseInt(event.key, 10);
  if (number >= 1 && number <= tiles.length) tiles[number - 1].click();
  if (event.key === 'Escape' && choosing) { choosing = false; render(); }
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
    tongues = await link.languages();
  } catch {
    tongues = [];
  }
  const [wanted, shown] = code.split('.');
  const preferred = [shown, tag, ...navigator.languages.map((one) => one.split('-')[0]), 'en'].find((one) => tongues.some((each) => each.tag === one));
  if (preferred) await speak(preferred);
  if (wanted) await enter(wanted);
  else if (link.isPaired()) live();
  render();
}

window.speechSynthesis?.addEventListener('voiceschanged', render);
void begin();
