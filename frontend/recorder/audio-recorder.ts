// SPDX-License-Identifier: Apache-2.0
import { customElement } from 'lit/decorators.js';
import { fromBase64 } from './bytes';
import { ChunkStore } from './chunk-store';
import { device } from './device';
import { LateSound } from './late-sound';
import { Mask } from './mask';
import { Opening } from './opening';
import { RecorderMicrophones } from './recorder-microphones';
import type { Trouble } from './recorder-status';
import { RecordingHere } from './recording-here';
import type { Halt, SessionEvents } from './recording-session';

/**
 * Records one microphone for everybody or one for each: first a check ("we hear you"), then the status line of the room with
 * three numbers. Java twin: org.oncetold.recording.ui.AudioRecorder, which gives the words and is told the place of each touch.
 */
@customElement('audio-recorder')
export class AudioRecorder extends RecorderMicrophones {
  private readonly lateSound = new LateSound((late) => (this.late = late));

  private readonly events: SessionEvents = {
    numbers: (numbers) => (this.numbers = numbers),
    waiting: (isWaiting) => (this.waiting = isWaiting),
    passWanted: () => this.tell('recorder-pass-wanted', { device: device() }),
    handedIn: (late) => (this.late = late),
    stopped: (reason) => this.here && this.halt(this.here, reason),
  };

  override connectedCallback() {
    super.connectedCallback();
    window.addEventListener('recorder-mask-key', this.turnMask);
    window.addEventListener('page-touch', this.tellPlace);
    void this.tellKept().catch(() => undefined); // nothing may be kept here
  }

  /** What another device went past while this one was away is still to come in. */
  private async tellKept() {
    for (const recording of await ChunkStore.recordings()) this.tell('recorder-kept', { recording, device: device() });
  }

  override disconnectedCallback() {
    window.removeEventListener('recorder-mask-key', this.turnMask);
    window.removeEventListener('page-touch', this.tellPlace);
    if (this.state !== 'finishing') void this.putDown(true);
    super.disconnectedCallback();
  }

  /** Begins, or goes on after the page was loaded again. Called again meanwhile, it goes on with the newer pass. */
  async start(recording: string, pass: string, serverKey: string, speakers: string, rate: number) {
    if (this.making?.goesOnWith(recording)) return this.renew(pass);
    const staysMasked = this.isMasked;
    if (this.here) await this.putDown(true);
    const off = this.begin();
    const here = await this.open(new Opening(recording, pass, off, this.lateSound.inMemory(recording)), serverKey, speakers, rate);
    if (!here) return;
    if (staysMasked && !here.mask.isOn) here.mask.turn();
    here.begin();
    await this.lookForRoom();
    if (!off.aborted) await this.goOnMasked();
    if (off.aborted) return;
    const isOpen = await this.openMicrophone(off);
    if (off.aborted) return;
    if (isOpen) return this.become('recording');
    this.report(this.trouble);
    await this.microphone.seek();
  }

  /** After the session: sends what this device still keeps and closes the recording; nothing is recorded. True when all is safe. */
  async sendKept(recording: string, pass: string, serverKey: string, speakers: string, rate: number) {
    if (this.here) return this.stop();
    const off = this.begin();
    const here = await this.open(new Opening(recording, pass, off), serverKey, speakers, rate, true);
    if (here?.session.isKnownHere) return this.stop();
    if (!off.aborted) await this.letGo(); // another device keeps the rest
    return false;
  }

  private async open(opening: Opening, serverKey: string, speakers: string, rate: number, isOver = false): Promise<RecordingHere | undefined> {
    const shape = { channels: speakers.split(',').length, rate };
    this.making = opening;
    await this.fit(shape);
    const opened = await opening.open(fromBase64(serverKey), shape, this.events, isOver);
    if (opening.isOff) return undefined;
    if (opened instanceof RecordingHere) return this.hasOpened(opened);
    this.making = undefined;
    return opened === 'elsewhere' ? this.lookOnFrom(opened) : this.hasNotOpened(opened);
  }

  private hasOpened(here: RecordingHere) {
    this.making = here;
    this.numbers = here.session.numbers;
    return here;
  }

  private hasNotOpened(why: Trouble): undefined {
    this.become(this.microphone.isOpen ? 'ready' : 'idle', why);
  }

  /** Where no sound was kept when the page went, or on the device before, none is kept now. */
  private async goOnMasked() {
    if (this.isMasked) await this.microphone.close(); // what it heard so far is nobody's
    this.microphone.mask(this.isMasked);
    if (this.isMasked) this.tellMask();
  }

  /** The person asks that no sound is kept from here on, or that it is kept again. At once, whatever the line to the server does. */
  turnMask = () => {
    if (!this.here || !['recording', 'paused'].includes(this.state)) return;
    this.here.mask.turn();
    this.microphone.mask(this.isMasked);
    this.tellMask();
    this.requestUpdate();
  };

  private tellMask() {
    this.tell('recorder-mask', { on: this.isMasked, at: this.position() });
  }

  renew(pass: string) {
    this.making?.renew(pass);
  }

  pause() {
    if (this.state === 'recording') this.become('paused');
  }

  resume() {
    if (this.state === 'paused') this.become('recording');
  }

  /** How many samples are recorded; the place of a mark made now. */
  position() {
    return this.here?.session.position ?? 0;
  }

  /** The server hears where the sound stands before it hears what was done there. */
  private tellPlace = () => this.tell('recorder-touched', { recording: this.here?.session.recording ?? '', at: this.position() });

  /** Ends the recording. True when the server holds all of it and has closed it. */
  async stop() {
    this.begin();
    const { here } = this;
    if (!here) await this.release();
    if (!here || this.state === 'finishing' || this.state === 'closed') return this.state === 'closed';
    this.become('finishing');
    await this.microphone.close();
    const closed = await here.session.finish();
    if (closed) this.become('closed');
    await this.letGo();
    return closed;
  }

  /** Nothing more is taken, so nothing more is recorded. */
  private halt(here: RecordingHere, reason: Halt) {
    this.begin();
    here.isHalted = true;
    void this.microphone.close();
    this.become('idle', reason);
  }

  /** Another device makes this recording; nothing is taken here. */
  async lookOn(recording: string, pass: string, serverKey: string) {
    await this.putDown();
    Mask.forget(recording);
    await this.lookOnFrom('another-device');
    await this.lateSound.handIn(recording, pass, fromBase64(serverKey), this.begun.signal);
  }

  /**
   * Nothing is recorded here any more, and nothing that was begun before begins. What is not safe yet waits on the disk for the next page,
   * which may come at once, and else in the memory of this one, or is sent first.
   */
  private async putDown(drains = false) {
    this.begin();
    const { here } = this;
    this.making = undefined;
    await this.microphone.close();
    if (drains && here?.session.isKeptOnDevice === false) await here.session.drain();
    if (here) this.lateSound.add(here.session.recording, await here.leave());
  }

  /** Somebody else records: this page lets go of its microphone. */
  private async lookOnFrom(where: Trouble): Promise<undefined> {
    await this.letGo();
    this.become('idle', where);
    this.tellLine({ waiting: false, recording: false, kept: 0, room: this.room });
  }

  /** On which device this is. */
  device() {
    return device();
  }

  /** What this device kept of a recording that another one has gone on with. */
  async handIn(recording: string, pass: string, serverKey: string) {
    await this.lateSound.handIn(recording, pass, fromBase64(serverKey));
  }

  /** Nobody can open any more what this device kept of it. */
  async forgetKept(recording: string) {
    await ChunkStore.forget(recording);
  }
}
