/** What must be known to go on with a scope request after the wallet sent the person back. */
export interface StoredScopeRequest {
  secret: string;
  appId: string;
  service: string;
  /** From `scopeKey()`. */
  scope: string;
  app: { name: string; isTest: boolean };
  labels: readonly string[];
  /** Milliseconds since the epoch. */
  createdAt: number;
}

const PREFIX = 'civic-elements:';
const CLAIM = `${PREFIX}claim:`;
/** Longer than any scope request lives, in milliseconds; whatever is older was left behind by a closed tab. */
const MAX_AGE = 30 * 60_000;

type Area = 'sessionStorage' | 'localStorage';

/** Runs `use` on a storage area. Storage may be off, full or forbidden: then there is no way back, and nothing else is lost. */
function withStorage<T>(area: Area, use: (storage: Storage) => T): T | undefined {
  try {
    return use(globalThis[area]);
  } catch {
    return undefined;
  }
}

function read(area: Area, name: string): Partial<StoredScopeRequest> | undefined {
  return withStorage(area, (storage) => {
    const value: unknown = JSON.parse(storage.getItem(name) ?? 'null');
    return typeof value === 'object' && value !== null ? value : undefined;
  });
}

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

/** Keeps a scope request for this tab. */
export function keepInTab(uuid: string, record: StoredScopeRequest): void {
  withStorage('localStorage', (storage) => prune(storage, Date.now()));
  withStorage('sessionStorage', (storage) => {
    prune(storage, Date.now());
    storage.setItem(PREFIX + uuid, JSON.stringify(record));
  });
}

/** Lets another tab of this browser go on: a wallet may return to a new one. Called at the tap on the same-device link, not before. */
export function keepForNewTab(uuid: string): void {
  const text = withStorage('sessionStorage', (storage) => storage.getItem(PREFIX + uuid));
  if (text) withStorage('localStorage', (storage) => storage.setItem(PREFIX + uuid, text));
}

/** The scope request that this browser started under `uuid`. */
export function findKept(uuid: string): StoredScopeRequest | undefined {
  for (const area of ['sessionStorage', 'localStorage'] as const) {
    const record = read(area, PREFIX + uuid);
    const complete =
      [record?.secret, record?.appId, record?.service, record?.scope].every((value) => typeof value === 'string') &&
      Array.isArray(record?.labels) &&
      typeof record?.app?.name === 'string' &&
      Date.now() - (record.createdAt ?? 0) < MAX_AGE;
    if (complete) return record as StoredScopeRequest;
  }
  return undefined;
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
  const record = read('localStorage', CLAIM + uuid) as { claimant?: unknown } | undefined;
  return record !== undefined && record.claimant !== claimant;
}
