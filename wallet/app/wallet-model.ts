import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { type WalletOptions, isOffer } from '../core/index.js';
import { type IssuedHere, findIssuedHere } from './home-service.js';
import { Holdings } from './holdings.js';
import { type IncomingLink, readIncomingLink } from './incoming-link.js';
import { Offers } from './offers.js';
import { Requests } from './requests.js';
import { type Question, Stage } from './stage.js';
import { type PageKind, type SafetyPart, type View, isPage } from './view.js';
import { waiting } from './waiting.js';

/** What the page does, without its appearance: a reactive controller that opens links and holds the parts together. */
export class WalletModel implements ReactiveController {
  /** What the service that serves this page issues, once that is known. */
  issuedHere: IssuedHere | undefined;
  /** Whether the store has been read. */
  isReady = false;
  readonly holdings = new Holdings();
  readonly requests: Requests;
  readonly offers: Offers;
  readonly #stage: Stage;
  /** The base address of the service, because the address of the page is `{base}/wallet/`. */
  readonly #service = new URL('..', location.href).href.replace(/\/$/, '');

  constructor(host: ReactiveControllerHost) {
    const options: WalletOptions = {
      allowLoopbackHttp: location.protocol === 'http:',
      languages: navigator.languages,
    };
    this.#stage = new Stage(({ kind }) => {
      if (kind !== 'consent') this.requests.guard.hide();
      host.requestUpdate();
    });
    this.requests = new Requests(this.#stage, this.holdings, options);
    this.offers = new Offers(this.#stage, this.holdings, this.requests, options);
    host.addController(this);
  }

  get view(): View {
    return this.#stage.view;
  }

  get question(): Question | undefined {
    return this.#stage.question;
  }

  /** Answers the question above the view. */
  answer(isYes: boolean): void {
    this.#stage.answer(isYes);
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
    this.requests.guard.hide();
  }

  /** Opens what the person pasted or scanned: a request or a credential offer. */
  async open(text: string): Promise<void> {
    return isOffer(text) ? this.offers.open(text, waiting.get().request) : this.requests.open(text);
  }

  addSamples(): Promise<void> {
    return this.offers.addSamples(this.#service);
  }

  /** Leaves what is open as it is and shows the start view. */
  close(): void {
    this.#stage.begin();
    waiting.set({});
    this.#stage.show({ kind: 'home' });
  }

  scan(): void {
    this.#stage.show({ kind: 'scan' });
  }

  /** Shows one of the pages about what the wallet holds. The browser's way back leads to the start view. */
  visit(page: Extract<View, { kind: PageKind }>): void {
    history.pushState(null, '');
    this.#stage.show(page);
  }

  cardOf(id: string) {
    return this.holdings.cards.find(({ held }) => held.id === id);
  }

  /** Changes what the wallet holds once the person has said yes, because nothing brings back what is removed. */
  async removeAfter(question: Question, action: () => Promise<void>): Promise<void> {
    if (await this.#stage.ask(question)) await this.#change(action);
  }

  async #change(action: () => Promise<void>): Promise<void> {
    await action();
    const isGone = this.view.kind === 'credential' && !this.cardOf(this.view.id);
    if (isGone || this.view.kind === 'locked') this.#stage.show({ kind: 'home' });
    this.#stage.refresh();
  }

  /** Does something about the wallet's safety, and says in that part of the page how it went. */
  async secure(
    part: SafetyPart,
    action: () => Promise<string>,
    problemOf: (error: unknown) => string,
  ): Promise<void> {
    if (this.view.kind !== 'settings' || this.view.isBusy) return;
    this.#stage.show({ kind: 'settings', part, isBusy: true });
    const shown = await action().then(
      (notice) => ({ notice }),
      (error: unknown) => ({ problem: problemOf(error) }),
    );
    if (this.view.kind === 'settings') this.#stage.show({ kind: 'settings', part, ...shown });
  }

  /** Says in a part of that page why nothing was done. */
  refuse(part: SafetyPart, problem: string): void {
    if (this.view.kind === 'settings' && !this.view.isBusy)
      this.#stage.show({ kind: 'settings', part, problem });
  }

  /** Has the person show the passkey, and goes on with what is open. */
  async unlock(): Promise<void> {
    try {
      await this.holdings.lock.open();
      await this.holdings.load();
    } catch {
      return this.#stage.show({ kind: 'locked', hasFailed: true });
    }
    this.#stage.show({ kind: 'home' });
    this.#follow(waiting.get());
  }

  async #start(): Promise<void> {
    try {
      await this.holdings.prepare();
      if (this.holdings.lock.mode === undefined) await this.holdings.load();
      else this.#stage.show({ kind: 'locked' });
    } catch {
      // Private windows of some browsers have no storage. The wallet is then empty and cannot keep anything.
      this.holdings.cards = [];
    }
    this.isReady = true;
    void this.#findIssuedHere();
    this.#takeLink();
    if (this.view.kind === 'home') this.#follow(waiting.get());
    this.#stage.refresh();
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
    if (offer !== undefined) void this.offers.open(offer, request);
    else if (request !== undefined) void this.requests.open(request);
  }

  readonly #goBack = (): void => {
    if (isPage(this.view)) this.#stage.show({ kind: 'home' });
  };

  readonly #armAgain = (): void => {
    if (this.view.kind === 'consent') this.requests.guard.show();
  };

  async #findIssuedHere(): Promise<void> {
    this.issuedHere = await findIssuedHere(this.#service);
    this.#stage.refresh();
  }
}
