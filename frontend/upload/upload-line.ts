// SPDX-License-Identifier: Apache-2.0
import { hex } from '../recorder/bytes';

const FIRST_WAIT = 500;
const LONGEST_WAIT = 15_000;
/** A piece of 4 MiB needs seven minutes on a line of 10 kB/s; after this a call is taken for lost. */
const PATIENCE = 600_000;
const GONE = 404;
const CHANGED_ON_THE_WAY = 'recording.upload.refusal.changed';

/** The server will not take this; it says why in a sentence of the page's language. */
export class Refused extends Error {
  constructor(
    readonly sentence: string,
    readonly status: number,
  ) {
    super(String(status));
  }
}

/** The line to the server for one file. It never gives up on trouble that may pass, until it is left. */
export class UploadLine {
  private readonly leaving = new AbortController();

  constructor(
    private readonly upload: string,
    private readonly pass: string,
    private readonly waiting: (isWaiting: boolean) => void,
  ) {}

  put(seq: number, digest: Uint8Array, piece: BodyInit) {
    return this.ask('PUT', `/pieces/${seq}`, piece, { 'X-Sha256': hex(digest) });
  }

  resume(digests: BodyInit) {
    return this.ask('POST', '/resume', digests);
  }

  finish() {
    return this.ask('POST', '/finish');
  }

  /** Sends nothing more and has erased what is there. True when nothing is left of it. */
  async discard() {
    this.leave();
    const answer = await this.once('DELETE', '', undefined, {}, AbortSignal.timeout(LONGEST_WAIT)).catch(() => undefined);
    return answer !== undefined && (answer.ok || answer.status === GONE);
  }

  leave() {
    this.leaving.abort();
  }

  get isLeft() {
    return this.leaving.signal.aborted;
  }

  private async ask(method: string, path: string, body?: BodyInit, headers: Record<string, string> = {}): Promise<void> {
    for (let wait = FIRST_WAIT; ; wait = Math.min(2 * wait, LONGEST_WAIT)) {
      const signal = AbortSignal.any([this.leaving.signal, AbortSignal.timeout(PATIENCE)]);
      const answer = await this.once(method, path, body, headers, signal).catch(() => undefined);
      this.leaving.signal.throwIfAborted();
      if (answer?.ok) return this.waiting(false);
      if (answer && answer.status < 500) await refuse(answer);
      this.waiting(true);
      await pause(wait);
    }
  }

  private once(method: string, path: string, body: BodyInit | undefined, headers: Record<string, string>, signal: AbortSignal) {
    return fetch(new URL(`api/v1/uploads/${this.upload}${path}`, document.baseURI), {
      method,
      body,
      headers: {
        ...headers,
        'Content-Type': 'application/octet-stream',
        'Accept-Language': document.documentElement.lang || 'en',
        Authorization: `Bearer ${this.pass}`,
      },
      credentials: 'omit',
      cache: 'no-store',
      signal,
    });
  }
}

/** Bytes that changed on the way are sent again; everything else is for a person. */
async function refuse(answer: Response) {
  const problem = await answer.json().catch(() => ({}));
  if (problem.code !== CHANGED_ON_THE_WAY) throw new Refused(problem.detail ?? '', answer.status);
}

function pause(millis: number) {
  return new Promise((resolve) => setTimeout(resolve, millis));
}
