import { inTime } from '../shared/in-time.js';
import { loadReturns } from './load.js';

/** Loads what reads a return, for one modal. */
export class ReturnReader {
  readonly #onLoaded: () => unknown;
  readonly #onFailed: () => unknown;
  readonly #onEnd: () => unknown;
  /** A new scope request would be in the way of the return. */
  isLoading = false;

  /** @param onFailed called when it cannot be loaded and the address holds a wallet's return @param onEnd called in any case, afterwards */
  constructor(onLoaded: () => unknown, onFailed: () => unknown, onEnd: () => unknown) {
    this.#onLoaded = onLoaded;
    this.#onFailed = onFailed;
    this.#onEnd = onEnd;
  }

  async load(): Promise<void> {
    if (this.isLoading) return;
    this.isLoading = true;
    const part = await inTime(loadReturns()).catch(() => undefined);
    this.isLoading = false;
    if (part) this.#onLoaded();
    // Only a wallet's return has a response code; another `uuid` may be the page's own.
    else if (location.href.includes('response_code')) this.#onFailed();
    this.#onEnd();
  }
}
