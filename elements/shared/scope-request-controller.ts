import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { ClientError, errorAt, messageOf } from '../../src/client/client-error.js';
import type { ScopeRequest } from '../../src/client/scope-request.js';
import { EVENTS } from '../../src/protocol/events.js';
import { firstErrorWords } from '../../src/locales/en/first-errors.js';
import type { AppSummary, Snapshot } from '../../src/protocol/http.js';
import { isSettled, LIFETIMES, MAX_RENEWALS, type Status } from '../../src/protocol/scope-request.js';
import type { BrowserPrompt } from '../dc-api/browser-prompt.js';
import { loadDcApi, offeredProtocols } from '../dc-api/offer.js';
import { loadReturns } from '../return/load.js';
import {
  type End,
  forget,
  isClaimedByOther,
  keepForNewTab,
  keepInTab,
  keepUntil,
} from '../return/page-secrets.js';
import type { Returned } from '../return/take-return.js';
import { type Ask, clientOf } from './ask.js';
import { loadErrorWords } from './error-words.js';
import { inTime } from './in-time.js';
import type { Approval } from './scope-request-element.js';
import {
  AuthCodeReceivedEvent,
  CivicSipErrorEvent,
  type ErrorDetail,
  ReadEvent,
  StatusChangeEvent,
  UserCancelledEvent,
} from './events.js';

/**
 * What the modal shows: a status of the scope request, or one of four views without a status. `idle`: there is no scope request. `creating`: the
 * service has not answered yet. `error`: the scope request cannot go on. `elsewhere`: another tab of this browser goes on with it.
 */
export type ViewName = Status | 'idle' | 'creating' | 'error' | 'elsewhere';

/** How long before the end a person is told that there is a way to more time, in milliseconds. WCAG 2.2, 2.2.1 asks for 20 seconds at least. */
const NEARLY_UP = 30_000;

/** How long a scope request may go on, unseen by a page that is hidden, after what the page saw last has expired: a wallet reads it, and answers. */
const UNSEEN = 2 * LIFETIMES.read;

/** What shows a scope request, and speaks for it. */
interface Host extends ReactiveControllerHost, Pick<EventTarget, 'dispatchEvent'> {
  /** Dispatches an event to the page. */
  announce(event: Event): boolean;
  /** Keeps the approval for the page to ask for; `undefined` when another scope request begins. */
  approve(approval: Approval | undefined): void;
  /** Opens the link to a wallet on this device, if that is what is on screen. */
  followLink(): void;
}

/** What errors are told with, in the language of the page. */
interface ErrorWording {
  /** What people read about an error; `undefined` while the words for that are not here. */
  errorText(error: ClientError): string | undefined;
  loadErrorWords(): Promise<unknown>;
}

/**
 * Ties a host element to the client: it runs one scope request at a time and keeps its view, its countdown and its events. `end()` stops everything that
 * was started; the host calls it when it leaves the document.
 */
export class ScopeRequestController implements ReactiveController {
  view: ViewName = 'idle';
  app: Readonly<AppSummary> | undefined;
  labels: readonly string[] = [];
  /** What asks through the browser's wallet prompt, where it has one. */
  prompt: BrowserPrompt | undefined;
  readonly #host: Host;
  readonly #wording: ErrorWording;
  #request: ScopeRequest | undefined;
  #run = new AbortController();
  #failure: ClientError | undefined;
  #ask: Ask | undefined;
  #tick: ReturnType<typeof setInterval> | undefined;
  /** The keys of the events that were dispatched for this scope request. */
  #dispatched = new Set<string>();
  /** New for each run, because a page that the browser brings back from its cache is not the page that went on. */
  #claimant = '';
  /** How many links have been on screen, with the renewed ones. */
  #links = 0;
  /** Tells of an error whose words are being loaded. */
  #tell: (() => void) | undefined;
  constructor(host: Host, wording: ErrorWording) {
    this.#host = host;
    this.#wording = wording;
    host.addController(this);
  }

  get snapshot(): Readonly<Snapshot> | undefined {
    return this.#request?.snapshot;
  }

