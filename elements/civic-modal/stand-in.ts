import type { CivicModal } from './civic-modal.js';

/** What a page may set on the modal or around it. A stand-in, which is in another place, does not inherit it. */
const INHERITED = [
  'color-scheme',
  ...['brand', 'on-brand', 'surface', 'text', 'radius', 'font', 'backdrop'].map((name) => `--civic-${name}`),
];

/** Whether something around an element makes it inert. */
function isInert(element: Element): boolean {
  for (let node: Node | null = element; node; node = around(node))
    if (node instanceof Element && node.hasAttribute('inert')) return true;
  return false;
}

function around(node: Node): Node | null {
  return (node as Element).assignedSlot ?? node.parentNode ?? (node as Partial<ShadowRoot>).host ?? null;
}

/**
 * Keeps the dialog of a modal on screen. A dialog is not shown, or cannot be used, when something around it is hidden, inert or gone, although
 * it is above everything else when it is shown; and the page behind it would be blocked all the same. The dialog then moves into a stand-in at
 * the end of the body. The modal itself stays where the page has put it, and speaks from there.
 */
export class StandIn {
  readonly #modal: CivicModal;
  #element: CivicModal | undefined;
  #dialog: HTMLDialogElement | undefined;
  #looks: [name: string, value: string][] = [];
  #stop = () => {};

  constructor(modal: CivicModal) {
    this.#modal = modal;
  }

  /** Opens the dialog as a modal one, where it can be seen. */
  show(dialog: HTMLDialogElement): void {
    const modal = this.#modal;
    if (modal.isConnected) {
      const style = getComputedStyle(modal);
      this.#looks = INHERITED.map((name) => [name, style.getPropertyValue(name)]);
      dialog.showModal();
    }
    const check = () => {
      const isUsable = dialog.checkVisibility() && !isInert(modal);
      // A dialog that somebody has closed is hidden as well, and WebKit says so later.
      if (dialog.open && !this.#element && !isUsable) this.take(dialog);
    };
    const seen = new IntersectionObserver(check);
    seen.observe(dialog);
    const inert = new MutationObserver(check);
    for (let node: Node | null = modal; node; node = around(node))
      inert.observe(node, { attributeFilter: ['inert'] });
    this.#stop = () => {
      seen.disconnect();
      inert.disconnect();
    };
    check();
  }

  /** Makes a dialog modal again that was moved while it was open. */
  showAgain(dialog: HTMLDialogElement): void {
    dialog.close();
    dialog.showModal();
  }

  /** Moves the dialog into a stand-in. */
  take(dialog: HTMLDialogElement): void {
    if (this.#element) return;
    const modal = this.#modal;
    const element = new (modal.constructor as typeof CivicModal)();
    element.theme = modal.theme;
    element.className = modal.className;
    element.dir = modal.matches(':dir(rtl)') ? 'rtl' : 'ltr';
    for (const [name, value] of this.#looks) element.style.setProperty(name, value);
    // Copies, because the page may look for its content where it has put it.
    element.append(...[...modal.children].map((child) => child.cloneNode(true)));
    this.#element = element;
    this.#dialog = dialog;
    document.body.append(element);
    element.renderRoot.append(dialog);
    this.showAgain(dialog);
  }

  /** Takes the dialog back, closed. */
  give(): void {
    this.#stop();
    if (this.#dialog) this.#modal.renderRoot.append(this.#dialog);
    this.#element?.remove();
    this.#element = this.#dialog = undefined;
  }

  /** Dispatches an event to the document, if there is a stand-in. @returns whether nobody prevented it */
  announce(event: Event): boolean {
    return this.#element?.dispatchEvent(event) ?? true;
  }
}
