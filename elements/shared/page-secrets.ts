import { MAX_AGE, PREFIX, readStored, type StoredScopeRequest, withStorage } from './find-kept.js';

const CLAIM = `${PREFIX}claim:`;

function prune(storage: Storage, now: number): void {
  const names = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '');
  for (const name of names.filter((candidate) => candidate.startsWith(PREFIX))) {
    let createdAt = Number.NaN;
    try {
      ({ createdAt } = JSON.parse(storage.getItem(name) ?? '{}') as { createdAt: number });
    } catch {
      // Unreadable: removed below like anything too old.
    }
    if (!(now - createdAt < MAX_AGE)) storage.removeItem(name);
  }
}

/** Keeps a scope request for this tab; the tab's own storage ends with it, what other tabs left behind is cleared. */
export function keepInTab(uuid: string, record: StoredScopeRequest): void {
  withStorage('localStorage', (storage) => prune(storage, record.createdAt));
  withStorage('sessionStorage', (storage) => storage.setItem(PREFIX + uuid, JSON.stringify(record)));
}

/** Lets another tab of this browser go on: a wallet may return to a new one. Called at the tap on the same-device link, not before. */
export function keepForNewTab(uuid: string): void {
  const text = withStorage('sessionStorage', (storage) => storage.getItem(PREFIX + uuid));
  if (text) withStorage('localStorage', (storage) => storage.setItem(PREFIX + uuid, text));
}

/** The scope request is settled: its secret has no further use. */
export function forget(uuid: string): void {
  withStorage('sessionStorage', (storage) => storage.removeItem(PREFIX + uuid));
  withStorage('localStorage', (storage) => storage.removeItem(PREFIX + uuid));
}

/**
 * Says to other tabs of this browser that `claimant` goes on with the scope request.
 * It stays until pruned: the first tab may wake up long after the second is done.
 */
export function claim(uuid: string, claimant: string): void {
  withStorage('localStorage', (storage) =>
    storage.setItem(CLAIM + uuid, JSON.stringify({ claimant, createdAt: Date.now() })),
  );
}

/** Whether somebody else than `claimant` goes on with the scope request. */
export function isClaimedByOther(uuid: string, claimant: string): boolean {
  const record = readStored('localStorage', CLAIM + uuid);
  return record !== undefined && record['claimant'] !== claimant;
}
