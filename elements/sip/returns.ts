import { type Returned, takeReturn } from '../return/take-return.js';
import { EVENTS } from '../../src/protocol/events.js';

/** A wallet's return to this document, and the instances that could go on with it. There is at most one, because an address holds one `uuid`. */
interface Arrival<T> {
  appId: string;
  service: string;
  candidates: T[];
}

/** The part of an instance of the classic global that is needed here. */
interface Candidate {
  hasListeners(event: string): boolean;
}

let arrival: Arrival<Candidate> | undefined;

/**
 * Takes the return that the address holds, if this browser started the scope request for this app, whatever it asked for. Every instance of
 * the app is remembered, because pages also make instances only to read `ScopeRequests`, and the one with handlers may come later.
 * @returns the return for the first instance, `undefined` for every other one
 */
export function joinReturn(sip: Candidate, appId: string, service: string): Returned | undefined {
  const isSame = arrival?.appId === appId && arrival.service === service;
  if (isSame) arrival?.candidates.push(sip);
  if (arrival || !globalThis.document) return undefined;
  const returned = takeReturn({ appId, service });
  if (returned) arrival = { appId, service, candidates: [sip] };
  return returned;
}

/**
 * Which instance gets an event of the return: the first that has a handler for the auth code, or else the first. The return is over when the
 * code came, or when the person declined.
 */
export function recipientOf<T extends Candidate>(event: string, first: T): T {
  const candidates = (arrival?.candidates ?? []) as T[];
  if (event === EVENTS.authCodeReceived || event === EVENTS.userCancelled) arrival = undefined;
  return candidates.find((sip) => sip.hasListeners(EVENTS.authCodeReceived)) ?? candidates[0] ?? first;
}
