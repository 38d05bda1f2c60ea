// SPDX-License-Identifier: Apache-2.0
import type { Kept } from './chunk-store';
import type { Mask } from './mask';
import type { RecordingSession } from './recording-session';
import type { Vigil } from './vigil';

/** An open recording that this page makes, and no other: its sound, whether it is masked, and what the browser grants it. */
export class RecordingHere {
  /** The server took no more; what is not safe stays on this device. */
  isHalted = false;

  constructor(
    readonly session: RecordingSession,
    readonly mask: Mask,
    private readonly vigil: Vigil,
  ) {}

  /** Whether it is what this page goes on with when it is asked for this recording. */
  goesOnWith(recording: string) {
    return this.session.recording === recording && !this.isHalted;
  }

  renew(pass: string) {
    this.session.renew(pass);
  }

  /** From here on the screen stays on. */
  begin() {
    this.vigil.begin();
  }

  /** Another tab may make it. */
  end() {
    return this.vigil.end();
  }

  /** Something else goes on with it. Gives what could not be kept on this device. */
  async leave(): Promise<Kept[]> {
    const unkept = await this.session.leave();
    await this.end();
    return unkept;
  }
}
