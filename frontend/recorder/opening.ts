// SPDX-License-Identifier: Apache-2.0
import type { Kept } from './chunk-store';
import type { Shape } from './chunk-cutter';
import { Mask } from './mask';
import { RecordingHere } from './recording-here';
import { RecordingSession, type SessionEvents } from './recording-session';
import { Vigil } from './vigil';

/** Why a recording does not open here: another tab makes it, or the server takes nothing into it. */
export type NotOpened = 'elsewhere' | 'conflict';

/** A recording that is being opened, which takes as long as the line takes. The newest pass reaches it, and it can be called off. */
export class Opening {
  private session?: RecordingSession;

  constructor(
    readonly recording: string,
    private pass: string,
    private readonly off: AbortSignal,
    private readonly unkept: Kept[] = [],
  ) {}

  get isOff() {
    return this.off.aborted;
  }

  /** Whether it is what this page goes on with when it is asked for this recording. */
  goesOnWith(recording: string) {
    return this.recording === recording;
  }

  renew(pass: string) {
    this.pass = pass;
    this.session?.renew(pass);
  }

  /** What it gives counts only when it was not called off meanwhile; then it has let go of everything. */
  async open(serverKey: Uint8Array, shape: Shape, events: SessionEvents, isOver: boolean): Promise<RecordingHere | NotOpened> {
    const vigil = await Vigil.alone(this.recording);
    if (!vigil) return 'elsewhere';
    const letGo = () => void Promise.all([vigil.end(), this.session?.leave()]);
    this.off.addEventListener('abort', letGo);
    try {
      const session = await this.takeUp(serverKey, shape, events, isOver);
      return new RecordingHere(session, Mask.of(this.recording, session.wasMasked), vigil);
    } catch {
      await vigil.end();
      return 'conflict';
    } finally {
      this.off.removeEventListener('abort', letGo);
    }
  }

  /** Throws where it was called off, or the server does not agree. */
  private async takeUp(serverKey: Uint8Array, shape: Shape, events: SessionEvents, isOver: boolean) {
    this.off.throwIfAborted();
    const session = await RecordingSession.of(this.recording, this.pass, serverKey, shape, events, this.unkept);
    this.off.throwIfAborted();
    this.session = session;
    await session.takeUp(isOver);
    this.off.throwIfAborted();
    return session;
  }
}
