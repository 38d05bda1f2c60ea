// SPDX-License-Identifier: Apache-2.0
import type { Kept } from './chunk-store';
import type { Shape } from './chunk-cutter';
import { RecordingSession, type SessionEvents } from './recording-session';

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

  renew(pass: string) {
    this.pass = pass;
    this.session?.renew(pass);
  }

  /** Nothing when it was called off meanwhile. */
  async open(serverKey: Uint8Array, shape: Shape, events: SessionEvents, isOver: boolean): Promise<RecordingSession | undefined> {
    const session = await RecordingSession.of(this.recording, this.pass, serverKey, shape, events, this.unkept);
    if (this.isOff) return undefined;
    this.session = session;
    const leave = () => void session.leave();
    this.off.addEventListener('abort', leave);
    await session.takeUp(isOver).finally(() => this.off.removeEventListener('abort', leave));
    return this.isOff ? undefined : session;
  }
}
