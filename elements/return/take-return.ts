import type { Scope } from '../../src/protocol/scopes.js';
import { isSameScope } from '../shared/scope.js';
import { findKept, type KeptScopeRequest } from './page-secrets.js';
import { type Return, readReturn, withoutReturn } from './return-url.js';

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

/**
 * Takes the return that belongs to this taker. The first taker of a document gets it, and the address bar is cleaned.
 * Nothing happens unless the storage of this browser holds the page secret, because a link that somebody else started must not be continued.
 */
export function takeReturn({ appId, service, scope }: Taker): Returned | undefined {
  const found = readReturn(location);
  const record = found && findKept(found.uuid);
  if (!found || !record) return undefined;
  if (record.appId !== appId || record.service !== service) return undefined;
  if (scope !== undefined && !isSameScope(record.scope, scope)) return undefined;
  // The whole address, because a path may begin with two slashes. A cleaned address also keeps a second element from taking the same return.
  history.replaceState(history.state, '', defaultReturnUrl());
  return { ...found, record };
}

/** The address to which a wallet on this device returns when the page names no other one: this page, without an earlier return. */
export function defaultReturnUrl(): string {
  return location.origin + withoutReturn(location);
}
