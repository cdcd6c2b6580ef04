import '../civic-modal/define.js';
import type { CivicModal } from '../civic-modal/civic-modal.js';
import type { Returned } from '../return/take-return.js';
import { isSameScope } from '../shared/scope.js';
import { EVENTS } from '../../src/protocol/events.js';
import type { Scope } from '../../src/protocol/scopes.js';
import { buildClassicDom, endClassicDom, failClassicDom, watchClassicDom } from './classic-dom.js';
import { type FullConfig, serviceOf } from './config.js';
import { hold } from './held-code.js';
import { CLIENT_VERSION } from './payloads.js';
import { report } from './report.js';
import { recipientOf } from './returns.js';

/** What a launch needs of the instance that makes it. */
export interface Launcher {
  readonly config: FullConfig;
  listenerInitialized: boolean;
  hostedSR?: HTMLIFrameElement;
  hasListeners(event: string): boolean;
  emit(event: string, payload: unknown): unknown;
}

/** One opened modal. Two instances never receive each other's events, because each listens on an element of its own. */
interface Launch {
  sip: Launcher;
  modal: CivicModal;
  /** What it asks for; `undefined` as soon as another launch that asks for the same may take its place. */
  scope: Scope | undefined;
  /** The page shall get no events of this run. */
  isSilent: boolean;
  /** The run has ended with an error. What follows is a new run, because the person tries again in the modal. */
  hasFailed: boolean;
}

/** The one modal of a classic page, whichever instance opened it. */
let current: Launch | undefined;

/** Runs `task` now, or after the document was parsed if there is no body yet. */
function withBody(task: () => void): void {
  if (document.body) task();
  else document.addEventListener('DOMContentLoaded', task, { once: true });
}

/** Whether an instance made what is open. Its frame tells, because a page may reach the instance through a proxy, which is another object. */
function isOpenOf({ hostedSR }: Launcher): boolean {
  return current !== undefined && current.sip.hostedSR === hostedSR;
}

/** Opens the modal for a scope request, new or returned. Does nothing if the instance has one open that asks for the same. */
export function open(sip: Launcher, scope: Scope, returned?: Returned): void {
  withBody(() => {
    // A second click must not end the QR code that somebody is scanning.
    const isSame = isOpenOf(sip) && current?.scope && isSameScope(current.scope, scope);
    if (isSame && !returned) return;
    drop(sip);
    sip.hostedSR = buildClassicDom();
    sip.listenerInitialized = true;
    const { appId, api, hideIntro = false, returnUrl = '', loginNonce = '' } = sip.config;
    const modal = document.createElement('civic-modal');
    const service = serviceOf(api);
    Object.assign(modal, { appId, service, scopeRequest: scope, hideIntro, returnUrl, loginNonce });
    current = { sip, modal, scope, isSilent: false, hasFailed: false };
    listen(current, scope, returned !== undefined);
    document.body.append(modal);
    // Turbolinks and its successor keep a copy of the page as it is when the person leaves it, and show that on the way back.
    for (const kept of ['turbolinks', 'turbo'])
      document.addEventListener(`${kept}:before-cache`, closeCurrent);
    void (returned ? modal.resume(returned) : modal.show());
  });
}

function closeCurrent(): void {
  current?.modal.close();
}

/** Keeps the events of what an instance has open from its page. The person can still use the modal. */
export function silence(sip: Launcher): void {
  if (!current || !isOpenOf(sip)) return;
  current.isSilent = true;
  // The page gets the events of the next launch again, even if that asks for the same.
  current.scope = undefined;
}

/** Closes what an instance has open, without a word to its page. */
export function closeQuietly(sip: Launcher): void {
  if (isOpenOf(sip)) drop(sip);
}

/**
 * Ends the earlier launch, because another one takes its place. If this instance made both, it need not be told; another instance is told
 * that its launch was cancelled, because it waits for an outcome.
 */
function drop(sip: Launcher): void {
  // A page may start again when it is told. It is told only once, so that this loop ends.
  for (let isTold = false; current; isTold = true) {
    const earlier = current;
    if (isTold || isOpenOf(sip)) earlier.isSilent = true;
    earlier.modal.close();
    end(earlier);
  }
}

function listen(launch: Launch, scope: Scope, isReturn: boolean): void {
  const { modal, sip } = launch;
  const { appId, api } = sip.config;
  let isRead = false;
  const toWhom = (event: string) => (isReturn ? recipientOf(event, sip) : sip);
  const say = (event: string, payload: unknown) => {
    if (!launch.isSilent) toWhom(event).emit(event, payload);
  };
  /** Adds a listener that first notices when a new run has begun. */
  const on = <K extends keyof HTMLElementEventMap>(
    type: K,
    listener: (event: HTMLElementEventMap[K]) => void,
  ) =>
    modal.addEventListener(type, (event) => {
      if (launch.hasFailed) {
        Object.assign(launch, { hasFailed: false, isSilent: false, scope });
        sip.hostedSR = buildClassicDom();
      }
      listener(event);
    });
  on(EVENTS.statusChange, ({ status }) => (isRead = status !== 'pending'));
  on(EVENTS.authCodeReceived, ({ response }) => {
    if (launch.isSilent) return;
    // The modal closes first, because the page may show its own progress in the classic modal.
    modal.close();
    const payload = {
      event: 'scoperequest:data-received',
      type: 'code',
      response,
      clientVersion: CLIENT_VERSION,
    } as const;
    const to = toWhom(EVENTS.authCodeReceived);
    if (to.hasListeners(EVENTS.authCodeReceived)) to.emit(EVENTS.authCodeReceived, payload);
    else hold(payload, { appId, service: serviceOf(api) });
  });
  on(EVENTS.read, ({ event }) => say(EVENTS.read, { event, clientVersion: CLIENT_VERSION }));
  const cancel = (more?: object) => {
    if (launch.isSilent) return;
    modal.close();
    end(launch);
    say(EVENTS.userCancelled, { event: 'scoperequest:user-cancelled', ...more });
  };
  on(EVENTS.userCancelled, () => cancel());
  modal.addEventListener('elsewhere', () => cancel({ reason: 'elsewhere' }));
  on(EVENTS.error, (error) => {
    const payload = report(error);
    // A page that starts again by itself gets a new launch.
    launch.scope = undefined;
    launch.hasFailed = true;
    isRead = false;
    failClassicDom();
    say(EVENTS.error, payload);
  });
  // A page may show its own progress once a wallet has read the request; before that, people need our modal.
  watchClassicDom(closeCurrent, () => isRead);
  modal.addEventListener('close', () => end(launch));
}

/** Removes what a launch has put on the page. Does nothing when it was removed already. */
function end(launch: Launch): void {
  if (current !== launch) return;
  current = undefined;
  launch.modal.remove();
  endClassicDom();
}
