// SPDX-License-Identifier: Apache-2.0
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { fill } from '../frame/fill';
import { sha256 } from '../recorder/bytes';
import { Refused, UploadLine } from './upload-line';

type Words = Record<string, string>;
type Face = 'idle' | 'asking' | 'comparing' | 'sending' | 'finishing';

const MEGABYTE = 1e6;
const KINDS = 'audio/*,video/*,.wav,.w64,.flac,.mp3,.m4a,.aac,.ogg,.opus,.webm,.mkv,.mp4,.mov';

/**
 * Sends a media file piece by piece; each piece is safe when it was confirmed. After a reload the same file is chosen again and
 * goes on where it stopped. Java twin: org.oncetold.recording.ui.MediaUpload, which begins an upload and gives its pass.
 */
@customElement('media-upload')
export class MediaUpload extends LitElement {
  @property({ attribute: false }) words: Words = {};
  /** How long the file is that is awaited; 0 when any may come. */
  @property({ type: Number }) awaited = 0;
  /** Whether all of it is here, so that it need not be chosen again. */
  @property({ type: Boolean }) whole = false;

  @state() private face: Face = 'idle';
  @state() private sent = 0;
  @state() private waiting = false;
  @state() private sentence = '';
  @state() private over = false;

  private file?: File;
  private line?: UploadLine;
  private began = 0;
  private from = 0;

  protected override createRenderRoot() {
    return this; // the page's own CSS applies
  }

  override connectedCallback() {
    super.connectedCallback();
    window.addEventListener('beforeunload', this.onLeaving);
  }

  override disconnectedCallback() {
    window.removeEventListener('beforeunload', this.onLeaving);
    this.line?.leave();
    super.disconnectedCallback();
  }

  /** Called by the page: send the chosen file from this byte on. What is there already is compared first. */
  async send(upload: string, pass: string, pieceBytes: number, received: number) {
    const file = this.file;
    if (!file) return;
    await this.onLine(upload, pass, async (line) => {
      if (received > 0) await this.compare(line, file, pieceBytes, received);
      await this.sendFrom(line, file, pieceBytes, received);
      await this.finishOn(line);
    });
  }

  /** Called by the page: all of it is here, have it taken in. */
  async finish(upload: string, pass: string) {
    await this.onLine(upload, pass, (line) => this.finishOn(line));
  }

  private async onLine(upload: string, pass: string, work: (line: UploadLine) => Promise<void>) {
    this.line = new UploadLine(upload, pass, (isWaiting) => (this.waiting = isWaiting));
    try {
      await work(this.line);
      this.end();
    } catch (reason) {
      if (reason instanceof Refused) this.saying(reason.sentence || this.words['gone']);
      else if (!this.line.isLeft) this.saying(this.words['unreadable']); // the stick was pulled out, the file changed
    }
  }

  private async finishOn(line: UploadLine) {
    this.face = 'finishing';
    await line.finish();
  }

  /** Called by the page when it cannot begin; it says why itself. */
  reset() {
    this.face = 'idle';
    this.file = undefined;
  }

  private async compare(line: UploadLine, file: File, pieceBytes: number, received: number) {
    this.face = 'comparing';
    const digests: Uint8Array[] = [];
    for (let at = 0; at < received; at += pieceBytes) digests.push(await sha256(await slice(file, at, pieceBytes)));
    await line.resume(new Blob(digests as BlobPart[]));
  }

  private async sendFrom(line: UploadLine, file: File, pieceBytes: number, received: number) {
    this.face = 'sending';
    this.began = performance.now();
    this.from = this.sent = received;
    for (let at = received; at < file.size; at += pieceBytes) {
      const piece = await slice(file, at, pieceBytes);
      await line.put(at / pieceBytes, await sha256(piece), piece);
      this.sent = at + piece.byteLength;
    }
  }

  private choose(file: File | undefined) {
    if (!file || this.face !== 'idle') return;
    if (this.awaited > 0 && file.size !== this.awaited) {
      this.sentence = this.words['refusal.otherFile'];
      return;
    }
    this.file = file;
    this.ask(file.size);
  }

  private ask(bytes: number) {
    this.sentence = '';
    this.face = 'asking';
    this.dispatchEvent(new CustomEvent('upload-chosen', { detail: { bytes } }));
  }

  private async stop() {
    if (await this.line?.discard()) this.end();
    else this.saying(this.words['notDiscarded']);
  }

  /** It came to nothing, and this is why. */
  private saying(sentence: string | undefined) {
    this.reset();
    this.sentence = sentence ?? '';
    this.tellEnd(true);
  }

  private end() {
    this.reset();
    this.tellEnd(false);
  }

  private tellEnd(refused: boolean) {
    this.dispatchEvent(new CustomEvent('upload-ended', { detail: { refused } }));
  }

  private onLeaving = (event: BeforeUnloadEvent) => {
    if (this.face === 'sending') event.preventDefault();
  };

  protected override render() {
    const said = this.sentence ? html`<div class="held" role="status"><i class="dia" aria-hidden="true"></i><p>${this.sentence}</p></div>` : nothing;
    return html`${this.face === 'idle' ? this.chooser() : this.underWay()} ${said}`;
  }

  private chooser() {
    if (this.whole) return html`<button class="btn" type="button" @click=${() => this.ask(this.awaited)}>${this.words['takeIn']}</button>`;
    return html`<div class="upload-drop ${this.over ? 'over' : ''}"
        @dragover=${(event: DragEvent) => { event.preventDefault(); this.over = true; }}
        @dragleave=${() => (this.over = false)} @drop=${this.onDrop}>
      <input type="file" accept=${KINDS} hidden @change=${this.onPicked}>
      <button class="btn" type="button" @click=${() => this.querySelector('input')?.click()}>${this.words[this.awaited > 0 ? 'again' : 'choose']}</button>
      <span class="t2">${this.words['drop']}</span></div>`;
  }

  private underWay() {
    const size = this.file?.size ?? 1;
    return html`<div class="upload-way">
      <progress max=${size} .value=${this.face === 'finishing' ? size : this.sent} aria-label=${this.words['label']}></progress>
      <p role="status">${this.where()}</p>
      ${this.face === 'sending' ? html`<p class="t2">${this.words['stay']}</p>
        <button class="btn" type="button" @click=${this.stop}>${this.words['stop']}</button>` : nothing}</div>`;
  }

  private where() {
    if (this.waiting) return this.words['waiting'];
    if (this.face !== 'sending') return this.words[this.face] ?? '';
    const line = fill(this.words['sending'], megabytes(this.sent), megabytes(this.file?.size ?? 0));
    return [line, this.left()].filter(Boolean).join(', ');
  }

  private left() {
    const done = this.sent - this.from;
    if (done <= 0 || !this.file) return '';
    const minutes = ((performance.now() - this.began) / done) * (this.file.size - this.sent) / 60_000;
    return minutes < 1 ? this.words['soon'] : fill(this.words['minutes'], Math.ceil(minutes));
  }

  private onPicked = (event: Event) => this.choose((event.target as HTMLInputElement).files?.[0]);

  private onDrop = (event: DragEvent) => {
    event.preventDefault();
    this.over = false;
    this.choose(event.dataTransfer?.files[0]);
  };
}

function slice(file: File, at: number, length: number) {
  return file.slice(at, at + length).arrayBuffer();
}

function megabytes(bytes: number) {
  return (bytes / MEGABYTE).toFixed(1);
}
