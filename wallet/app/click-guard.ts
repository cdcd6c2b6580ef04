const ARM_DELAY_MS = 500;

/**
 * Lets a decision through only when a person can have meant it: half a second after the question appeared, or after the window
 * came back to the front, and by a real click or key. Against pages that make somebody click at the place where the question is
 * about to appear.
 */
export class ClickGuard {
  #shownAt = Number.POSITIVE_INFINITY;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #changed: () => void;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  get isArmed(): boolean {
    return performance.now() - this.#shownAt >= ARM_DELAY_MS;
  }

  /** The question is on screen from now on. */
  show(): void {
    this.#shownAt = performance.now();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#changed, ARM_DELAY_MS + 1);
    this.#changed();
  }

  hide(): void {
    clearTimeout(this.#timer);
    this.#shownAt = Number.POSITIVE_INFINITY;
  }

  /** `timeStamp` is when the click happened, which a page that is busy learns of later. */
  allows(event: Event): boolean {
    return event.isTrusted && event.timeStamp - this.#shownAt >= ARM_DELAY_MS;
  }
}
