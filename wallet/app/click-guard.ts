/** For how many milliseconds a question must be visible before it can be answered. */
const ARM_DELAY_MS = 500;

/**
 * Accepts a decision only when the person can have meant it: by a real click or key, and half a second after the question appeared or the window
 * came back to the front. This protects against pages that make somebody click at the place where the question is about to appear.
 */
export class ClickGuard {
  #shownAt = Number.POSITIVE_INFINITY;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #changed: () => void;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Whether the question has been visible for long enough. */
  get isArmed(): boolean {
    return performance.now() - this.#shownAt >= ARM_DELAY_MS;
  }

  /** Starts the delay: the question is visible from now on. */
  show(): void {
    this.#shownAt = performance.now();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#changed, ARM_DELAY_MS + 1);
    this.#changed();
  }

  /** The question is no longer visible. */
  hide(): void {
    clearTimeout(this.#timer);
    this.#shownAt = Number.POSITIVE_INFINITY;
  }

  /** Whether an event counts as a decision. Its `timeStamp` is when the click happened; a busy page handles it later. */
  allows(event: Event): boolean {
    return event.isTrusted && event.timeStamp - this.#shownAt >= ARM_DELAY_MS;
  }
}
