import { randomBytes } from 'node:crypto';
import { StartError } from '../start-error.js';
import type { Store } from '../store/store.js';
import { type ServiceKeys, deriveKey } from './derived-keys.js';
import { type Seal, createSeal } from './seal.js';

/** The name of the secret from which pairwise user ids derive. It is made first, so that it tells whether a database is new. */
export const PAIRWISE = 'pairwise-key';

/** 32 bytes each. They belong to the installation and survive a replacement of the service key, because a hash cannot be made anew. */
export interface HashKeys {
  /** From which pairwise user ids derive. */
  pairwise: Buffer;
  /** Of contacts and of codes that are sent to them (contact/code.ts). */
  contact: Buffer;
  /** Of recovery codes, and of who fails to sign in (accounts/keyed-hash.ts). */
  portal: Buffer;
}

/**
 * Loads the keys from the store, sealed, and makes them in a new database. In one of an earlier version, which derived the others from the service
 * key, they remain what they were, so that what was hashed is still found.
 * @throws StartError when no service key that is set opens them
 */
export async function loadHashKeys(store: Store, seal: Seal, keys: ServiceKeys): Promise<HashKeys> {
  const known = await store.getSecret(PAIRWISE);
  const load = async (name: string, make: () => Buffer): Promise<Buffer> => {
    let sealed = await store.getSecret(name);
    sealed ??= await store.putSecret(name, seal.seal(make().toString('hex'), name));
    return Buffer.from(openFirst(seal, sealed, name), 'hex');
  };
  const derive = (purpose: string) =>
    known === undefined ? randomBytes(32) : deriveKey(sealingKey(known, keys), purpose);
  return {
    // The others come first: a process that finds this one must find them as well, or it would derive them.
    contact: await load('contact-key', () => derive('contact')),
    portal: await load('portal-key', () => derive('portal')),
    pairwise: await load(PAIRWISE, () => randomBytes(32)),
  };
}

/** The service key under which the first of the secrets is sealed. @throws StartError */
function sealingKey(sealed: string, { serviceKey, formerServiceKeys = [] }: ServiceKeys): Buffer {
  const key = [serviceKey, ...formerServiceKeys].find((one) => {
    try {
      createSeal({ serviceKey: one }).open(sealed, PAIRWISE);
      return true;
    } catch {
      return false;
    }
  });
  if (!key) throw wrongKey();
  return key;
}

function openFirst(seal: Seal, sealed: string, name: string): string {
  try {
    return seal.open(sealed, name);
  } catch (cause) {
    throw wrongKey(cause);
  }
}

function wrongKey(cause?: unknown): StartError {
  return new StartError('the service key is not the one under which the database was encrypted', { cause });
}
