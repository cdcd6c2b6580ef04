import type { AppSummary, CancelBody, ReturnBody, Snapshot } from '../protocol/http.js';
import { isSettled, MAX_RENEWALS } from '../protocol/scope-request.js';
import { ClientError, errorAt } from './client-error.js';
import type { Clock } from './clock.js';
import { createFollower } from './follow.js';
import { act, type Key, type Service } from './service-calls.js';

/** A link is renewed this long before it expires, in milliseconds: time for the reply and for a scan that has begun. */
export const RENEW_AHEAD = 10_000;
/** After `expiresAt` the service should speak; when it has not by then, the client asks. */
const EXPIRY_SLACK = 2_000;

export type SnapshotListener = (snapshot: Readonly<Snapshot>) => void;
export type ErrorListener = (error: ClientError) => void;

/** One ask for a person's verified data, as the page that started it sees it. */
export interface ScopeRequest {
  readonly uuid: string;
  /** Proves that this page started the scope request. Keep it where only this origin can read it; never log it. */
  readonly pageSecret: string;
  /** Who asks; `undefined` after `resume`. */
  readonly app: Readonly<AppSummary> | undefined;
  /** Civic labels that an approval will yield; empty after `resume`. */
  readonly labels: readonly string[];
  /** The newest snapshot. Frozen. */
  readonly snapshot: Readonly<Snapshot>;
  /** Milliseconds until what is on screen expires, by the service's clock; 0 afterwards. */
  remaining(): number;
  /**
   * Follows the scope request: `onSnapshot` is called with every newer snapshot, the settled one exactly once and last;
   * `onError` at most once, when following cannot go on. Following starts with the first subscription and ends with a settled snapshot, an error, or `close()`.
   * @returns a function that ends this subscription
   */
  subscribe(onSnapshot: SnapshotListener, onError?: ErrorListener): () => void;
  /** New links; the old ones are dead. Happens by itself up to three times while the page is visible and no wallet has read the request. */
  renew(): Promise<void>;
  /** Ends the scope request. @param reason who wanted it; default `'page'` */
  cancel(reason?: 'user' | 'page'): Promise<void>;
  /** Hands in the response code of a same-device return URL. */
  return(responseCode: string): Promise<void>;
  /** Stops following. Nothing stays alive: no timer, no listener, no request. */
  close(): void;
}

export interface ScopeRequestStart {
  service: Service;
  key: Key;
  clock: Clock;
  snapshot: Readonly<Snapshot>;
  app?: Readonly<AppSummary>;
  labels?: readonly string[];
}

function isVisible(): boolean {
  return typeof document === 'undefined' || document.visibilityState === 'visible';
}

export function openScopeRequest(start: ScopeRequestStart): ScopeRequest {
  const { service, key, clock } = start;
  const listeners = new Set<{ onSnapshot: SnapshotListener; onError: ErrorListener | undefined }>();
  /** By our clock. What the service's clock says counts, and only as a span. */
  const deadlineOf = ({ expiresAt, now }: Snapshot) => clock.now() + Date.parse(expiresAt) - Date.parse(now);
  const ending = new AbortController();
  const { signal } = ending;
  let snapshot = start.snapshot;
  let deadline = deadlineOf(snapshot);
  let renewals = 0;
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
    clock,
    signal,
    version: () => snapshot.version,
    remaining: timeLeft,
    onSnapshot: accept,
  });

  const renewIfDue = () => {
    if (snapshot.status !== 'pending' || renewals >= MAX_RENEWALS || !isVisible()) return;
    const left = timeLeft();
    if (left > RENEW_AHEAD || left <= 0) return;
    renewals += 1;
    // Without a new link the old one runs out, and the service says so.
    renew().catch(() => undefined);
  };

  const schedule = () => {
    callOff();
    if (!following || signal.aborted || isSettled(snapshot.status)) return;
    const left = timeLeft();
    calledOff = [
      clock.after(Math.max(0, left - RENEW_AHEAD), renewIfDue),
      clock.after(Math.max(0, left) + EXPIRY_SLACK, () => follower.wake()),
    ];
  };

  const onReturn = () => {
    if (!isVisible()) return;
    renewIfDue();
    follower.wake();
  };

  const followOn = async () => {
    if (following || signal.aborted) return;
    following = true;
    if (typeof document !== 'undefined') document.addEventListener('visibilitychange', onReturn, { signal });
    if (typeof window !== 'undefined') window.addEventListener('online', onReturn, { signal });
    schedule();
    try {
      await follower.run();
    } catch (cause) {
      if (signal.aborted) return;
      ending.abort();
      const error = cause instanceof ClientError ? cause : errorAt(service.base, 'server_error', cause);
      for (const { onError } of listeners) onError?.(error);
    }
  };

  const perform = async (action: 'renew' | 'return', body: CancelBody | ReturnBody = {}) => {
    try {
      const next = await act(service, key, action, { signal, body });
      if (next) accept(next);
      else follower.wake();
    } catch (error) {
      // Closed meanwhile, or the stream told the outcome before the reply did.
      if (!signal.aborted) throw error;
    }
  };
  const renew = () => perform('renew');

  return {
    uuid: key.uuid,
    pageSecret: key.secret,
    app: start.app,
    labels: start.labels ?? [],
    get snapshot() {
      return snapshot;
    },
    remaining: () => Math.max(0, timeLeft()),
    subscribe(onSnapshot, onError) {
      const listener = { onSnapshot, onError };
      listeners.add(listener);
      if (!isSettled(snapshot.status)) void followOn();
      return () => listeners.delete(listener);
    },
    renew,
    async cancel(reason = 'page') {
      // Not tied to `close()`: the service should hear of it even when the page goes away.
      const next = await act(service, key, 'cancel', { body: { reason }, keepalive: true });
      if (next) accept(next);
    },
    return: (responseCode) => perform('return', { responseCode }),
    close() {
      listeners.clear();
      ending.abort();
    },
  };
}
