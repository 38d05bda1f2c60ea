// SPDX-License-Identifier: Apache-2.0
import type { Kept } from './chunk-store';
import { bytes, fromBase64, number } from './bytes';
import { LetterBatch } from './letter-batch';
import { Rests } from './rests';

const FIRST_WAIT = 500;
const LONGEST_WAIT = 15_000;
const ANSWER_WITHIN = 20_000;

/** How the server says a recording stands. */
export interface Standing {
  state: 'OPEN' | 'CLOSED' | 'INCOMPLETE';
  contiguous: number;
  samples: number;
  /** Where no sound is kept, in samples. */
  masked: { from: number; to: number }[];
}

/** The server will not take this, and trying again will not help. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly code = '',
  ) {
    super(String(status));
  }

  /** The person no longer wishes to be recorded. */
  get byThePerson() {
    return this.code === CLOSED_BY_THE_PERSON;
  }

  /** The key of the letters is gone, or the person no longer wishes it: nobody will open them any more. */
  get forEver() {
    return this.byThePerson || this.code === ENDED;
  }
}

/** The line to the server for one recording. It never gives up on trouble that may pass. */
export class RecordingLine {
  private waits = FIRST_WAIT;
  private readonly rests = new Rests();
  private left = false;
  private readonly batch = new LetterBatch();

  constructor(
    private readonly recording: string,
    private pass: string,
    private readonly passWanted: () => void,
    private readonly waiting: (isWaiting: boolean) => void,
  ) {
    window.addEventListener('online', this.rests.wake);
  }

  renew(pass: string) {
    this.pass = pass;
    this.rests.wake();
  }

  /** Sends nothing more: another device has taken over. */
  leave() {
    this.left = true;
    window.removeEventListener('online', this.rests.wake);
    this.rests.wake();
  }

  async standing(): Promise<Standing> {
    return (await this.ask('GET', '')).json();
  }

  /** Returns when the server has ended the recording, by whomever. */
  async ended() {
    for (let wait = FIRST_WAIT; (await this.standing()).state === 'OPEN'; wait = Math.min(2 * wait, LONGEST_WAIT))
      await new Promise((resolve) => setTimeout(resolve, wait));
  }

  async put(seq: number, firstSample: number, sha256: string, sound: Uint8Array, masked: boolean) {
    const headers = {
      'X-Sha256': sha256, 'X-First-Sample': String(firstSample), 'X-Masked': String(masked), 'Content-Type': 'application/octet-stream',
    };
    await this.ask('PUT', `/chunks/${seq}`, sound as BodyInit, headers);
  }

  /** Hands in what an earlier page left on this device, the first of it. Gives how many letters that were. */
  async letters(kept: Kept[]): Promise<number> {
    const { some } = await this.handIn(kept, () => '/kept');
    return some.length;
  }

  /** Where the digest had got to with this letter. Its sound is not kept yet: it comes in its turn. */
  async digestAfter(last: Kept): Promise<Uint8Array> {
    const answer = await this.ask('POST', '/kept?keep=false', together([last]), OCTETS);
    const { digestState } = await answer.json();
    return fromBase64(digestState);
  }

  /** Hands in what another device has gone past, the first of it. Gives what that was, and the numbers of those that were not on the server yet. */
  async late(kept: Kept[], { device, run, began, isEnd }: { device: string; run: number; began: number; isEnd: boolean }): Promise<{ some: Kept[]; late: number[] }> {
    const path = (some: Kept[]) => `/late/${device}/${run}?began=${began}&last=${isEnd && some.length === kept.length}`;
    const { some, answer } = await this.handIn(kept, path);
    return { some, late: (await answer.json()).late };
  }

  /** As many of these letters as get through at once. */
  private async handIn(kept: Kept[], path: (some: Kept[]) => string): Promise<{ some: Kept[]; answer: Response }> {
    for (;;) {
      const some = this.batch.of(kept);
      const answer = await this.tried('POST', path(some), together(some), OCTETS);
      if (answer) {
        this.batch.gotThrough();
        return { some, answer };
      }
      this.batch.gotLost(some);
    }
  }

  /** This device keeps nothing that another one has gone past. */
  async nothingLate(device: string) {
    await this.ask('DELETE', `/late/${device}`);
  }

  async close(chunks: number, digest: string) {
    await this.ask('POST', '/close', JSON.stringify({ chunks, digest }), { 'Content-Type': 'application/json' });
  }

  async gap(atSample: number, millis: number, channel?: number) {
    await this.ask('POST', '/gaps', JSON.stringify({ atSample, millis, channel }), { 'Content-Type': 'application/json' });
  }

  private async ask(method: string, path: string, body?: BodyInit, headers: Record<string, string> = {}): Promise<Response> {
    for (;;) {
      const answer = await this.tried(method, path, body, headers);
      if (answer) return answer;
    }
  }

  /** Nothing when the trouble may pass, and it is time to try again. */
  private async tried(method: string, path: string, body: BodyInit | undefined, headers: Record<string, string>): Promise<Response | undefined> {
    if (this.left) throw new Refused(409);
    const answer = await this.once(method, path, body, headers);
    if (answer?.ok) {
      this.waits = FIRST_WAIT;
      this.waiting(false);
      return answer;
    }
    const code = answer ? await codeOf(answer) : '';
    if (answer && isFinal(answer.status, code)) throw new Refused(answer.status, code);
    if (answer?.status === 401) this.passWanted();
    await this.pause();
    return undefined;
  }

  private async once(method: string, path: string, body: BodyInit | undefined, headers: Record<string, string>) {
    try {
      return await fetch(new URL(`api/v1/recordings/${this.recording}${path}`, document.baseURI), {
        method,
        body,
        headers: { ...headers, Authorization: `Bearer ${this.pass}` },
        credentials: 'omit',
        cache: 'no-store',
        signal: AbortSignal.timeout(method === 'POST' ? 10 * ANSWER_WITHIN : ANSWER_WITHIN),
      });
    } catch {
      return undefined;
    }
  }

  private pause() {
    this.waiting(true);
    const millis = this.waits;
    this.waits = Math.min(2 * this.waits, LONGEST_WAIT);
    return this.rests.rest(millis);
  }
}

function together(kept: Kept[]) {
  const parts = kept.flatMap(({ seq, firstSample, samples, letter }) =>
    [number(seq), number(firstSample), number(samples, 4), number(letter.length, 4), letter]);
  return bytes(...parts) as BodyInit;
}

const OCTETS = { 'Content-Type': 'application/octet-stream' };
const FINAL = [400, 403, 404, 409, 413];
const CHANGED_ON_THE_WAY = 'recording.refusal.digestDiffers';
const ENDED = 'recording.refusal.ended';
const CLOSED_BY_THE_PERSON = 'access.refusal.closed.RECORD';

/** Everything else may pass: the network, the server, its database, its disk, our pass, bytes changed on the way. */
function isFinal(status: number, code: string) {
  return status === 422 ? code !== CHANGED_ON_THE_WAY : FINAL.includes(status);
}

async function codeOf(answer: Response): Promise<string> {
  const problem = await answer.json().catch(() => ({}));
  return problem.code ?? '';
}
