// SPDX-License-Identifier: Apache-2.0
import { html, nothing } from 'lit';
import { filledUp, isOneClock, isTwice, isWhole, MOST, speakersOf, type Choice } from './microphone-choice';
import { MIXED, type Input } from './microphone-input';
import { levelMeter, type Words } from './recorder-face';

export interface SetupState {
  words: Words;
  inputs: Input[];
  choices: Choice[];
  levels: number[];
  /** Why the last choice was not taken, or what looks odd about it; a key of words. */
  notice: string;
  changed(inputs: Input[]): void;
  refused(notice: string): void;
}

/** Before it begins: one microphone for everybody or one for each, which is whose, and what that means. */
export function setup(state: SetupState) {
  const { words, inputs } = state;
  return html`<div class="recorder-setup" role="group" aria-label=${words['setup']}>
    <label>${words['setup']}
      <select class="btn recorder-count" @change=${(event: Event) => count(state, event.target as HTMLSelectElement)}>
        ${Array.from({ length: MOST }, (_, i) => html`<option value=${i + 1} ?selected=${i + 1 === inputs.length}>${words[`setup.${i + 1}`]}</option>`)}
      </select></label>
    ${speakersOf(inputs.length).map((speaker, channel) => row(state, speaker, channel))}
    <p class="recorder-caution" role="status">${sentence(state)}</p>
  </div>`;
}

function row(state: SetupState, speaker: string, channel: number) {
  const { words, inputs, choices, levels } = state;
  const chosen = inputs[channel];
  const label = inputs.length === 1 ? words['device'] : words[`speaker.${speaker}`];
  return html`<label>${label}
    <span class="recorder-channel"><select class="btn recorder-device" data-channel=${channel}
      @change=${(event: Event) => choose(state, channel, event.target as HTMLSelectElement)}>
      ${isIn(choices, chosen) ? nothing : html`<option value="-1" selected>${words[inputs.length === 1 ? 'usual' : 'none']}</option>`}
      ${choices.map((choice, i) => html`<option value=${i} ?selected=${isSame(choice, chosen)}>${choice.label || words['unnamed']}</option>`)}
    </select>${levelMeter(words, levels[channel] ?? 0)}</span></label>`;
}

/** What a tired person should know before it begins. */
function sentence({ words, inputs, notice }: SetupState) {
  if (notice || inputs.length === 1) return words[notice || 'together'];
  return `${words['apart']} ${words[isOneClock(inputs) ? 'oneClock' : 'ownClocks']}`;
}

function count({ inputs, choices, changed, refused }: SetupState, select: HTMLSelectElement) {
  const wanted = filledUp(inputs, Number(select.value), choices);
  if (isWhole(wanted)) return changed(wanted);
  select.value = String(inputs.length);
  refused('tooFew');
}

function choose({ inputs, choices, changed, refused }: SetupState, channel: number, select: HTMLSelectElement) {
  const { device, input } = choices[Number(select.value)] ?? { device: '', input: MIXED };
  const wanted = inputs.map((one, i) => (i === channel ? { device, input } : one));
  if (!isTwice(wanted)) return changed(wanted);
  select.value = String(choices.findIndex((choice) => isSame(choice, inputs[channel])));
  refused('twice');
}

function isIn(choices: Choice[], input: Input) {
  return choices.some((choice) => isSame(choice, input));
}

function isSame(one: Input, other: Input) {
  return one.device === other.device && one.input === other.input;
}
