import { findKept, type StoredScopeRequest } from './find-kept.js';
import { type Return, readReturn, withoutReturn } from './return-url.js';

/** A scope request to go on with, because the wallet sent the person back to this page. */
export interface Returned extends Return {
  record: StoredScopeRequest;
}

/**
 * The return that belongs to an element with these settings, at most once per document: the first taker gets it and the address bar is cleaned.
 * Without a secret in this browser's storage nothing happens, whatever the address says: somebody else's link must not be taken up.
 */
export function takeReturn(element: {
  appId: string;
  service: string;
  /** Any, when left out. */
  scope?: string;
}): Returned | undefined {
  const found = readReturn(location);
  const record = found && findKept(found.uuid);
  if (!found || !record) return undefined;
  const { appId, service, scope = record.scope } = element;
  if (record.appId !== appId || record.service !== service || record.scope !== scope) return undefined;
  // Whole, because a path may begin with two slashes. The cleaned address is also what keeps a second element from taking the same return.
  history.replaceState(history.state, '', defaultReturnUrl());
  return { ...found, record };
}

/** Where a wallet on this device returns to when the page names nothing else: here, without an earlier return. */
export function defaultReturnUrl(): string {
  return location.origin + withoutReturn(location);
}