  /** Whether labels are asked for, and no scope by its name. */
  get isList(): boolean {
    return typeof this.#ask?.scope === 'object';
  }

  /** For how many milliseconds the link or code on screen stays valid. */
  get remaining(): number {
    return this.#request?.remaining() ?? 0;
  }

  get error(): ErrorDetail | undefined {
    return this.#failure && this.#told(this.#failure);
  }

  /** Whether what is on screen is about to end, and nothing renews it by itself any more. */
  get isRunningOut(): boolean {
    return this.#links > MAX_RENEWALS && this.view === 'pending' && this.remaining < NEARLY_UP;
  }

  /** Required by the interface. It does nothing, because the host starts and ends scope requests itself. */
  hostConnected(): void {}

  /** Starts a scope request. An earlier one is left without an event. @param prompt what it has told the person so far */
  async start(ask: Ask, prompt?: BrowserPrompt): Promise<void> {
    const { signal } = this.#begin(ask);
    const { appId, crossDevice, loginNonce, scope, service } = ask;
    const digital = offeredProtocols();
    // In parallel, because the click on its button has to find it there.
    if (digital.length > 0) loadDcApi().catch(() => undefined);
    try {
      const client = await clientOf(ask);
      const address = ask.returnUrl ? new URL(ask.returnUrl, document.baseURI).href : location.href;
      const returnUrl = /^https?:/.test(address) ? { returnUrl: address } : {};
      const request = await client.create({
        scope,
        signal,
        ...returnUrl,
        ...(loginNonce ? { loginNonce } : {}),
        ...(crossDevice ? { crossDevice } : {}),
        ...(digital.length > 0 ? { digital } : {}),
      });
      if (signal.aborted) return request.close();
      const { name = '', brand, isTest = false } = request.app ?? {};
      const app = { name, brand, isTest } as Pick<AppSummary, 'name' | 'isTest' | 'brand'>;
      const { uuid, pageSecret: secret, labels } = request;
      keepInTab(uuid, { secret, appId, service, scope, app, labels, createdAt: Date.now(), ...returnUrl });
      await this.#follow(request, request.app, labels, prompt);
    } catch (error) {
      if (!signal.aborted) this.#fail(error);
    }
  }

  /** Goes on with a scope request after the wallet sent the person back. */
  async resume(ask: Ask, returned: Returned): Promise<void> {
    const { signal } = this.#begin(ask);
    const { uuid, record } = returned;
    this.app = record.app;
    this.labels = record.labels;
    const returns = await inTime(loadReturns()).catch(() => undefined);
    if (signal.aborted) return;
    if (!returns) return this.fail('load_failed');
    await returns.inTurn(uuid, signal, async () => {
      // Another tab has brought it to its end. A claim while that tab is still at it would have taken the outcome from it.
      if (returns.endOf(uuid)) return this.#leaveToOther();
      returns.claim(uuid, this.#claimant);
      await this.#goOn(ask, returned, signal);
    });
  }

  async #goOn(ask: Ask, { uuid, responseCode, record }: Returned, signal: AbortSignal): Promise<void> {
    try {
      const client = await clientOf(ask);
      const request = await client.resume({ uuid, secret: record.secret, signal });
      if (signal.aborted) return request.close();
      await this.#follow(request, record.app, record.labels);
      if (responseCode !== undefined && !isSettled(request.snapshot.status))
        await request.return(responseCode);
    } catch (error) {
      if (!signal.aborted) this.#fail(error);
    }
  }

