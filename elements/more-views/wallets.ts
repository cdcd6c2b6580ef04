import type { AppSummary, Snapshot } from '../../src/protocol/http.js';
import { loadWalletList } from '../same-device/load.js';
import type { WalletList } from '../same-device/wallet-list.js';
import { inTime } from '../shared/in-time.js';

/** The list of wallets of an open modal. It takes a moment to load, and where it cannot be loaded, the landing page lists them. */
export class Wallets {
  readonly #changed: () => void;
  #list: WalletList | 'loading' | undefined;
  #isWanted = false;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** @returns the list; `loading` until it is there; `undefined` when the operator lists no wallet that can be opened, or the list cannot be loaded */
  of(
    app: Readonly<AppSummary> | undefined,
    snapshot: Readonly<Snapshot> | undefined,
  ): WalletList | 'loading' | undefined {
    if (!snapshot?.sameDeviceRequest) return undefined;
    if (!app?.wallets?.some(({ scheme, universalLink }) => scheme || universalLink)) return undefined;
    if (!this.#isWanted) {
      this.#isWanted = true;
      this.#list = 'loading';
      void this.#load();
    }
    return this.#list;
  }

  /** Begins anew with the next modal. */
  forget(): void {
    if (this.#list !== 'loading') this.#list?.end();
    this.#list = undefined;
    this.#isWanted = false;
  }

  async #load(): Promise<void> {
    const loaded = await inTime(loadWalletList()).catch(() => undefined);
    if (this.#list !== 'loading') return;
    this.#list = loaded?.WalletList && new loaded.WalletList(this.#changed);
    this.#changed();
  }
}
