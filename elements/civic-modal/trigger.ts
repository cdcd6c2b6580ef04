/** What opens. */
interface Opener extends HTMLElement {
  for: string;
  open: boolean;
  show(source: 'user'): unknown;
}

/**
 * A button of the page's own that opens a modal, named by id (`for`). Listens on the tree and not on the button, which may come later or be replaced.
 */
export class Trigger {
  readonly #opener: Opener;
  readonly #prepare: () => void;
  #listening = new AbortController();

  /** @param prepare called when somebody seems about to use the trigger */
  constructor(opener: Opener, prepare: () => void) {
    this.#opener = opener;
    this.#prepare = prepare;
  }

  /** Begins to listen in the tree that the opener is in now. */
  listen(): void {
    this.stop();
    if (!this.#opener.for) return;
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    const root = this.#opener.getRootNode();
    for (const type of ['pointerover', 'focusin', 'click'])
      root.addEventListener(type, (event) => this.#hear(event), { signal });
  }

  stop(): void {
    this.#listening.abort();
  }

  #hear(event: Event): void {
    const { target, defaultPrevented } = event;
    const trigger =
      target instanceof Element && target.closest<HTMLElement>(`#${CSS.escape(this.#opener.for)}`);
    if (!trigger || defaultPrevented) return;
    if (event.type !== 'click') return this.#prepare();
    // Neither a form nor a link is meant.
    event.preventDefault();
    this.#opener.show('user');
    // Safari does not focus a clicked button, and the dialog gives focus back to what had it when it came on screen.
    if (this.#opener.open) trigger.focus();
  }
}
