// One switch is enough: the tiles are marked one after another, and any key or touch takes the one that is marked.
const EACH = 2000;

export class Scan {
  #at = -1;
  #timer;

  get on() { return this.#timer !== undefined; }

  turn(on) {
    clearInterval(this.#timer);
    this.#timer = on ? setInterval(() => this.#next(), EACH) : undefined;
    this.#at = -1;
    this.mark();
  }

  #tiles() { return [...document.querySelectorAll('.tile')]; }

  #next() {
    this.#at = (this.#at + 1) % Math.max(1, this.#tiles().length);
    this.mark();
  }

  /** Marks again what is marked, after the tiles were made anew. */
  mark() { this.#tiles().forEach((tile, i) => tile.classList.toggle('scanned', this.on && i === this.#at)); }

  /** Takes the tile that is marked. */
  choose() { this.#tiles()[this.#at]?.click(); }
}
