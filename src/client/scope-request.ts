import type { AnswerBody, AppSummary, CancelBody, ReturnBody, Snapshot } from '../protocol/http.js';
import { isSettled, MAX_RENEWALS } from '../protocol/scope-request.js';
import { ClientError, errorAt } from './client-error.js';
import { createFollower } from './follow.js';
import { act, type Key, type Service } from './service-calls.js';

/** How long before its end a link is renewed, in milliseconds. This leaves time for the reply, and for a scan that has begun. */
export const RENEW_AHEAD = 10_000;
/** How long after `expiresAt` the client asks the service, if the service has sent nothing by then, in milliseconds. */
const EXPIRY_SLACK = 2_000;

/** Called with each new snapshot. */
export type SnapshotListener = (snapshot: Readonly<Snapshot>) => void;
/** Called when the scope request cannot be followed any more. */
export type ErrorListener = (error: ClientError) => void;

/** One request for the verified data of a person, as the page that started it sees it. */
export interface ScopeRequest {
  /** The public name of the scope request. */
  readonly uuid: string;
  /** Proves that this page started the scope request. Keep it where only this origin can read it, and never log it. */
  readonly pageSecret: string;
  /** The app that asks; `undefined` after `resume`. */
  readonly app: Readonly<AppSummary> | undefined;
  /** The Civic labels that an approval will yield; empty after `resume`. */
  readonly labels: readonly string[];
  /** The newest snapshot, which is frozen. */
  readonly snapshot: Readonly<Snapshot>;
  /** How many milliseconds the link or code on screen stays valid, by the clock of the service; 0 afterwards. */
  remaining(): number;
  /** The auth code, from the approval until it expires; otherwise `undefined`. */
  readonly authCode: string | undefined;
  /**
   * The auth code as soon as there is one, for code that begins to listen late. It follows the scope request as `subscribe` does. It stays open
   * when the scope request ends without an approval, or when the code has expired: `subscribe` tells of that.
   *
   * @example
   * ```ts
   * import type { ScopeRequest } from 'civic-elements/client';
   *
   * export async function login(request: ScopeRequest): Promise<void> {
   *   await fetch('/login', { method: 'POST', body: await request.whenApproved() });
   * }
   * ```
   */
  whenApproved(): Promise<string>;
  /**
   * Follows the scope request. `onSnapshot` is called with every newer snapshot; the settled one comes exactly once, and last.
   * `onError` is called at most once, when following cannot go on. Following starts with the first subscription, and ends with a settled
   * snapshot, an error or `close()`.
   *
   * @returns a function that ends this subscription
   * @example
   * ```ts
   * import type { ScopeRequest } from 'civic-elements/client';
   *
   * export function showStatus(request: ScopeRequest, show: (text: string) => void): () => void {
   *   return request.subscribe(
   *     ({ status }) => show(status),
   *     ({ message }) => show(message),
   *   );
   * }
   * ```
   */
  subscribe(onSnapshot: SnapshotListener, onError?: ErrorListener): () => void;
  /**
   * Gets new links, after which the old ones no longer work. This also happens by itself, up to three times, while the page is visible and no
   * wallet has read the request.
   *
   * @throws ClientError too_many_renewals, or another code of the service
   */
  renew(): Promise<void>;
  /**
   * Ends the scope request.
   *
   * @param reason who wanted it; default `'page'`
   * @throws ClientError wrong_status when it is settled, or another code of the service
   * @example
   * ```ts
   * import type { ScopeRequest } from 'civic-elements/client';
   *
   * export async function leave(request: ScopeRequest): Promise<void> {
   *   await request.cancel('user');
   *   request.close();
   * }
   * ```
   */
  cancel(reason?: 'user' | 'page'): Promise<void>;
  /**
   * Hands in the response code that the wallet's return added to the address.
   *
   * @throws ClientError invalid_response_code, or another code of the service
   * @example
   * ```ts
   * import type { ScopeRequest } from 'civic-elements/client';
   *
   * export async function finish(request: ScopeRequest): Promise<void> {
   *   const code = new URLSearchParams(location.hash.slice(1)).get('response_code');
   *   if (code) await request.return(code);
   * }
   * ```
   */
  return(responseCode: string): Promise<void>;
  /**
   * Says that you call `navigator.credentials.get()` with the snapshot's `digital` now: the person has as long for the prompt as with a wallet
   * that has read the request. From then on nothing is renewed by itself, whether the service has heard of it or not: when the prompt was closed
   * without an answer, `renew()`.
   *
   * @throws ClientError wrong_status, or another code of the service
   */
  read(): Promise<void>;
  /**
   * Hands in what the browser's wallet prompt returned.
   *
   * @throws ClientError presentation_rejected when it is no answer to this request; or another code of the service
   * @example
   * ```ts
   * import type { ScopeRequest } from 'civic-elements/client';
   *
   * export async function askBrowser(request: ScopeRequest): Promise<void> {
   *   const requests = request.snapshot.digital ?? [];
   *   const prompt = navigator.credentials.get({ digital: { requests } } as CredentialRequestOptions);
   *   try {
   *     const [answer] = await Promise.all([prompt, request.read()]);
   *     const { protocol, data } = answer as unknown as Parameters<ScopeRequest['answer']>[0];
   *     await request.answer({ protocol, data });
   *   } catch {
   *     // The person closed the prompt, or the browser does not allow it: the next one needs new requests.
   *     await request.renew();
   *   }
   * }
   * ```
   */
  answer(body: AnswerBody): Promise<void>;
  /** Stops following. No timer, listener or request stays behind. The scope request itself goes on. */
  close(): void;
}

