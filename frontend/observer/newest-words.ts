// SPDX-License-Identifier: Apache-2.0
/**
 * Keeps the newest of the live words in sight: the list before it follows what comes as long as it stands at its end, and
 * stays where it is when somebody reads further up. Java twin: org.oncetold.observer.ui.NewestWords.
 */
const NEAR_PX = 48;

class NewestWords extends HTMLElement {
  private list?: Element;
  private follows = true;
  private readonly grown = new MutationObserver(() => this.follow());
  private readonly resized = new ResizeObserver(() => this.follow());

  connectedCallback() {
    this.hidden = true;
    this.list = this.previousElementSibling ?? undefined;
    if (!this.list) return;
    this.list.addEventListener('scroll', this.moved);
    this.grown.observe(this.list, { childList: true, characterData: true, subtree: true });
    this.resized.observe(this.list);
  }

  disconnectedCallback() {
    this.grown.disconnect();
    this.resized.disconnect();
    this.list?.removeEventListener('scroll', this.moved);
  }

  private readonly moved = () => {
    const list = this.list!;
    this.follows = list.scrollHeight - list.scrollTop - list.clientHeight < NEAR_PX;
  };

  private follow() {
    if (this.list && this.follows) this.list.scrollTop = this.list.scrollHeight;
  }
}

customElements.define('newest-words', NewestWords);

export {}; // its names are its own
