import type { ReactiveController, ReactiveControllerHost } from 'lit';
import {
  type AnswerResult,
  type Choice,
  type CredentialStore,
  type HeldCredential,
  type ResolvedRequest,
  WalletError,
  type WalletErrorCode,
  type WalletOptions,
  approve,
  chooseCredentials,
  defaultSelection,
  deny,
  obtainCredentials,
  readCredential,
  readOffer,
  requestSampleOffer,
  resolveRequest,
} from '../core/index.js';
import { ClickGuard } from './click-guard.js';

/** A held credential together with its claims, as the start view shows it. */
export interface Card {
  held: HeldCredential;
  claims: Record<string, unknown>;
}

/** The view that the page shows, with its data. */
export type View =
  | { kind: 'home'; isBusy?: boolean; error?: WalletErrorCode }
  | { kind: 'scan' }
  | { kind: 'opening' }
  | {
      kind: 'consent';
      request: ResolvedRequest;
      choice: Choice;
      selection: (number | undefined)[];
      error?: WalletErrorCode;
    }
  | { kind: 'sending'; request: ResolvedRequest; isApproval: boolean }
  | { kind: 'done'; request: ResolvedRequest; isApproval: boolean; result: AnswerResult }
  | { kind: 'failed'; code: WalletErrorCode; wasSent?: boolean; again?: () => void };

/** What the page does, without its appearance: a reactive controller that holds the current view. */
export class WalletModel implements ReactiveController {
  view: View = { kind: 'home' };
  cards: Card[] = [];
  /** Whether the service that serves this page issues sample credentials. */
  hasSamples = false;
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
    const isOffer = /^\{|^openid-credential-offer:|[?&]credential_offer(_uri)?=/.test(text.trim());
    return isOffer ? this.#addOffer(text) : this.#openRequest(text);
  }

  async #openRequest(text: string): Promise<void> {
    const turn = ++this.#turn;
    this.#show({ kind: 'opening' });
    try {
      const request = await resolveRequest(text, this.#options);
      if (turn === this.#turn) await this.#ask(request);
    } catch (error) {
      // A newer link was opened in the meantime, so the result of the older one no longer matters.
      if (turn !== this.#turn) return;
      const code = codeOf(error);
      const again =
        error instanceof WalletError && error.retryable ? () => void this.#openRequest(text) : undefined;
      this.#show({ kind: 'failed', code, ...(again && { again }) });
    }
  }

  /** Gets the sample credentials. When a request was open, it is shown again, now with the new credentials. */
  async addSamples(): Promise<void> {
    const waiting = this.view.kind === 'consent' ? this.view.request : undefined;
    this.#show(waiting ? { kind: 'opening' } : { kind: 'home', isBusy: true });
    try {
      const offer = await requestSampleOffer(this.#service, this.#options);
      await obtainCredentials(offer, this.#store, this.#options);
      await this.#load();
      if (waiting) await this.#ask(waiting);
      else this.#show({ kind: 'home' });
    } catch (error) {
      if (waiting) await this.#ask(waiting, codeOf(error));
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
      this.#show({ kind: 'done', request, isApproval, result });
      if (result.redirectUri) location.assign(result.redirectUri);
    } catch (error) {
      const code = codeOf(error);
      if (error instanceof WalletError && error.retryable) await this.#ask(request, code);
      else this.#show({ kind: 'failed', code, wasSent: isApproval && SENT.has(code) });
    }
  }

  /** Leaves the request unanswered and shows the start view. */
  close(): void {
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
    void this.#findSamples();
    this.#takeLink();
    this.#host.requestUpdate();
  }

  /**
   * Opens a request that came in the page's own address, and removes it from there at once, so that neither the history nor a reload repeats it.
   * Offers are not accepted this way, because a link that somebody else made must not put credentials into the wallet.
   */
  readonly #takeLink = (): void => {
    if (!/[#?&]client_id=/.test(location.href)) return;
    const link = location.href;
    history.replaceState(null, '', location.pathname);
    void this.#openRequest(link);
  };

  readonly #armAgain = (): void => {
    if (this.view.kind === 'consent') this.guard.show();
  };

  async #ask(request: ResolvedRequest, error?: WalletErrorCode): Promise<void> {
    const choice = await chooseCredentials(request.query, await this.#store.list());
    const selection = [...defaultSelection(choice)];
    this.#show({ kind: 'consent', request, choice, selection, ...(error && { error }) });
    this.guard.show();
  }

  async #addOffer(text: string): Promise<void> {
    this.#show({ kind: 'home', isBusy: true });
    try {
      await obtainCredentials(await readOffer(text, this.#options), this.#store, this.#options);
      await this.#load();
      this.#show({ kind: 'home' });
    } catch (error) {
      this.#show({ kind: 'home', error: codeOf(error) });
    }
  }

  async #load(): Promise<void> {
    const held = await this.#store.list();
    this.cards = await Promise.all(
      held.map(async (one) => ({ held: one, claims: (await readCredential(one.credential)).claims })),
    );
  }

  async #findSamples(): Promise<void> {
    try {
      const { pathname } = new URL(this.#service);
      const path = `${pathname === '/' ? '' : pathname}/issuer-api`;
      const address = new URL(`/.well-known/openid-credential-issuer${path}`, this.#service);
      const response = await fetch(address, { credentials: 'omit' });
      await response.text();
      this.hasSamples = response.ok;
    } catch {
      this.hasSamples = false;
    }
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

function codeOf(error: unknown): WalletErrorCode {
  return error instanceof WalletError ? error.code : 'service_failed';
}
