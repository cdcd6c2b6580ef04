import { WalletError, type WalletErrorCode } from '../core/index.js';
import type { View } from './view.js';

/** What is on screen. */
export class Stage {
  view: View = { kind: 'home' };
  #turn = 0;
  readonly #changed: (view: View) => void;

  /** @param changed draws the page */
  constructor(changed: (view: View) => void) {
    this.#changed = changed;
  }

  show(view: View): void {
    this.view = view;
    this.#changed(view);
  }

  /** Draws again what has changed within the view. */
  refresh(): void {
    this.#changed(this.view);
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
