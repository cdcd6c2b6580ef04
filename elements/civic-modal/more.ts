import type { MoreViews } from '../more-views/more-views.js';
import { inTime } from '../shared/in-time.js';
import { loadOnce } from '../shared/load-once.js';

/** The views of phones, and those that few people see, once they are loaded. */
let loaded: MoreViews | undefined;

export const loadMoreViews = loadOnce(async () => {
  loaded = await import('../more-views/more-views.js');
});

/** The views that are loaded when one of them is needed, for a modal. They take a moment to load. */
export class More {
  readonly #onLoaded: () => void;
  readonly #onFailed: () => void;
  #isLoading = false;

  constructor(onLoaded: () => void, onFailed: () => void) {
    this.#onLoaded = onLoaded;
    this.#onFailed = onFailed;
  }

  /** The views, if they are loaded. */
  get loaded(): MoreViews | undefined {
    return loaded;
  }

  /** @returns the views; `undefined` until they are loaded, which begins now */
  get(): MoreViews | undefined {
    if (!loaded && !this.#isLoading) void this.#load();
    return loaded;
  }

  async #load(): Promise<void> {
    this.#isLoading = true;
    try {
      await inTime(loadMoreViews());
      this.#onLoaded();
    } catch {
      this.#onFailed();
    }
    this.#isLoading = false;
  }
}
