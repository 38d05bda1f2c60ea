// SPDX-License-Identifier: Apache-2.0
import { customElement } from 'lit/decorators.js';
import type { Shape } from './chunk-cutter';
import { ChunkStore } from './chunk-store';
import { device } from './device';
import { LateSound } from './late-sound';
import { Mask } from './mask';
import type { Block } from './microphone';
import { MicrophoneSet } from './microphone-set';
import { MicrophoneWatch } from './microphone-watch';
import { Opening } from './opening';
import { RecorderStatus, type State, type Trouble } from './recorder-status';
import { RecordingSession, type Halt, type SessionEvents } from './recording-session';
import { roomOnDevice, Vigil } from './vigil';

const LOOK_FOR_ROOM = 60_000;
const ASK_AGAIN = 15_000; // the server did not let this device take over

/**
 * Records one microphone for everybody or one for each: first a check ("we hear you"), then the status line of the room with
 * three numbers. Java twin: org.oncetold.recording.ui.AudioRecorder, which gives the words and asks for position().
 */
@customElement('audio-recorder')
export class AudioRecorder extends RecorderStatus {
  protected readonly set = new MicrophoneSet(() => this.requestUpdate(), () => void this.checkAgain());
  protected readonly microphone = new MicrophoneWatch({
    heard: (block) => this.hear(block),
    lost: () => this.report('lost'),
    found: (millis) => this.goOn(millis),
    missed: (millis) => this.state === 'recording' && void this.session?.gap(millis),
    gone: (channel) => this.silent(channel, 0),
    back: (channel, millis) => this.silent(channel, millis),
  });
  private vigil?: Vigil;
  private opening?: Opening;
  private begun = new AbortController();
  /** The server took no more; what is not safe stays on this device. */
  private isHalted = false;
  private roomTimer?: ReturnType<typeof setInterval>;
  private readonly lateSound = new LateSound((late) => (this.late = late));

  private readonly events: SessionEvents = {
    numbers: (numbers) => (this.numbers = numbers),
    waiting: (isWaiting) => (this.waiting = isWaiting),
    passWanted: () => this.tell('recorder-pass-wanted', { device: device() }),
    handedIn: (late) => (this.late = late),
    stopped: (reason) => this.session && this.halt(reason),
  };

  override connectedCallback() {
    super.connectedCallback();
    window.addEventListener('beforeunload', this.onLeaving);
    window.addEventListener('recorder-mask-key', this.turnMask);
    this.set.listen();
    this.roomTimer = setInterval(() => void this.lookForRoom(), LOOK_FOR_ROOM);
    void this.tellKept().catch(() => undefined); // nothing may be kept here
  }

  /** What another device went past while this one was away is still to come in. */
  private async tellKept() {
    for (const recording of await ChunkStore.recordings()) this.tell('recorder-kept', { recording, device: device() });
  }

  override disconnectedCallback() {
    window.removeEventListener('beforeunload', this.onLeaving);
    window.removeEventListener('recorder-mask-key', this.turnMask);
    this.set.ignore();
    clearInterval(this.roomTimer);
    if (this.state !== 'finishing') void this.goAway();
    super.disconnectedCallback();
  }

  /** The page shows something else. What is not safe yet waits on the disk for the next one, which may come at once, or is sent now. */
  private async goAway() {
    const left = this.session;
    await this.putDown();
    if (left && !left.isKeptOnDevice) await left.drain();
    if (left) this.lateSound.add(left.recording, await left.leave());
    await this.letGo();
  }

  /** Nothing is recorded here any more, and nothing that was begun before begins. */
  private putDown() {
    this.begin();
    this.session = undefined;
    this.isHalted = false;
    return this.microphone.close();
  }

  /** Opens the microphones and shows their levels; nothing is recorded yet. */
  async check() {
    if (this.microphone.isOpen || this.opening || this.state === 'opening') return;
    const off = this.begin();
    this.become('opening');
    await this.lookForRoom();
    if (off.aborted) return;
    const isOpen = await this.openMicrophone(off, false);
    await this.set.look(); // the browser tells their names only now
    if (!off.aborted) this.become(isOpen ? 'ready' : 'idle');
  }

