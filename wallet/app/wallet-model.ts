import type { ReactiveController, ReactiveControllerHost } from 'lit';
import {
  type CredentialStore,
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
  readCredential,
  requestSampleOffer,
  resolveRequest,
} from '../core/index.js';
import { ClickGuard } from './click-guard.js';
import { type IssuedHere, findIssuedHere } from './home-service.js';
import { type IncomingLink, readIncomingLink } from './incoming-link.js';
import type { Card, View } from './view.js';
import { waiting } from './waiting.js';

/** What the page does, without its appearance: a reactive controller that holds the current view. */
export class WalletModel implements ReactiveController {
  view: View = { kind: 'home' };
  cards: Card[] = [];
  /** What the service that serves this page issues. */
  issuedHere: IssuedHere = { samples: false };
  /** Whether the store has been read. */
  isReady = false;
  readonly guard: ClickGuard;
  readonly #host: ReactiveControllerHost;
  readonly #store: CredentialStore;
  readonly #options: WalletOptions = { allowLoopbackHttp: location.protocol === 'http:' };
  #turn = 0;
  /** The base address of the service, because the address of the page is `{base}/wallet/`. */
  readonly #service = new URL('..', location.href).href.replace(/\/$/, '');

  constructor(host: ReactiveControllerHost, store: CredentialStore) {
    this.#host = host;
    this.#store = store;
    this.guard = new ClickGuard(() => host.requestUpdate());
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('hashchange', this.#takeLink);
    addEventListener('focus', this.#armAgain);
    void this.#start();
  }

  hostDisconnected(): void {
    removeEventListener('hashchange', this.#takeLink);
    removeEventListener('focus', this.#armAgain);
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
      await view.opened.take(this.#store, transactionCode);
      await this.#load();
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
      await obtainCredentials(offer, this.#store, this.#options);
      await this.#load();
      if (request) await this.#ask(request);
      else this.#show({ kind: 'home' });
    } catch (error) {
      if (request) await this.#ask(request, codeOf(error));
      else this.#show({ kind: 'home', error: codeOf(error) });
    }
  }

  async remove(id: string): Promise<void> {
    await this.#store.remove(id);
    await this.#load();
    this.#host.requestUpdate();
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
      this.#show({ kind: 'done', request, isApproval, result });
      // An app is opened by the person's own tap alone.
      if (result.redirectUri?.protocol.startsWith('http')) location.assign(result.redirectUri);
    } catch (error) {
      const code = codeOf(error);
      if (isRetryable(error)) return this.#ask(request, code);
      waiting.set({});
      this.#show({ kind: 'failed', code, wasSent: isApproval && SENT.has(code) });
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

  async #start(): Promise<void> {
    try {
      await this.#load();
    } catch {
      // Private windows of some browsers have no storage. The wallet is then empty and cannot keep anything.
      this.cards = [];
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

  #follow({ offer, request }: IncomingLink): void {
    if (offer !== undefined) void this.#openOffer(offer, request);
    else if (request !== undefined) void this.#openRequest(request);
  }

  readonly #armAgain = (): void => {
    if (this.view.kind === 'consent') this.guard.show();
  };

  async #ask(request: ResolvedRequest, error?: WalletErrorCode): Promise<void> {
    const choice = await chooseCredentials(request.query, await this.#store.list());
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

  async #load(): Promise<void> {
    const held = await this.#store.list();
    this.cards = await Promise.all(
      held.map(async (one) => ({ held: one, claims: (await readCredential(one.credential)).claims })),
    );
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
