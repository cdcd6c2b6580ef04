import { join } from 'node:path';
import { type Activity, createActivity } from './activity/activity.js';
import type { Authority } from './keys/certificates.js';
import { type ServiceEvents, createEvents } from './events.js';
import { type HashKeys, loadHashKeys } from './keys/hash-keys.js';
import { loadNotBefore } from './keys/not-before.js';
import { refuseMissingKey } from './keys/refuse-missing-key.js';
import { type RecentSecrets, createRecentSecrets } from './keys/recent-secrets.js';
import { type RequestIds, createRequestIds } from './keys/request-ids.js';
import { type ResponseCodes, createResponseCodes } from './keys/response-codes.js';
import { type Seal, createSeal } from './keys/seal.js';
import { type SigningKeys, createSigningKeys } from './keys/signing-keys.js';
import type { Options } from './options.js';
import { explainStart } from './start-error.js';
import { createMemoryStore } from './store/memory.js';
import { type RoomCheck, createRoomCheck } from './store/room.js';
import { createSqliteStore } from './store/sqlite.js';
import type { Store } from './store/store.js';
import { observeStore } from './tracing/observe-store.js';
import { type Tracing, loadTracing } from './tracing/tracing.js';

/** What every handler works with. It is made once at start and passed down; it is never global. */
export interface Context {
  options: Options;
  store: Store;
  seal: Seal;
  signingKeys: SigningKeys;
  /** The authority that signs the apps' leaf certificates. It is made or loaded when it is first needed, because its library takes long to load. */
  authority(): Promise<Authority>;
  requestIds: RequestIds;
  recentSecrets: RecentSecrets;
  responseCodes: ResponseCodes;
  events: ServiceEvents;
  /** Whether one more scope request may be open. */
  hasRoom: RoomCheck;
  /** What happens with the apps, on its way into the store. */
  activity: Activity;
  /** 32 bytes from which pairwise user ids derive. It is not the service key, so that the ids survive its replacement. */
  pairwiseKey: Buffer;
  /** What other keyed hashes are made with. */
  hashKeys: Omit<HashKeys, 'pairwise'>;
  /** Milliseconds since the epoch from which on what was signed counts (keys/not-before.ts). */
  notBefore: number;
  /** Milliseconds since the epoch; tests give their own. */
  clock: () => number;
  /** Where the operator registered an OpenTelemetry SDK. */
  tracing?: Tracing;
}

/**
 * Opens the store, and makes on first start what is missing: signing key, pairwise key and hash keys.
 * @throws StartError when the store cannot be opened, or not with this service key
 */
export async function createContext(options: Options, clock: () => number = Date.now): Promise<Context> {
  const events = createEvents();
  const tracing = await loadTracing(options.store);
  tracing?.traceLifeCycle(events);
  const store = observeStore(await explainStart(() => openStore(options)), events, tracing);
  try {
    const seal = createSeal(options);
    await refuseMissingKey(store, seal);
    const { pairwise: pairwiseKey, ...hashKeys } = await loadHashKeys(store, seal, options);
    return {
      options,
      store,
      seal,
      signingKeys: await createSigningKeys(store, seal, clock),
      authority: appsAuthority(store, seal, clock),
      requestIds: createRequestIds(options),
      recentSecrets: createRecentSecrets(),
      responseCodes: createResponseCodes(options),
      events,
      hasRoom: createRoomCheck(store, options.maxOpen, clock),
      activity: createActivity(store, events, clock),
      pairwiseKey,
      hashKeys,
      notBefore: await loadNotBefore(store, seal),
      clock,
      ...(tracing && { tracing }),
    };
  } catch (error) {
    await store.close();
    throw error;
  }
}

function appsAuthority(store: Store, seal: Seal, clock: () => number): () => Promise<Authority> {
  let loaded: Promise<Authority> | undefined;
  return async () => {
    const { createAuthority } = await import('./keys/certificates.js');
    loaded ??= createAuthority(store, seal, 'apps', 'civic-service verifier authority', clock());
    return loaded;
  };
}

async function openStore({ store, dataDir, synchronous, redis }: Options): Promise<Store> {
  if (redis) {
    const { openRedisStore } = await import('./store/redis.js');
    return openRedisStore(redis);
  }
  return store === 'memory'
    ? createMemoryStore()
    : createSqliteStore(join(dataDir, 'civic.sqlite'), { synchronous });
}
