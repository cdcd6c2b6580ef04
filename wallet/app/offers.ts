import {
  type FormatChoice,
  type WalletOptions,
  formatsFor,
  obtainCredentials,
  openOffer,
  requestSampleOffer,
  resolveRequest,
} from '../core/index.js';
import type { Holdings } from './holdings.js';
import type { Requests } from './requests.js';
import { type Stage, codeOf, isRetryable } from './stage.js';
import { waiting } from './waiting.js';

/** Credential offers: opened, shown, and taken when the person says so. */
export class Offers {
  readonly #stage: Stage;
  readonly #holdings: Holdings;
  readonly #requests: Requests;
  readonly #options: WalletOptions;

  constructor(stage: Stage, holdings: Holdings, requests: Requests, options: WalletOptions) {
    this.#stage = stage;
    this.#holdings = holdings;
    this.#requests = requests;
    this.#options = options;
  }

  /**
   * Shows what an offer holds. Nothing is taken before the person says so, because anybody can make a link.
   *
   * @param request the link of the request that waits for it
   */
  async open(offer: string, request?: string): Promise<void> {
    const isWanted = this.#stage.begin();
    this.#stage.show({ kind: 'opening' });
    waiting.set({ offer, ...(request !== undefined && { request }) });
    const goOn = request === undefined ? undefined : () => void this.#requests.open(request);
    try {
      const formatOf = request === undefined ? undefined : await this.#formatsFor(request);
      const opened = await openOffer(offer, { ...this.#options, ...(formatOf && { formatOf }) });
      if (isWanted()) this.#stage.show({ kind: 'offer', opened, isWanted, ...(goOn && { goOn }) });
    } catch (error) {
      if (!isWanted()) return;
      const again = isRetryable(error) ? () => void this.open(offer, request) : undefined;
      const code = codeOf(error);
      this.#stage.show({ kind: 'failed', code, ...(again && { again }), ...(goOn && { goOn }) });
    }
  }

  /** Which formats the request that waits can be answered with. Where it cannot be read, it says so itself when it is opened. */
  async #formatsFor(request: string): Promise<FormatChoice | undefined> {
    try {
      return formatsFor((await resolveRequest(request, this.#options)).query);
    } catch {
      return undefined;
    }
  }

  /** Takes the offer that is shown. After a wrong code it is still there. */
  async take(transactionCode?: string): Promise<void> {
    if (this.#stage.view.kind !== 'offer' || this.#stage.view.isBusy) return;
    const { error: _, ...view } = this.#stage.view;
    this.#stage.show({ ...view, isBusy: true });
    try {
      await view.opened.take(this.#holdings.store, transactionCode);
      // A browser that is short of space may otherwise clear what is hard to get again.
      void navigator.storage?.persist?.();
      await this.#holdings.load();
      if (!view.isWanted()) return;
      if (view.goOn) return view.goOn();
      waiting.set({});
      this.#stage.show({ kind: 'home', added: view.opened.names });
    } catch (error) {
      if (view.isWanted()) this.#stage.show({ ...view, isBusy: false, error: codeOf(error) });
    }
  }

  /**
   * Gets the sample credentials. When a request was open, it is shown again, now with the new credentials.
   *
   * @param service the base address of a service in development mode
   */
  async addSamples(service: string): Promise<void> {
    const { view } = this.#stage;
    const request = view.kind === 'consent' ? view.request : undefined;
    this.#stage.show(request ? { kind: 'opening' } : { kind: 'home', isBusy: true });
    try {
      const offer = await requestSampleOffer(service, this.#options);
      await obtainCredentials(offer, this.#holdings.store, this.#options);
      await this.#holdings.load();
      if (request) await this.#requests.ask(request);
      else this.#stage.show({ kind: 'home' });
    } catch (error) {
      if (request) await this.#requests.ask(request, codeOf(error));
      else this.#stage.show({ kind: 'home', error: codeOf(error) });
    }
  }
}
