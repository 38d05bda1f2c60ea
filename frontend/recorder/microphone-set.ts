// SPDX-License-Identifier: Apache-2.0
import { choices, filledUp, keep, keptChoice, speakersOf, type Choice } from './microphone-choice';
import type { Input } from './microphone-input';
import { setup } from './microphone-setup';
import type { Words } from './recorder-face';

/** Which microphones are used here and whose they are: chosen before anything is recorded, and kept for the next session. */
export class MicrophoneSet {
  inputs: Input[] = keptChoice();
  private choices: Choice[] = [];
  private notice = '';

  /**
   * @param seen something is to be shown that was not before
   * @param chosen other microphones are to be opened
   */
  constructor(
    private readonly seen: () => void,
    private readonly chosen: () => void,
  ) {}

  /** Whose microphone each channel is, as codes. */
  get speakers() {
    return speakersOf(this.inputs.length);
  }

  get isKnown() {
    return this.choices.length > 0;
  }

  listen() {
    navigator.mediaDevices?.addEventListener('devicechange', this.look);
  }

  ignore() {
    navigator.mediaDevices?.removeEventListener('devicechange', this.look);
  }

  /** What is plugged in now; the browser tells names only after a microphone was open. */
  look = async () => {
    this.choices = await choices();
    this.seen();
  };

  /** As many as a recording has channels, whatever was chosen here last. */
  async fit(channels: number) {
    if (this.inputs.length !== channels) this.inputs = filledUp(this.inputs, channels, await choices());
  }

  /** @param same two of them hear the same sound */
  face(words: Words, levels: number[], same: boolean) {
    return setup({
      words,
      levels,
      inputs: this.inputs,
      choices: this.choices,
      notice: this.notice || (same ? 'same' : ''),
      changed: (inputs) => this.choose(inputs),
      refused: (notice) => this.say(notice),
    });
  }

  private choose(inputs: Input[]) {
    this.inputs = inputs;
    this.notice = '';
    keep(inputs);
    this.chosen();
  }

  private say(notice: string) {
    this.notice = notice;
    this.seen();
  }
}
