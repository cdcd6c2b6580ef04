import type { Scope } from '../../src/protocol/scopes.js';
import { isSameScope } from '../shared/scope.js';
import { findKept, type KeptScopeRequest } from './page-secrets.js';
import { type Return, readReturn, withoutReturn } from './return-url.js';

/** A scope request to go on with, because the wallet sent the person back to this page. */
export interface Returned extends Return {
  record: KeptScopeRequest;
}

/** Who would go on with a scope request. */
export interface Taker {
  appId: string;
  /** Base address of the service. */
  service: string;
  /** Default: whatever the scope request asks for. */
  scope?: Scope;
}

/**
 * The return that belongs to this taker, at most once for each document: the first taker gets it, and the address bar is cleaned.
 * Without a page secret in this browser's storage nothing happens, whatever the address says: somebody else's link must not be taken up.
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

/** Where a wallet on this device returns to when the page names nothing else: to this page, without an earlier return. */
export function defaultReturnUrl(): string {
  return location.origin + withoutReturn(location);
}
