import type { Scope } from '../../src/protocol/scopes.js';
import { isSameScope } from '../shared/scope.js';
import { endOf, findKept } from './kept.js';
import { type End, keepInTab, type KeptScopeRequest, sweep } from './page-secrets.js';
import { type Return, readReturn, withoutCode, withoutReturn } from './return-url.js';

/** A return that this page takes: the wallet sent the person back, and this browser had started the scope request. */
export interface Returned extends Return {
  /** What this browser keeps of the scope request. */
  record: KeptScopeRequest;
}

/** What an element or a classic instance asks for, which decides whether a return belongs to it. */
export interface Taker {
  appId: string;
  /** The base address of the service. */
  service: string;
  /** Default: any scope. */
  scope?: Scope;
}

/** The return that this document has taken, and the page's own address. */
let taken: { uuid: string; own: string | undefined } | undefined;

/** Where browsers tell of each change of the address, if they do. */
const { navigation } = globalThis as { navigation?: EventTarget };

/**
 * Takes the return that belongs to this taker. The first taker of a document gets it, and the address bar is cleaned.
 * Nothing happens unless the storage of this browser holds the page secret, because a link that somebody else started must not be continued.
 */
export function takeReturn({ appId, service, scope }: Taker): Returned | undefined {
  sweep();
  cleanAddress();
  const found = readReturn(location);
  const record = found && findKept(found.uuid);
  if (!found || !record) return undefined;
  if (record.appId !== appId || record.service !== service) return undefined;
  if (scope !== undefined && !isSameScope(record.scope, scope)) return undefined;
  take(found.uuid, record.returnUrl);
  const { responseCode } = record;
  return { ...(responseCode ? { responseCode } : {}), ...found, record };
}

/**
 * Takes the response code out of the address bar, before anybody takes the return: scripts of the page read the fragment. The code waits in the
 * storage of this tab. Nothing happens for a return that this browser did not start.
 */
export function hideResponseCode(): void {
  const { uuid = '', responseCode } = readReturn(location) ?? {};
  const record = findKept(uuid);
  if (!record || !responseCode) return;
  keepInTab(uuid, { ...record, responseCode });
  history.replaceState(history.state, '', location.origin + withoutCode(location));
}

/**
 * Takes a return that nobody can finish here, because its scope request is over, or this browser does not know it: the code does not stay in the
 * address bar. Without a response code, a `uuid` that this browser does not know may be one of the page's own, which stays.
 * @returns how the scope request has ended, or that it is unknown; `undefined` when there is no such return
 */
export function dropStray(): End | 'unknown_return' | undefined {
  const { uuid = '', responseCode } = readReturn(location) ?? {};
  const end = endOf(uuid) ?? (responseCode ? 'unknown_return' : undefined);
  if (!end || findKept(uuid)) return undefined;
  take(uuid, undefined);
  return end;
}

function take(uuid: string, own: string | undefined): void {
  taken = { uuid, own };
  cleanAddress();
  // Routers write back what they found when they started, at once or with any later change, also long after the modal has closed. Without this event
  // it is cleaned whenever the modal changes.
  navigation?.addEventListener('currententrychange', cleanAddress);
}

/** Takes what the wallet's return added out of the address: the page's own address is in the bar again, with a `uuid` of its own if it has one. */
export function cleanAddress(): void {
  if (!taken || readReturn(location)?.uuid !== taken.uuid) return;
  // The whole address, because a path may begin with two slashes.
  const clean = location.origin + withoutReturn(location);
  const { own } = taken;
  const isOwn = own !== undefined && new URL(own).origin + withoutReturn(new URL(own)) === clean;
  history.replaceState(history.state, '', isOwn ? own : clean);
}
