import type { MoreViews } from '../more-views/more-views.js';
import { loadMoreViews } from '../more-views/load.js';
import type { Wallets } from '../more-views/wallets.js';
import { inTime } from '../shared/in-time.js';

/** The views that are loaded when one of them is needed, for a modal. They take a moment to load. */
export class More {
  readonly #changed: () => void;
  readonly #onLoaded: () => void;
  readonly #onFailed: () => void;
  #isLoading = false;
  #wallets: Wallets | undefined;

  constructor(changed: () => void, onLoaded: () => void, onFailed: () => void) {
    this.#changed = changed;
    this.#onLoaded = onLoaded;
    this.#onFailed = onFailed;
  }

  /** @returns the views; `undefined` until they are loaded, which begins now */
  get(): MoreViews | undefined {
    const { loaded } = loadMoreViews;
    if (!loaded && !this.#isLoading) void this.#load();
    return loaded;
  }

  /** The wallets that the operator lists, as `Wallets` says; `undefined` until the views are loaded. */
  walletsOf(...asked: Parameters<Wallets['of']>): ReturnType<Wallets['of']> {
    const { loaded } = loadMoreViews;
    this.#wallets ??= loaded && new loaded.Wallets(this.#changed);
    return this.#wallets?.of(...asked);
  }

  /** Begins anew with the next modal. */
  forget(): void {
    this.#wallets?.forget();
  }

  async #load(): Promise<void> {
    this.#isLoading = true;
    try {
      await inTime(loadMoreViews());
      this.#onLoaded();
      this.#changed();
    } catch {
      this.#onFailed();
    }
    this.#isLoading = false;
  }
}
