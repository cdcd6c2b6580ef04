import { type Returned, takeReturn } from '../return/take-return.js';
import { EVENTS } from '../../src/protocol/events.js';

/** An instance of the classic global, as far as it matters here. */
interface Recipient {
  hasListeners(event: string): boolean;
  emit(event: string, payload: unknown): unknown;
}

/** A wallet's return to this document, and the instances that could go on with it. At most one: an address holds one `uuid`. */
interface Arrival {
  appId: string;
  service: string;
  candidates: Recipient[];
  /** An auth code that nobody has listened for yet. */
  held?: unknown;
}

let arrival: Arrival | undefined;

/**
 * Takes the return that the address holds, when this browser started it for this app, whatever its scope was. Pages also make instances
 * only to read `ScopeRequests`, so that the one with handlers may be a later one: every instance of the app is remembered.
 * @returns the return, for the first instance only
 */
export function joinReturn(sip: Recipient, appId: string, service: string): Returned | undefined {
  const isSame = arrival?.appId === appId && arrival.service === service;
  if (isSame) arrival?.candidates.push(sip);
  if (arrival || !globalThis.document) return undefined;
  const returned = takeReturn({ appId, service });
  if (returned) arrival = { appId, service, candidates: [sip] };
  return returned;
}

function listening(): Recipient | undefined {
  return arrival?.candidates.find((sip) => sip.hasListeners(EVENTS.authCodeReceived));
}

/** Which instance hears of the return: the first that waits for a code. A code is held until there is one; then, or with a no, it is over. */
export function recipientOf(event: string, payload: unknown): Recipient | undefined {
  const sip = listening();
  const to = sip ?? arrival?.candidates[0];
  const isCode = event === EVENTS.authCodeReceived;
  if (isCode && !sip && arrival) arrival.held = payload;
  else if (isCode || event === EVENTS.userCancelled) arrival = undefined;
  return to;
}

/** A handler was added: it gets the code that was held for it, after the page's script has run on. */
export function deliverHeld(): void {
  if (!arrival?.held) return;
  queueMicrotask(() => {
    const { held } = arrival ?? {};
    const sip = listening();
    if (!held || !sip) return;
    arrival = undefined;
    sip.emit(EVENTS.authCodeReceived, held);
  });
}