/** What a scope request is made from: where it is, and what the service said of it first. */
export interface ScopeRequestStart {
  service: Service;
  key: Key;
  snapshot: Readonly<Snapshot>;
  app?: Readonly<AppSummary>;
  labels?: readonly string[];
}

function isVisible(): boolean {
  return !globalThis.document || document.visibilityState === 'visible';
}

/** Makes the object through which a page sees and steers its scope request. It follows nothing until somebody subscribes. */
export function openScopeRequest(start: ScopeRequestStart): ScopeRequest {
  const { service, key } = start;
  const { clock } = service;
  const listeners = new Set<{ onSnapshot: SnapshotListener; onError: ErrorListener | undefined }>();
  /** The end by our clock. Of the service's two times only the difference counts, because its clock may differ from ours. */
  const deadlineOf = ({ expiresAt, now }: Snapshot) => clock.now() + Date.parse(expiresAt) - Date.parse(now);
  const ending = new AbortController();
  const { signal } = ending;
  let snapshot = start.snapshot;
  let deadline = deadlineOf(snapshot);
  let renewals = 0;
  /** The page shows the browser's prompt, whose request a renewal would make worthless. */
  let isAsking = false;
  let following = false;
  let calledOff: (() => void)[] = [];

  const timeLeft = () => deadline - clock.now();

  const callOff = () => {
    for (const stop of calledOff.splice(0)) stop();
  };
  signal.addEventListener('abort', callOff);

  const accept = (next: Readonly<Snapshot>) => {
    if (signal.aborted || next.uuid !== key.uuid || next.version <= snapshot.version) return;
    snapshot = next;
    deadline = deadlineOf(next);
    schedule();
    for (const { onSnapshot } of listeners) onSnapshot(next);
    if (isSettled(next.status)) ending.abort();
  };

  const follower = createFollower({
    service,
    key,
    signal,
    version: () => snapshot.version,
    remaining: timeLeft,
    onSnapshot(next) {
      accept(next);
      if (!isVisible()) follower.rest();
    },
  });

  const renewIfDue = () => {
    if (snapshot.status !== 'pending' || isAsking || renewals >= MAX_RENEWALS || !isVisible()) return;
    const left = timeLeft();
    if (left > RENEW_AHEAD || left <= 0) return;
    renewals += 1;
    // If this fails, the old link expires, and the service says so.
    renew().catch(() => undefined);
  };

  /** A tab that nobody looks at lets its connection go, and catches up when somebody does. */
  const attend = () => (isVisible() ? follower.wake() : follower.rest());

  const schedule = () => {
    callOff();
    if (!following || signal.aborted || isSettled(snapshot.status)) return;
    const left = timeLeft();
    calledOff = [
      clock.after(Math.max(0, left - RENEW_AHEAD), renewIfDue),
      // A hidden tab looks once, too, because at the end it has a secret to forget.
      clock.after(Math.max(0, left) + EXPIRY_SLACK, () => follower.wake()),
    ];
  };

  const onReturn = () => {
    renewIfDue();
    attend();
  };

  const followOn = async () => {
    if (following || signal.aborted) return;
    following = true;
    globalThis.document?.addEventListener('visibilitychange', onReturn, { signal });
    globalThis.window?.addEventListener('online', onReturn, { signal });
    schedule();
    if (!isVisible()) follower.rest();
    try {
      await follower.run();
    } catch (cause) {
      if (signal.aborted) return;
      ending.abort();
      const error = cause instanceof ClientError ? cause : errorAt(service.base, 'server_error', cause);
      for (const { onError } of listeners) onError?.(error);
    }
  };

  const perform = async (
    action: 'answer' | 'read' | 'renew' | 'return',
    body: AnswerBody | CancelBody | ReturnBody = {},
  ) => {
    try {
      const next = await act(service, key, action, { signal, body });
      if (next) accept(next);
      else attend();
    } catch (error) {
      // After an abort there is nothing to report: the page closed it meanwhile, or the stream brought the outcome before the reply.
      if (!signal.aborted) throw error;
    }
  };
  const renew = () => {
    isAsking = false;
    return perform('renew');
  };
  const read = () => {
    isAsking = true;
    return perform('read');
  };

  const validCode = () => (timeLeft() > 0 ? snapshot.authCode : undefined);

  const subscribe: ScopeRequest['subscribe'] = (onSnapshot, onError) => {
    const listener = { onSnapshot, onError };
    listeners.add(listener);
    if (!isSettled(snapshot.status)) void followOn();
    return () => listeners.delete(listener);
  };

  return {
    uuid: key.uuid,
    pageSecret: key.secret,
    app: start.app,
    labels: start.labels ?? [],
    get snapshot() {
      return snapshot;
    },
    remaining: () => Math.max(0, timeLeft()),
    get authCode() {
      return validCode();
    },
    whenApproved: () =>
      new Promise((resolve) => {
        const tell = () => {
          const code = validCode();
          if (code !== undefined) resolve(code);
        };
        tell();
        subscribe(tell);
      }),
    subscribe,
    renew,
    async cancel(reason = 'page') {
      // `close()` does not abort this call, so that the service hears of it even when the page goes away.
      const next = await act(service, key, 'cancel', { body: { reason }, keepalive: true });
      if (next) accept(next);
    },
    read,
    answer: (body) => perform('answer', body),
    return: (responseCode) => perform('return', { responseCode }),
    close() {
      listeners.clear();
      ending.abort();
    },
  };
}
