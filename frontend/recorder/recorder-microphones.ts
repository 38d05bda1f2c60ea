// SPDX-License-Identifier: Apache-2.0
import type { Shape } from './chunk-cutter';
import type { Block } from './microphone';
import { MicrophoneSet } from './microphone-set';
import { MicrophoneWatch } from './microphone-watch';
import { Opening } from './opening';
import { RecorderStatus } from './recorder-status';

/** The recorder's microphones: chosen and checked before anything is recorded, and heard while it is. */
export abstract class RecorderMicrophones extends RecorderStatus {
  protected readonly set = new MicrophoneSet(() => this.requestUpdate(), () => void this.checkAgain());
  protected readonly microphone = new MicrophoneWatch({
    heard: (block) => this.hear(block),
    lost: () => this.report('lost'),
    found: (millis) => this.goOn(millis),
    missed: (millis) => this.state === 'recording' && void this.here?.session.gap(millis),
    gone: (channel) => this.silent(channel, 0),
    back: (channel, millis) => this.silent(channel, millis),
  });

  override connectedCallback() {
    super.connectedCallback();
    this.set.listen();
  }

  override disconnectedCallback() {
    this.set.ignore();
    super.disconnectedCallback();
  }

  /** Opens the microphones and shows their levels; nothing is recorded yet. */
  async check() {
    if (this.microphone.isOpen || this.making instanceof Opening || this.state === 'opening') return;
    const off = this.begin();
    this.become('opening');
    await this.lookForRoom();
    if (off.aborted) return;
    const isOpen = await this.openMicrophone(off, false);
    await this.set.look(); // the browser tells their names only now
    if (!off.aborted) this.become(isOpen ? 'ready' : 'idle');
  }

  /** With other microphones, before anything is recorded. */
  private async checkAgain() {
    this.levels = [];
    await this.microphone.close();
    this.become('idle');
    await this.check();
  }

  protected async openMicrophone(off: AbortSignal, some = true): Promise<boolean> {
    this.microphone.at(this.rate);
    const isOpen = await this.microphone.open(this.set.inputs, some);
    if (!off.aborted) this.trouble = this.microphone.trouble ?? '';
    return isOpen;
  }

  /** As many microphones as the recording has channels, as fast as it was begun. */
  protected async fit({ channels, rate }: Shape) {
    await this.set.fit(channels);
    if (rate !== this.rate) await this.microphone.close();
    this.rate = rate;
  }

  /** The microphones are free again, and so is the recording for another tab. */
  protected async letGo() {
    await this.microphone.close();
    await this.here?.end();
  }

  /** Nothing will be recorded here. */
  async release() {
    this.begin();
    await this.letGo();
    if (this.state !== 'closed') this.become('idle');
  }

  private hear(block: Block) {
    this.levels = block.peaks;
    if (this.state === 'recording') this.here?.session.take(block);
    this.requestUpdate();
  }

  /** The next microphone has taken the place of the one that went away. */
  private goOn(millis: number) {
    if (this.state !== 'paused') void this.here?.session.gap(millis);
    this.become(this.here && this.state !== 'paused' ? 'recording' : this.state, '');
  }

  /** The others go on; this channel is silent from here, or no longer after so long. */
  private silent(channel: number, millis: number) {
    void this.here?.session.channelGap(channel, millis);
    this.requestUpdate();
  }
}
