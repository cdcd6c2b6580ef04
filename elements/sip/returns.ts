import { type Returned, takeReturn } from '../return/take-return.js';
import { EVENTS } from '../../src/protocol/events.js';

/** The part of an instance of the classic global that is needed here. */
interface Recipient {
  hasListeners(event: string): boolean;
  emit(event: string, payload: unknown): unknown;
}

/** A wallet's return to this document, and the instances that could go on with it. There is at most one, because an address holds one `uuid`. */
interface Arrival {
  appId: string;
  service: string;
  candidates: Recipient[];
  /** The payload with the auth code, while no instance has a handler for it yet. */
  held?: unknown;
}

let arrival: Arrival | undefined;

/**
 * Takes the return that the address holds, if this browser started the scope request for this app, whatever it asked for. Every instance of
 * the app is remembered, because pages also make instances only to read `ScopeRequests`, and the one with handlers may come later.
 * @returns the return for the first instance, `undefined` for every other one
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

/**
 * Which instance gets an event of the return: the first that has a handler for the auth code. The code is held until there is such an
 * instance. The return is over when the code was handed out, or when the person declined.
 */
export function recipientOf(event: string, payload: unknown): Recipient | undefined {
  const sip = listening();
  const to = sip ?? arrival?.candidates[0];
  const isCode = event === EVENTS.authCodeReceived;
  if (isCode && !sip && arrival) arrival.held = payload;
  else if (isCode || event === EVENTS.userCancelled) arrival = undefined;
  return to;
}

/** Hands out the held auth code after a handler was added. This happens after the script of the page that runs now. */
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
