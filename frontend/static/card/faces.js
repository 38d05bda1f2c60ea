// What the card shows. It draws what it is told and calls back for each touch; what is true and what a touch does says card.js.
import { picture } from './pictures.js';
import { voiceFor } from './voice.js';

const NEEDS = ['NOT_UNDERSTOOD', 'NOT_KNOWN', 'OTHER_QUESTION', 'BREAK', 'WATER', 'TOILET'];

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

export class Faces {
  #it;
  #deeds;

  /**
   * @param it what is true now; read anew each time
   * @param deeds what is called: press, choose, turnAloud, turnOneSwitch, type, enter, speak
   */
  constructor(it, deeds) {
    this.#it = it;
    this.#deeds = deeds;
  }

  /** What the card shows now. */
  shown({ isPaired, oneSwitch }) {
    if (this.#it.choosing) return this.#tongue();
    if (this.#it.ended || this.#it.screen.face === 'ENDED') return this.#over();
    if (!isPaired) return this.#pairing(oneSwitch);
    return this.#it.screen.face === 'PAUSED' ? this.#paused(oneSwitch) : this.#open(oneSwitch);
  }

  #word(key) { return this.#it.words[key] ?? ''; }

  #names(list) { return new Intl.ListFormat(this.#it.tag || 'en', { type: 'conjunction' }).format(list); }

  #about(key, list) {
    return list.length && this.#word(key) ? el('span', {}, this.#word(key).replace('{0}', this.#names(list))) : undefined;
  }

  /** Whether the server may not know yet what was touched, or this card what is so. */
  get #away() { return this.#it.lost || this.#it.unheard; }

  #tile(touch, style = '') {
    const label = this.#word(touch);
    return el('button', { class: `tile ${style} ${this.#it.said === touch ? 'said' : ''}`, type: 'button', 'data-touch': touch,
      'aria-label': label || touch.toLowerCase().replace('_', ' '), picture: touch, onclick: () => this.#deeds.press(touch) }, label);
  }

  #foot(oneSwitch) {
    const { recording, with: people, listening } = this.#it.screen;
    return el('footer', {},
      recording === null ? undefined : el('span', {}, this.#word(recording ? 'recordingOn' : 'recordingOff')),
      this.#about('with', people), this.#about('listening', listening), this.#tools(oneSwitch));
  }

  #tools(oneSwitch) {
    const able = voiceFor(this.#it.tag) !== undefined;
    return el('div', { class: 'tools' },
      this.#it.tongues.length > 1 ? this.#tool('language', {}, this.#word('language.choose') || 'Language', 'tongue', this.#deeds.choose) : undefined,
      able ? this.#tool('aloud', { 'aria-pressed': String(this.#it.aloud) }, this.#word('aloud') || 'Aloud', 'ear', this.#deeds.turnAloud) : undefined,
      this.#tool('one-switch', { 'aria-pressed': String(oneSwitch) }, this.#word('oneSwitch') || 'One switch', 'one', this.#deeds.turnOneSwitch));
  }

  #tool(id, pressed, label, image, deed) {
    return el('button', { class: 'tool', type: 'button', id, ...pressed, 'aria-label': label, picture: image, onclick: () => deed() });
  }

  #lostLine() { return this.#away ? el('p', { class: 'lost', role: 'status' }, this.#word('lost') || '…') : undefined; }

  #open(oneSwitch) {
    const { said, known, screen } = this.#it;
    const text = said && known && screen.with.length ? this.#word('known').replace('{0}', this.#names(screen.with)) : this.#word('intro');
    const heading = this.#away ? this.#word('lost') || '…' : text || 'OnceTold';
    return el('main', { class: 'open' }, el('header', { 'aria-live': 'polite' }, el('h1', { class: this.#away ? 'lost' : '' }, heading)),
      el('div', { class: 'two' }, this.#tile('STOP', 'stop'), this.#tile('PAUSE', 'pause')),
      el('div', { class: 'grid' }, ...NEEDS.map((need) => this.#tile(need))), this.#foot(oneSwitch));
  }

  #paused(oneSwitch) {
    const { waiting, with: people } = this.#it.screen;
    const text = this.#about(waiting ? 'waiting' : 'together', people);
    return el('main', { class: 'rest' },
      el('div', { class: 'mid', role: 'status' }, el('span', { picture: 'PAUSE' }), el('h1', {}, this.#word('paused')),
        el('p', {}, this.#word('noHurry')), el('p', {}, text ?? ''), this.#lostLine()),
      el('div', { class: 'two' }, this.#tile('STOP', 'stop'), this.#tile('GO_ON', 'pause')), this.#foot(oneSwitch));
  }

  #over() {
    return el('main', { class: 'rest' }, el('div', { class: 'mid', role: 'status' }, el('h1', {}, this.#word('ended')), el('p', {}, this.#word('endedMore'))));
  }

  #pairing(oneSwitch) {
    // The page may be drawn again while somebody types, so what they typed is not kept in the field alone.
    const code = el('input', { oninput: (event) => this.#deeds.type(event.target.value), class: 'code', id: 'code', autocomplete: 'off', autocapitalize: 'characters', spellcheck: 'false', maxlength: '9', 'aria-label': this.#word('code') || 'Code' });
    code.value = this.#it.typed;
    const form = el('form', { class: 'mid', onsubmit: (event) => { event.preventDefault(); this.#deeds.enter(); } },
      el('h1', {}, this.#word('code')), code,
      this.#lostLine(),
      this.#it.refused ? el('p', { class: 'lost', role: 'alert' }, this.#word('codeAgain')) : undefined,
      el('button', { class: 'tool', id: 'enter' }, this.#word('enter')));
    return el('main', { class: 'pair' }, form, this.#tools(oneSwitch));
  }

  #tongue() {
    const list = el('div', { class: 'tongues' }, ...this.#it.tongues.map((one) =>
      el('button', { class: 'tool', type: 'button', lang: one.tag, 'aria-pressed': String(one.tag === this.#it.tag), onclick: () => this.#deeds.speak(one.tag) }, one.name)));
    return el('main', { class: 'tongue' }, list);
  }
}
