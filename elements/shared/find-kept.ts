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

export const PREFIX = 'civic-elements:';
/** Longer than any scope request lives, in milliseconds; whatever is older was left behind by a closed tab. */
export const MAX_AGE = 30 * 60_000;

export type Area = 'sessionStorage' | 'localStorage';

/** Runs `use` on a storage area. Storage may be off, full or forbidden: then there is no way back, and nothing else is lost. */
export function withStorage<T>(area: Area, use: (storage: Storage) => T): T | undefined {
  try {
    return use(globalThis[area]);
  } catch {
    return undefined;
  }
}

/** A stored object, or `undefined`. */
export function readStored(area: Area, name: string): Record<string, unknown> | undefined {
  return withStorage(area, (storage) => {
    const value: unknown = JSON.parse(storage.getItem(name) ?? 'null');
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  });
}

/** The scope request that this browser started under `uuid`. */
export function findKept(uuid: string): StoredScopeRequest | undefined {
  for (const area of ['sessionStorage', 'localStorage'] as const) {
    const record = readStored(area, PREFIX + uuid) as Partial<StoredScopeRequest> | undefined;
    const complete =
      [record?.secret, record?.appId, record?.service, record?.scope].every(
        (value) => typeof value === 'string',
      ) &&
      Array.isArray(record?.labels) &&
      typeof record?.app?.name === 'string' &&
      Date.now() - (record.createdAt ?? 0) < MAX_AGE;
    if (complete) return record as StoredScopeRequest;
  }
  return undefined;
}
