import { WalletError, type WalletErrorCode } from '../core/index.js';
import type { View } from './view.js';

/** A question above the view, before something that nothing brings back. */
export interface Question {
  text: string;
  /** What is lost. */
  warning: string;
  /** What the button says that does it. */
  yes: string;
}

/** What is on screen. */
export class Stage {
  view: View = { kind: 'home' };
  question: Question | undefined;
  #turn = 0;
  #answer: (isYes: boolean) => void = () => undefined;
  readonly #changed: (view: View) => void;

  /** @param changed draws the page */
  constructor(changed: (view: View) => void) {
    this.#changed = changed;
  }

  /** Another view takes a question that stands above the old one away. The answer is no then. */
  show(view: View): void {
    this.answer(false);
    this.view = view;
    this.#changed(view);
  }

  /** Draws again what has changed within the view. */
  refresh(): void {
    this.#changed(this.view);
  }

  /** @returns whether the person says yes */
  ask(question: Question): Promise<boolean> {
    this.answer(false);
    this.question = question;
    this.refresh();
    return new Promise((resolve) => (this.#answer = resolve));
  }

  answer(isYes: boolean): void {
    if (!this.question) return;
    this.question = undefined;
    this.#answer(isYes);
    this.refresh();
  }

  /**
   * Begins something that takes time, in place of what was begun before.
   *
   * @returns whether it is still what the person wants: not, once something else has begun
   */
  begin(): () => boolean {
    const turn = ++this.#turn;
    return () => turn === this.#turn;
  }
}

/** Whether another try of the same thing may succeed. */
export function isRetryable(error: unknown): boolean {
  return error instanceof WalletError && error.retryable;
}

export function codeOf(error: unknown): WalletErrorCode {
  return error instanceof WalletError ? error.code : 'service_failed';
}
