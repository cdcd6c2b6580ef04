import type { ReactiveController, ReactiveControllerHost } from 'lit';
import {
  type AnswerResult,
  type Part,
  type ResolvedRequest,
  WalletError,
  type WalletErrorCode,
  type WalletOptions,
  approve,
  chooseCredentials,
  defaultSelection,
  deny,
  findContactPages,
  isOffer,
  obtainCredentials,
  openOffer,
  requestSampleOffer,
  resolveRequest,
  selectedParts,
} from '../core/index.js';
import { ClickGuard } from './click-guard.js';
import { type IssuedHere, findIssuedHere } from './home-service.js';
import { type IncomingLink, readIncomingLink } from './incoming-link.js';
import { Holdings } from './holdings.js';
import { type PageKind, type View, isPage } from './view.js';
import { waiting } from './waiting.js';

/** What the page does, without its appearance: a reactive controller that holds the current view. */
export class WalletModel implements ReactiveController {
  view: View = { kind: 'home' };
  /** What the service that serves this page issues. */
  issuedHere: IssuedHere = { samples: false };
  /** Whether the store has been read. */
  isReady = false;
  readonly holdings = new Holdings();
  readonly guard: ClickGuard;
  readonly #host: ReactiveControllerHost;
  readonly #options: WalletOptions = { allowLoopbackHttp: location.protocol === 'http:' };
  #turn = 0;
  /** The base address of the service, because the address of the page is `{base}/wallet/`. */
  readonly #service = new URL('..', location.href).href.replace(/\/$/, '');

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    this.guard = new ClickGuard(() => host.requestUpdate());
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('hashchange', this.#takeLink);
    addEventListener('focus', this.#armAgain);
    addEventListener('popstate', this.#goBack);
    void this.#start();
  }

  hostDisconnected(): void {
    removeEventListener('hashchange', this.#takeLink);
    removeEventListener('focus', this.#armAgain);
    removeEventListener('popstate', this.#goBack);
    this.guard.hide();
  }

  /** Opens what the person pasted or scanned: a request or a credential offer. */
  async open(text: string): Promise<void> {
    return isOffer(text) ? this.#openOffer(text, waiting.get().request) : this.#openRequest(text);
  }

  async #openRequest(text: string): Promise<void> {
    const turn = ++this.#turn;
    this.#show({ kind: 'opening' });
    waiting.set({ request: text });
    try {
      const request = await resolveRequest(text, this.#options);
      if (turn === this.#turn) await this.#ask(request);
    } catch (error) {
      // A newer link was opened in the meantime, so the result of the older one no longer matters.
      if (turn !== this.#turn) return;
      const code = codeOf(error);
      const again = isRetryable(error) ? () => void this.#openRequest(text) : undefined;
      if (!again) waiting.set({});
      this.#show({ kind: 'failed', code, ...(again && { again }) });
    }
  }

  /**
   * Shows what an offer holds. Nothing is taken before the person says so, because anybody can make a link.
   *
   * @param request The request that waits for it.
   */
  async #openOffer(offer: string, request?: string): Promise<void> {
    const turn = ++this.#turn;
    this.#show({ kind: 'opening' });
    waiting.set({ offer, ...(request !== undefined && { request }) });
    const goOn = request === undefined ? undefined : () => void this.#openRequest(request);
    try {
      const opened = await openOffer(offer, this.#options);
      if (turn === this.#turn) this.#show({ kind: 'offer', opened, ...(goOn && { goOn }) });
    } catch (error) {
      if (turn !== this.#turn) return;
      const again = isRetryable(error) ? () => void this.#openOffer(offer, request) : undefined;
      this.#show({ kind: 'failed', code: codeOf(error), ...(again && { again }), ...(goOn && { goOn }) });
    }
  }

  /** Takes the offer that is shown. After a wrong code it is still there. */
  async takeOffer(transactionCode?: string): Promise<void> {
    if (this.view.kind !== 'offer' || this.view.isBusy) return;
    const turn = this.#turn;
    const { error: _, ...view } = this.view;
    this.#show({ ...view, isBusy: true });
    try {
      await view.opened.take(this.holdings.store, transactionCode);
      // A browser that is short of space may otherwise clear what is hard to get again.
      void navigator.storage?.persist?.();
      await this.holdings.load();
      if (turn !== this.#turn) return;
      if (view.goOn) return view.goOn();
      waiting.set({});
      this.#show({ kind: 'home', added: view.opened.names });
    } catch (error) {
      if (turn === this.#turn) this.#show({ ...view, isBusy: false, error: codeOf(error) });
    }
  }

  /** Gets the sample credentials. When a request was open, it is shown again, now with the new credentials. */
  async addSamples(): Promise<void> {
    const request = this.view.kind === 'consent' ? this.view.request : undefined;
    this.#show(request ? { kind: 'opening' } : { kind: 'home', isBusy: true });
    try {
      const offer = await requestSampleOffer(this.#service, this.#options);
      await obtainCredentials(offer, this.holdings.store, this.#options);
      await this.holdings.load();
      if (request) await this.#ask(request);
      else this.#show({ kind: 'home' });
    } catch (error) {
      if (request) await this.#ask(request, codeOf(error));
      else this.#show({ kind: 'home', error: codeOf(error) });
    }
  }

  /** Shows one of the pages about what the wallet holds. The browser's way back leads to the start view. */
  visit(page: Extract<View, { kind: PageKind }>): void {
    history.pushState(null, '');
    this.#show(page);
  }

  /** Changes what the wallet holds, and shows it. */
  async change(action: () => Promise<void>): Promise<void> {
    await action();
    const isGone = this.view.kind === 'credential' && !this.cardOf(this.view.id);
    if (isGone || this.view.kind === 'locked') this.#show({ kind: 'home' });
    this.#host.requestUpdate();
  }

  cardOf(id: string) {
    return this.holdings.cards.find(({ held }) => held.id === id);
  }

  /** Selects a candidate for an ask; `undefined` leaves an optional ask out. */
  select(ask: number, candidate: number | undefined): void {
    if (this.view.kind !== 'consent') return;
    this.view.selection[ask] = candidate;
    this.#host.requestUpdate();
  }

  async decide(event: Event, isApproval: boolean): Promise<void> {
    if (this.view.kind !== 'consent' || !this.guard.allows(event)) return;
    const { request, choice, selection } = this.view;
    this.#show({ kind: 'sending', request, isApproval });
    try {
      const result = isApproval
        ? await approve(request, choice, selection, this.#options)
        : await deny(request, this.#options);
      waiting.set({});
      await this.#record(request, isApproval, result, isApproval ? selectedParts(choice, selection) : []);
      this.#show({ kind: 'done', request, isApproval, result });
      // An app is opened by the person's own tap alone.
      if (result.redirectUri && /^https?:$/.test(result.redirectUri.protocol))
        location.assign(result.redirectUri);
    } catch (error) {
      const code = codeOf(error);
      if (isRetryable(error)) return this.#ask(request, code);
      waiting.set({});
      this.#show({ kind: 'failed', code, wasSent: isApproval && SENT.has(code) });
    }
  }

  /** The answer has been given, so a browser that cannot keep a record must not make it look like a failure. */
  async #record(
    request: ResolvedRequest,
    isApproval: boolean,
    result: AnswerResult,
    parts: readonly Part[],
  ): Promise<void> {
    try {
      const ids = new Set(parts.map(({ held }) => held.id));
      await this.holdings.history.add(request, isApproval, result, [...ids]);
      await this.holdings.load();
    } catch {
      // As said above.
    }
  }

  /** Leaves the request unanswered and shows the start view. */
  close(): void {
    this.#turn += 1;
    waiting.set({});
    this.#show({ kind: 'home' });
  }

  scan(): void {
    this.#show({ kind: 'scan' });
  }

  /** Has the person show the passkey, and goes on with what is open. */
  async unlock(): Promise<void> {
    try {
      await this.holdings.lock.open();
      await this.holdings.load();
    } catch {
      return this.#show({ kind: 'locked', hasFailed: true });
    }
    this.#show({ kind: 'home' });
    this.#follow(waiting.get());
  }

  /** Does something about the wallet's safety, and says on that page how it went. */
  async secure(action: () => Promise<string>, problemOf: (error: unknown) => string): Promise<void> {
    if (this.view.kind !== 'settings' || this.view.isBusy) return;
    this.#show({ kind: 'settings', isBusy: true });
    const shown = await action().then(
      (notice) => ({ notice }),
      (error: unknown) => ({ problem: problemOf(error) }),
    );
    if (this.view.kind === 'settings') this.#show({ kind: 'settings', ...shown });
  }

  async #start(): Promise<void> {
    try {
      await this.holdings.prepare();
      if (this.holdings.lock.mode === undefined) await this.holdings.load();
      else this.#show({ kind: 'locked' });
    } catch {
      // Private windows of some browsers have no storage. The wallet is then empty and cannot keep anything.
      this.holdings.cards = [];
    }
    this.isReady = true;
    void this.#findIssuedHere();
    this.#takeLink();
    if (this.view.kind === 'home') this.#follow(waiting.get());
    this.#host.requestUpdate();
  }

  /** Opens what came in the page's own address, and removes it from there at once, so that neither the history nor a reload repeats it. */
  readonly #takeLink = (): void => {
    const link = readIncomingLink(location.href);
    if (link.offer === undefined && link.request === undefined) return;
    history.replaceState(null, '', location.pathname);
    // An offer may be what a request waits for, also where its link does not say so.
    this.#follow(link.offer === undefined ? link : { ...waiting.get(), ...link });
  };

  #follow(link: IncomingLink): void {
    const { offer, request } = link;
    // It waits until the person has unlocked.
    if (this.view.kind === 'locked') return waiting.set(link);
    if (offer !== undefined) void this.#openOffer(offer, request);
    else if (request !== undefined) void this.#openRequest(request);
  }

  readonly #goBack = (): void => {
    if (isPage(this.view)) this.#show({ kind: 'home' });
  };

  readonly #armAgain = (): void => {
    if (this.view.kind === 'consent') this.guard.show();
  };

  async #ask(request: ResolvedRequest, error?: WalletErrorCode): Promise<void> {
    const choice = await chooseCredentials(request.query, await this.holdings.store.list());
    const selection = [...defaultSelection(choice)];
    this.#show({ kind: 'consent', request, choice, selection, ...(error && { error }) });
    this.guard.show();
    if (choice.misfit !== undefined) void this.#findPages(request);
  }

  async #findPages(request: ResolvedRequest): Promise<void> {
    const pages = await findContactPages(request, this.#options);
    if (this.view.kind !== 'consent' || this.view.request !== request) return;
    this.view.pages = pages;
    this.#host.requestUpdate();
  }

  async #findIssuedHere(): Promise<void> {
    this.issuedHere = await findIssuedHere(this.#service);
    this.#host.requestUpdate();
  }

  #show(view: View): void {
    if (view.kind !== 'consent') this.guard.hide();
    this.view = view;
    this.#host.requestUpdate();
  }
}

/** The errors after which the service has received what was approved. */
const SENT: ReadonlySet<WalletErrorCode> = new Set(['answer_refused', 'invalid_redirect_uri']);

function isRetryable(error: unknown): boolean {
  return error instanceof WalletError && error.retryable;
}

function codeOf(error: unknown): WalletErrorCode {
  return error instanceof WalletError ? error.code : 'service_failed';
}