  /** Begins, or goes on after the page was loaded again. Called again meanwhile, it goes on with the newer pass. */
  async start(recording: string, pass: string, serverKey: string, speakers: string, rate: number) {
    if (this.opening?.recording === recording || (this.session && !this.isHalted)) return this.renew(pass);
    const staysMasked = this.isHalted && this.isMasked;
    if (this.isHalted) await this.goAway();
    const off = this.begin();
    if (!(await this.open(new Opening(recording, pass, off, this.lateSound.inMemory(recording)), serverKey, speakers, rate))) return;
    if (staysMasked && !this.isMasked) this.mask?.turn();
    this.vigil?.begin();
    await this.lookForRoom();
    if (!off.aborted) await this.goOnMasked();
    if (off.aborted) return;
    const isOpen = await this.openMicrophone(off);
    if (off.aborted) return;
    if (isOpen) return this.become('recording');
    this.report(this.trouble);
    await this.microphone.seek();
  }

  private async lookForRoom() {
    this.room = await roomOnDevice(this.set.inputs.length, this.rate);
  }

  /** Where no sound was kept when the page went, or on the device before, none is kept now. */
  private async goOnMasked() {
    if (this.isMasked) await this.microphone.close(); // what it heard so far is nobody's
    this.microphone.mask(this.isMasked);
    if (this.isMasked) this.tellMask();
  }

  /** The person asks that no sound is kept from here on, or that it is kept again. At once, whatever the line to the server does. */
  turnMask = () => {
    if (!this.session || !this.mask || !['recording', 'paused'].includes(this.state)) return;
    this.mask.turn();
    this.microphone.mask(this.mask.isOn);
    this.tellMask();
    this.requestUpdate();
  };

  private tellMask() {
    this.tell('recorder-mask', { on: this.mask?.isOn ?? false, at: this.position() });
  }

  /** Nothing will be recorded here. */
  async release() {
    this.begin();
    await this.letGo();
    if (this.state !== 'closed') this.become('idle');
  }

  /** On which device this is. */
  device() {
    return device();
  }

  /** Another device makes this recording; nothing is taken here. */
  async lookOn(recording: string, pass: string, serverKey: string) {
    const left = this.session;
    await this.putDown();
    this.lateSound.add(recording, (await left?.leave()) ?? []);
    Mask.forget(recording);
    await this.lookOnFrom('another-device');
    await this.lateSound.handIn(recording, pass, bytesOf(serverKey), this.begun.signal);
  }

  /** What this device kept of a recording that another one has gone on with. */
  async handIn(recording: string, pass: string, serverKey: string) {
    await this.lateSound.handIn(recording, pass, bytesOf(serverKey));
  }

  /** Nobody can open any more what this device kept of it. */
  async forgetKept(recording: string) {
    await ChunkStore.forget(recording);
  }

  /** Somebody else records: this page lets go of its microphone. */
  private async lookOnFrom(where: Trouble): Promise<undefined> {
    await this.letGo();
    this.trouble = where;
    this.become('idle');
    this.tellLine({ waiting: false, recording: false, kept: 0, room: this.room });
  }

  /** After the session: sends what this device still keeps and closes the recording; nothing is recorded. True when all is safe. */
  async sendKept(recording: string, pass: string, serverKey: string, speakers: string, rate: number) {
    if (this.session) return this.stop();
    const off = this.begin();
    const session = await this.open(new Opening(recording, pass, off), serverKey, speakers, rate, true);
    if (session?.isKnownHere) return this.stop();
    if (!off.aborted) await this.letGo(); // another device keeps the rest
    return false;
  }

  private async open(opening: Opening, serverKey: string, speakers: string, rate: number, isOver = false) {
    this.opening = opening;
    try {
      return await this.openAlone(opening, bytesOf(serverKey), { channels: speakers.split(',').length, rate }, isOver);
    } catch {
      return opening.isOff ? undefined : this.hasNotOpened();
    } finally {
      if (this.opening === opening) this.opening = undefined;
    }
  }

  private async openAlone(opening: Opening, serverKey: Uint8Array, shape: Shape, isOver: boolean) {
    const vigil = await Vigil.alone(opening.recording);
    if (opening.isOff) return void vigil?.end();
    this.vigil = vigil;
    if (!vigil) return this.lookOnFrom('elsewhere');
    await this.fit(shape);
    const session = await opening.open(serverKey, shape, this.events, isOver);
    if (session) this.hasOpened(session, opening.recording);
    return session;
  }

