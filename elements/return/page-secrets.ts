import type { AppSummary } from '../../src/protocol/http.js';
import type { Scope } from '../../src/protocol/scopes.js';

/** What this browser keeps of a scope request, so that it can go on after the wallet sent the person back. */
export interface KeptScopeRequest {
  /** The page secret. Whoever has it can follow the scope request, cancel it and hand in the response code. */
  secret: string;
  appId: string;
  service: string;
  scope: Scope;
  app: Pick<AppSummary, 'name' | 'isTest' | 'brand'>;
  /** The Civic labels that an approval will yield. */
  labels: readonly string[];
  /** Milliseconds since the epoch. */
  createdAt: number;
  /** When the secret is of no use any more, as far as is known. Milliseconds since the epoch. Default: when it is too old. */
  until?: number;
  /** The page to which the wallet returns, as it was before the return added to it. Default: unknown. */
  returnUrl?: string;
  /** The response code of a return, when it was taken out of the address before anybody took the return. */
  responseCode?: string;
}

export const AREAS = ['sessionStorage', 'localStorage'] as const;
type Area = (typeof AREAS)[number];

export const PREFIX = 'civic-elements:';
export const CLAIM = `${PREFIX}claim:`;

/** The age in milliseconds after which a record is of no use. It is longer than any scope request lives, so an older record comes from a closed tab. */
const MAX_AGE = 30 * 60_000;

/** Whether something stored is young enough to be of use. */
export function isFresh({
  createdAt,
  until = Infinity,
}: Pick<KeptScopeRequest, 'createdAt' | 'until'>): boolean {
  const now = Date.now();
  return now - createdAt < MAX_AGE && now < until;
}

/** Runs `use` on a storage area. Storage may be off, full or forbidden. A person can then not come back from a wallet, but all else works. */
export function withStorage<T>(area: Area, use: (storage: Storage) => T): T | undefined {
  try {
    return use(globalThis[area]);
  } catch {
    return undefined;
  }
}

/** The object that is stored under a name; `undefined` when there is none. */
export function read(area: Area, name: string): Record<string, unknown> | undefined {
  return withStorage(area, (storage) => {
    const value: unknown = JSON.parse(storage.getItem(name) ?? 'null');
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  });
}

function prune(storage: Storage): void {
  const names = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '');
  for (const name of names.filter((candidate) => candidate.startsWith(PREFIX))) {
    let isOfUse = false;
    try {
      isOfUse = isFresh(JSON.parse(storage.getItem(name) ?? '') as KeptScopeRequest);
    } catch {
      // What cannot be read is removed, like anything that is too old.
    }
    if (!isOfUse) storage.removeItem(name);
  }
}

/** Removes what other tabs have left behind. */
export function sweep(): void {
  withStorage('localStorage', prune);
}

/** Keeps a scope request for this tab, whose own storage ends with it. */
export function keepInTab(uuid: string, record: KeptScopeRequest): void {
  sweep();
  withStorage('sessionStorage', (storage) => storage.setItem(PREFIX + uuid, JSON.stringify(record)));
}

/** Lets another tab of this browser go on, because a wallet may return to a new tab. Call it when the person begins to use the same-device link, and not before. */
export function keepForNewTab(uuid: string): void {
  const text = withStorage('sessionStorage', (storage) => storage.getItem(PREFIX + uuid));
  if (text) withStorage('localStorage', (storage) => storage.setItem(PREFIX + uuid, text));
}

/** Says when the secret will be of no use any more. @param until milliseconds since the epoch */
export function keepUntil(uuid: string, until: number): void {
  for (const area of AREAS) {
    const record = read(area, PREFIX + uuid);
    if (record)
      withStorage(area, (storage) => storage.setItem(PREFIX + uuid, JSON.stringify({ ...record, until })));
  }
}

/** How a scope request has ended, as far as a page can say that hears of it afterwards. */
export type End = 'approved' | 'denied';

/**
 * Removes the record of a scope request that is over, because its secret has no further use. If a wallet may still return from it, or return once
 * more, a note stays until it is pruned: a page that this opens has nothing else to tell the person.
 */
export function forget(uuid: string, end: End = 'denied'): void {
  const name = PREFIX + uuid;
  withStorage('sessionStorage', (storage) => storage.removeItem(name));
  withStorage('localStorage', (storage) => {
    if (storage.getItem(name) ?? storage.getItem(CLAIM + uuid))
      storage.setItem(name, JSON.stringify({ end, createdAt: Date.now() }));
  });
}

/** Whether another claimant goes on with the scope request. */
export function isClaimedByOther(uuid: string, claimant: string): boolean {
  const record = read('localStorage', CLAIM + uuid);
  return record !== undefined && record['claimant'] !== claimant;
}
