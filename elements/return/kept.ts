import type { Scope } from '../../src/protocol/scopes.js';
import {
  AREAS,
  CLAIM,
  type End,
  isFresh,
  type KeptScopeRequest,
  PREFIX,
  read,
  withStorage,
} from './page-secrets.js';

function isScope(value: unknown): value is Scope {
  return (
    typeof value === 'string' || Array.isArray((value as { attributes?: unknown } | undefined)?.attributes)
  );
}

/** Whether a stored object is a complete record of ours, and young enough to be of use. */
function isKept(record: Record<string, unknown>): boolean {
  const {
    secret,
    appId,
    service,
    scope,
    app,
    labels,
    createdAt = 0,
    until = Infinity,
  } = record as Partial<KeptScopeRequest>;
  return (
    [secret, appId, service, app?.name].every((value) => typeof value === 'string') &&
    isScope(scope) &&
    Array.isArray(labels) &&
    isFresh({ createdAt, until })
  );
}

/** The record of the scope request that this browser started under `uuid`; `undefined` when it started none. */
export function findKept(uuid: string): KeptScopeRequest | undefined {
  for (const area of AREAS) {
    const record = read(area, PREFIX + uuid);
    if (record && isKept(record)) return record as unknown as KeptScopeRequest;
  }
  return undefined;
}

/** How a scope request of this browser has ended; `undefined` while it goes on, and for those that are not of this browser. */
export function endOf(uuid: string): End | undefined {
  return read('localStorage', PREFIX + uuid)?.['end'] as End | undefined;
}

/**
 * Tells the other tabs of this browser that `claimant` goes on with the scope request.
 * The claim stays until it is pruned, because the first tab may wake up long after the second is done.
 */
export function claim(uuid: string, claimant: string): void {
  withStorage('localStorage', (storage) =>
    storage.setItem(CLAIM + uuid, JSON.stringify({ claimant, createdAt: Date.now() })),
  );
}
