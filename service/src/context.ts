import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { type Activity, createActivity } from './activity/activity.js';
import type { Authority } from './keys/certificates.js';
import { type ServiceEvents, createEvents } from './events.js';
import { loadNotBefore } from './keys/not-before.js';
import { type RequestIds, createRequestIds } from './keys/request-ids.js';
import { type ResponseCodes, createResponseCodes } from './keys/response-codes.js';
import { type Seal, createSeal } from './keys/seal.js';
import { type SigningKeys, createSigningKeys } from './keys/signing-keys.js';
import type { Options } from './options.js';
import { StartError, explainStart } from './start-error.js';
import { createMemoryStore } from './store/memory.js';
import { createSqliteStore } from './store/sqlite.js';
import type { Store } from './store/store.js';

/** What every handler works with. It is made once at start and passed down; it is never global. */
export interface Context {
  options: Options;
  store: Store;
  seal: Seal;
  signingKeys: SigningKeys;
  /** The authority that signs the apps' leaf certificates. It is made or loaded when it is first needed, because its library takes long to load. */
  authority(): Promise<Authority>;
  requestIds: RequestIds;
  responseCodes: ResponseCodes;
  events: ServiceEvents;
  /** What happens with the apps, on its way into the store. */
  activity: Activity;
  /** 32 bytes from which pairwise user ids derive. It is not the service key, so that the ids survive its replacement. */
  pairwiseKey: Buffer;
  /** Milliseconds since the epoch from which on what was signed counts (keys/not-before.ts). */
  notBefore: number;
  /** Milliseconds since the epoch; tests give their own. */
  clock: () => number;
}

/**
 * Opens the store, and makes on first start what is missing: signing key and pairwise key.
 * @throws StartError when the store cannot be opened, or not with this service key
 */
export async function createContext(options: Options, clock: () => number = Date.now): Promise<Context> {
  const store = await explainStart(() => openStore(options));
  try {
    const seal = createSeal(options.serviceKey);
    const pairwiseKey = await loadPairwiseKey(store, seal);
    const events = createEvents();
    return {
      options,
      store,
      seal,
      signingKeys: await createSigningKeys(store, seal, clock),
      authority: appsAuthority(store, seal, clock),
      requestIds: createRequestIds(options.serviceKey),
      responseCodes: createResponseCodes(options.serviceKey),
      events,
      activity: createActivity(store, events, clock),
      pairwiseKey,
      notBefore: await loadNotBefore(store, seal),
      clock,
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

function openStore({ store, dataDir, synchronous }: Options): Store {
  return store === 'memory'
    ? createMemoryStore()
    : createSqliteStore(join(dataDir, 'civic.sqlite'), { synchronous });
}

/** The first thing that is opened with the service key. @throws StartError when it is another key */
async function loadPairwiseKey(store: Store, seal: Seal): Promise<Buffer> {
  const name = 'pairwise-key';
  let sealed = await store.getSecret(name);
  sealed ??= await store.putSecret(name, seal.seal(randomBytes(32).toString('hex'), name));
  try {
    return Buffer.from(seal.open(sealed, name), 'hex');
  } catch (cause) {
    throw new StartError(
      'the service key is not the one under which the database in the data folder was encrypted',
      {
        cause,
      },
    );
  }
}