  /** Starts a new scope request that asks for the same. @param prompt what it has told the person so far */
  retry(prompt?: BrowserPrompt): void {
    const before = this.#request;
    if (!this.#ask) return;
    void this.start(this.#ask, prompt);
    if (!before || isSettled(before.snapshot.status)) return;
    // Nobody would hear of an answer to it, so nobody is to give one.
    forget(before.uuid);
    before.cancel().catch(() => undefined);
  }

  /** Gets new links for this scope request, or starts a new one when this one cannot be renewed any more. */
  async renew(): Promise<void> {
    const { signal } = this.#run;
    try {
      await this.#request?.renew();
    } catch (error) {
      // In another status it has gone on by itself, which the page is about to hear.
      const isOver = signal.aborted || (error as ClientError).code === 'wrong_status';
      if (!isOver) this.retry(this.prompt);
    }
  }

  /** Call it when the person follows the same-device link, because the wallet may return to another tab. */
  leaveForWallet(): void {
    if (this.#request) keepForNewTab(this.#request.uuid);
  }

  /** Cancels a scope request that still waits, and tells the service and the page. A scope request that is settled is only left. */
  cancel(reason: 'user' | 'page'): void {
    this.#tell?.();
    const open = this.view === 'creating' || ['pending', 'read', 'answered'].includes(this.view);
    if (open) {
      const request = this.#request;
      if (request) {
        forget(request.uuid);
        // If this fails, the person has nothing to do, and the service lets the scope request expire.
        request.cancel(reason).catch(() => undefined);
        this.#dispatch(new StatusChangeEvent('cancelled'), 'status-change:cancelled');
      }
      this.#dispatch(new UserCancelledEvent(reason));
    }
    this.end();
  }

  /** Stops everything, without an event and without telling the service. */
  end(): void {
    this.#tell?.();
    this.#run.abort();
    this.prompt?.end();
    this.prompt = undefined;
    this.#request?.close();
    this.#request = undefined;
    clearInterval(this.#tick);
    this.#tick = undefined;
    this.#show('idle');
  }

  #begin(ask: Ask): AbortController {
    this.end();
    this.#run = new AbortController();
    this.#ask = ask;
    this.#dispatched = new Set();
    this.#claimant = String(Math.random());
    this.#failure = undefined;
    this.#links = 0;
    this.#host.approve(undefined);
    this.#show('creating');
    return this.#run;
  }

  async #follow(
    request: ScopeRequest,
    app: Readonly<AppSummary> | undefined,
    labels: readonly string[],
    before?: BrowserPrompt,
  ): Promise<void> {
    const { signal } = this.#run;
    this.#request = request;
    // Without it, there are still the other ways.
    const dcApi = request.snapshot.digital?.length && (await inTime(loadDcApi()).catch(() => undefined));
    if (signal.aborted) return;
    if (dcApi) this.prompt = new dcApi.BrowserPrompt(request, this.#host, () => this.renew(), before);
    this.app = app;
    this.labels = labels;
    this.#tick = setInterval(() => this.#host.requestUpdate(), 1000);
    // Browsers tell the other tabs of a claim at once, and a hidden one before it is looked at.
    addEventListener(
      'storage',
      () => isClaimedByOther(request.uuid, this.#claimant) && this.#leaveToOther(),
      { signal },
    );
    request.subscribe(
      (snapshot) => this.#accept(snapshot),
      (error) => this.#fail(error),
    );
    this.#accept(request.snapshot);
  }

  #accept(snapshot: Readonly<Snapshot>): void {
    const { status, uuid } = snapshot;
    if (isSettled(status)) {
      clearInterval(this.#tick);
      // What another tab does from now on does not matter here.
      this.#run.abort();
      forget(uuid, status === 'approved' || status === 'exchanged' ? 'approved' : 'denied');
    } else keepUntil(uuid, Date.now() + this.remaining + UNSEEN);
    // Only one tab dispatches the outcome to its page. The other one shows that the scope request went on elsewhere.
    if (
      isClaimedByOther(uuid, this.#claimant) ||
      (status === 'exchanged' && !this.#dispatched.has('auth-code-received'))
    ) {
      this.#leaveToOther();
      return;
    }
    const goOn = () => this.#goOnTo(snapshot);
    if (snapshot.error)
      this.#withWords(new ClientError(snapshot.error.error, { docs: snapshot.error.docs }), goOn);
    else if (status === 'expired') this.#withWords(errorAt(this.#ask?.service ?? '', status), goOn);
    else goOn();
  }

  #goOnTo(snapshot: Readonly<Snapshot>): void {
    const { status, uuid, authCode } = snapshot;
    if (status === 'pending') this.#links += 1;
    // Not each snapshot is a move: an address may be verified while the status stays. A renewal is one.
    const isMove = status === 'pending' || status !== this.view;
    this.#show(status);
    if (isMove) this.#dispatch(new StatusChangeEvent(status), `status-change:${status}:${snapshot.version}`);
    // The listener may have closed the modal or started anew.
    if (this.#request?.uuid !== uuid) return;
    if (status === 'read') this.#dispatch(new ReadEvent(uuid));
    if (status === 'approved' && authCode !== undefined) this.#approve(this.#request, authCode);
    if (status === 'denied') this.#dispatch(new UserCancelledEvent('denied'));
    if (status === 'cancelled') this.#dispatch(new UserCancelledEvent('page'));
    if (this.error) this.#dispatch(new CivicSipErrorEvent(this.error));
  }

  /** Another tab goes on. */
  #leaveToOther(): void {
    this.#tell = undefined;
    this.#run.abort();
    this.#request?.close();
    clearInterval(this.#tick);
    this.#show('elsewhere');
    // It does not bubble: the page that goes on is another one. The classic global listens, because it has to clear up here.
    this.#host.dispatchEvent(new Event('elsewhere'));
  }

  #approve(request: ScopeRequest, authCode: string): void {
    const { uuid } = request;
    this.#host.approve({
      uuid,
      get authCode() {
        return request.remaining() > 0 ? authCode : undefined;
      },
    });
    this.#dispatch(new AuthCodeReceivedEvent(authCode, uuid));
  }

  /** Shows why a return leads nowhere here, instead of beginning. `retry()` begins. The page of this browser that followed it has had the events. */
  refuse(ask: Ask, why: End | 'unknown_return' | 'load_failed'): void {
    this.#begin(ask);
    if (why === 'approved' || why === 'denied') this.#show(why);
    else this.#fail(errorAt(ask.service, why));
  }

  /** Ends the scope request because a part of the elements could not be loaded. A page that knows the outcome already is not told. */
  fail(code: 'load_failed'): void {
    this.#tell?.();
    const { status } = this.snapshot ?? {};
    if (this.view === 'elsewhere' || (status && isSettled(status))) this.#dispatched.add(EVENTS.error);
    this.#fail(new ClientError(code));
  }

  #fail(cause: unknown): void {
    const error = cause instanceof ClientError ? cause : new ClientError('server_error', { cause });
    this.#request?.close();
    clearInterval(this.#tick);
    this.#withWords(error, (detail) => {
      this.#show('error');
      this.#dispatch(new CivicSipErrorEvent(detail));
    });
  }

  /** Goes on with an error once its words are there, or cannot be loaded, or nobody waits for them any more. What is on screen stays until then. */
  #withWords(error: ClientError, goOn: (detail: ErrorDetail) => void): void {
    this.#tell?.();
    const tell = () => {
      this.#tell = undefined;
      this.#failure = error;
      goOn(this.#told(error));
    };
    if (this.#wording.errorText(error) !== undefined) return tell();
    this.#tell = tell;
    void this.#tellLater(tell);
  }

  async #tellLater(tell: () => void): Promise<void> {
    await inTime(Promise.all([loadErrorWords(), this.#wording.loadErrorWords()])).catch(() => undefined);
    if (this.#tell === tell) tell();
  }

  /** An error in words. */
  #told(error: ClientError): ErrorDetail {
    const { code, docs, retryable } = error;
    const message = this.#wording.errorText(error) ?? messageOf(error) ?? firstErrorWords.load_failed;
    return { code, message, docs, retryable };
  }

  #show(view: ViewName): void {
    this.view = view;
    this.#host.requestUpdate();
  }

  /** Dispatches an event at most once for each scope request. The listener may do anything, even end this scope request. */
  #dispatch(event: Event, key = event.type): void {
    if (this.#dispatched.has(key)) return;
    this.#dispatched.add(key);
    this.#host.announce(event);
  }
}
