import { errorAt } from '../../src/client/client-error.js';
import { EVENTS } from '../../src/protocol/events.js';
import type { AuthCodePayload } from './payloads.js';
import { report } from './report.js';

/** The part of an instance of the classic global that is needed here. */
interface Receiver {
  hasListeners(event: string): boolean;
  emit(event: string, payload: unknown): unknown;
}

/** Whose code it is. */
interface Owner {
  appId: string;
  /** The base address of the service. */
  service: string;
}

/** An auth code that came when no handler was there to receive it. */
interface Held extends Owner {
  payload: AuthCodePayload;
  /** Until when the code can be exchanged, in milliseconds since the epoch by this browser's clock. */
  until: number;
}

let held: Held | undefined;

/** For how long an auth code is valid where it does not say so, in milliseconds. */
const LIFETIME = 60_000;

/** For how long an auth code is valid, in milliseconds. It is counted from its arrival, because the clock of this browser may be wrong. */
function lifetimeOf(code: string): number {
  try {
    const payload = (code.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/');
    const { iat, exp } = JSON.parse(atob(payload)) as { iat: number; exp: number };
    return (exp - iat) * 1000 || LIFETIME;
  } catch {
    return LIFETIME;
  }
}

/** Keeps an auth code that no handler has received. It takes the place of an earlier one. */
export function hold(payload: AuthCodePayload, { appId, service }: Owner): void {
  held = { payload, appId, service, until: Date.now() + lifetimeOf(payload.response) };
}

/**
 * Hands out the held code of this app, after the script of the page that runs now, if the instance has a handler for it by then. A code that
 * has expired meanwhile is not handed out; the page gets `civic-sip-error` with `code_expired` instead.
 * @param prepare called before a good code is handed out
 */
export function offerHeld(sip: Receiver, { appId, service }: Owner, prepare: () => void): void {
  if (held?.appId !== appId || held.service !== service) return;
  queueMicrotask(() => {
    if (!held || !sip.hasListeners(EVENTS.authCodeReceived)) return;
    const { payload, until } = held;
    held = undefined;
    if (Date.now() < until) {
      prepare();
      sip.emit(EVENTS.authCodeReceived, payload);
      return;
    }
    sip.emit(EVENTS.error, report(errorAt(service, 'code_expired')));
  });
}
