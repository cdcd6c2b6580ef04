import { html, nothing, type TemplateResult } from 'lit';
import { type Clock, systemClock } from '../../src/client/clock.js';
import { rasterLogo, visibleText } from '../../src/client/untrusted-text.js';
import type { LoadedStrings } from '../../src/locales/strings.js';
import { sameDeviceWords } from '../../src/locales/en/same-device.js';
import type { WalletSummary } from '../../src/protocol/http.js';
import { type Platform, platformOf, storeLink, walletLink } from './wallet-link.js';

type Words = LoadedStrings & typeof sameDeviceWords;

/** What the list shows. */
export interface Listed {
  wallets: readonly WalletSummary[];
  /** The query with the OpenID4VP parameters. */
  request: string;
  /** The landing page, for when a wallet is not installed. */
  fallback: string | undefined;
  /** Words of the page in the place of ours. */
  strings: Partial<Words>;
  /** The look of the wallet that was used last. */
  look: string;
  /** Called when the person begins to use a link. */
  leave: () => void;
  /** Draws the link for every other wallet. */
  other: (text: string) => unknown;
}

/** The name under which the browser remembers the wallet that it used last. */
const LAST = 'civic-wallet';
/** For how many milliseconds a page stays on screen while an app opens. */
const OPENING = 2_500;

/** Storage may be off, full or forbidden. Then nothing is remembered. */
function withStorage<T>(use: (storage: Storage) => T): T | undefined {
  try {
    return use(localStorage);
  } catch {
    return undefined;
  }
}

function named(words: string, { name }: WalletSummary): string {
  return words.replace('{wallet}', () => `\u2068${visibleText(name, 64)}\u2069`);
}

/** The wallets that an operator lists, by name and logo, for a person on a phone. The one that this browser used last comes first. */
export class WalletList {
  readonly #changed: () => void;
  readonly #clock: Clock;
  readonly #platform: Platform;
  readonly #last = withStorage((storage) => storage.getItem(LAST));
  /** The wallet that was tapped without anything opening. */
  #missing: WalletSummary | undefined;
  #stop = () => {};

  /** @param changed called when the list shows something else */
  constructor(changed: () => void, userAgent = navigator.userAgent, clock: Clock = systemClock) {
    this.#changed = changed;
    this.#clock = clock;
    this.#platform = platformOf(userAgent);
  }

  view({ wallets, request, fallback, look, leave, other, ...shown }: Listed): TemplateResult {
    const words = { ...sameDeviceWords, ...shown.strings };
    const isLast = ({ name }: WalletSummary) => name === this.#last;
    const ordered = [...wallets.filter(isLast), ...wallets.filter((wallet) => !isLast(wallet))];
    return html`<div class="wallets" role="group" aria-label=${words.wallets}>
        ${ordered.map((wallet) => {
          const href = walletLink(wallet, request, this.#platform, fallback);
          const logo = rasterLogo(wallet.logo);
          return href === undefined
            ? nothing
            : html`<a
                class="act ${isLast(wallet) ? look : 'outline'}"
                href=${href}
                target="_top"
                referrerpolicy="no-referrer"
                @pointerdown=${leave}
                @keydown=${leave}
                @click=${() => this.#open(wallet, leave)}
                >${logo ? html`<img src=${logo} alt="" />` : nothing}<bdi
                  .textContent=${visibleText(wallet.name, 64)}
                ></bdi
              ></a>`;
        })}
      </div>
      ${this.#getIt(words)} ${other(words.anotherWallet)}
      ${this.#platform.isInApp ? html`<p class="detail" .textContent=${words.inApp}></p>` : nothing}`;
  }

  /** What is new in the list, for those who do not see it; empty when nothing is. */
  said({ notOpened = sameDeviceWords.notOpened }: Partial<Words>): string {
    return this.#missing ? named(notOpened, this.#missing) : '';
  }

  /** Stops waiting for a wallet to open. */
  end(): void {
    this.#stop();
  }

  #getIt({ notOpened, getWallet }: typeof sameDeviceWords): TemplateResult | typeof nothing {
    const wallet = this.#missing;
    if (!wallet) return nothing;
    const href = storeLink(wallet, this.#platform);
    return html`<p class="detail">
      <span .textContent=${named(notOpened, wallet)}></span> ${
        href === undefined
          ? nothing
          : html`<a
              href=${href}
              target="_blank"
              rel="noopener noreferrer"
              .textContent=${named(getWallet, wallet)}
            ></a>`
      }
    </p>`;
  }

  #open(wallet: WalletSummary, leave: () => void): void {
    leave();
    withStorage((storage) => storage.setItem(LAST, wallet.name));
    this.#stop();
    this.#missing = undefined;
    const ending = new AbortController();
    const { signal } = ending;
    const cancel = this.#clock.after(OPENING, () => {
      this.#stop();
      this.#missing = wallet;
      this.#changed();
    });
    this.#stop = () => {
      cancel();
      ending.abort();
    };
    // The person is in the wallet, or on another page.
    document.addEventListener('visibilitychange', this.#stop, { signal });
    addEventListener('pagehide', this.#stop, { signal });
    this.#changed();
  }
}