  private hasOpened(session: RecordingSession, recording: string) {
    this.session = session;
    this.isHalted = false;
    this.mask = Mask.of(recording, session.wasMasked);
    this.numbers = session.numbers;
  }

  private async hasNotOpened(): Promise<undefined> {
    await this.vigil?.end();
    this.trouble = 'conflict';
    this.become(this.microphone.isOpen ? 'ready' : 'idle');
  }

  private async fit({ channels, rate }: Shape) {
    await this.set.fit(channels);
    if (rate !== this.rate) await this.microphone.close();
    this.rate = rate;
  }

  /** What was begun before and still waits, as for the answer to a question of the browser, changes nothing any more. */
  private begin(): AbortSignal {
    if (this.opening) void this.vigil?.end();
    this.begun.abort();
    this.begun = new AbortController();
    this.opening = undefined;
    return this.begun.signal;
  }

  renew(pass: string) {
    (this.session ?? this.opening)?.renew(pass);
  }

  pause() {
    if (this.state === 'recording') this.become('paused');
  }

  resume() {
    if (this.state === 'paused') this.become('recording');
  }

  /** How many samples are recorded; the place of a mark made now. */
  position() {
    return this.session?.position ?? 0;
  }

  /** Ends the recording. True when the server holds all of it and has closed it. */
  async stop() {
    this.begin();
    if (!this.session) await this.release();
    if (!this.session || this.state === 'finishing' || this.state === 'closed') return this.state === 'closed';
    this.become('finishing');
    await this.microphone.close();
    const closed = await this.session.finish();
    if (closed) this.become('closed');
    await this.letGo();
    return closed;
  }

  private async openMicrophone(off: AbortSignal, some = true): Promise<boolean> {
    this.microphone.at(this.rate);
    const isOpen = await this.microphone.open(this.set.inputs, some);
    if (!off.aborted) this.trouble = this.microphone.trouble ?? '';
    return isOpen;
  }

  private hear(block: Block) {
    this.levels = block.peaks;
    if (this.state === 'recording') this.session?.take(block);
    this.requestUpdate();
  }

  /** The next microphone has taken the place of the one that went away. */
  private goOn(millis: number) {
    if (this.state !== 'paused') void this.session?.gap(millis);
    this.trouble = '';
    this.become(this.state === 'paused' ? 'paused' : this.session ? 'recording' : this.state);
  }

  /** The others go on; this channel is silent from here, or no longer after so long. */
  private silent(channel: number, millis: number) {
    void this.session?.channelGap(channel, millis);
    this.requestUpdate();
  }

  /** With other microphones, before anything is recorded. */
  private async checkAgain() {
    this.levels = [];
    await this.microphone.close();
    this.become('idle');
    await this.check();
  }

  /** Nothing more is taken, so nothing more is recorded. */
  private halt(reason: Halt) {
    this.begin();
    this.isHalted = true;
    void this.microphone.close();
    this.trouble = reason;
    this.become('idle');
  }

  private async letGo() {
    await this.microphone.close();
    await this.vigil?.end();
    this.vigil = undefined;
  }

  private onLeaving = (event: BeforeUnloadEvent) => {
    if (this.state === 'recording' || this.numbers.kept > 2 * this.rate) event.preventDefault();
  };

  private become(next: State) {
    this.state = next;
    this.tell('recorder-state', { state: next, trouble: this.trouble, speakers: this.set.speakers.join(',') });
  }

  private report(trouble: Trouble): undefined {
    this.trouble = trouble;
    this.tell('recorder-state', { state: this.state, trouble, speakers: this.set.speakers.join(',') });
  }

  private tell(name: string, detail: object) {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: false }));
  }

  protected takeOver() {
    this.askOnce('recorder-take-over');
  }

  /** The server takes no more into this recording: what is said from here on goes into another one. */
  protected beginAnother() {
    this.askOnce('recorder-another');
  }

  /** A second click would end what the first one begins. Where the server does not agree, it can be asked again. */
  private askOnce(name: string) {
    const { trouble } = this;
    this.trouble = '';
    this.become('opening');
    const off = this.begin();
    setTimeout(() => {
      if (off.aborted) return;
      this.trouble = trouble;
      this.become('idle');
    }, ASK_AGAIN);
    this.tell(name, { device: device() });
  }
}

function bytesOf(base64: string) {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}
