import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { type ServiceKeys, derivedById, serviceKeyId } from './derived-keys.js';
import { remember } from './remember.js';

/** Encrypts what is kept at rest. `context` names the row and the field and is authenticated, so that a value that was moved does not open. */
export interface Seal {
  /** The id of the service key that seals. */
  keyId: string;
  seal(plaintext: string, context: string): string;
  /** @throws when the value was changed, moved or sealed under a key that the service does not have */
  open(sealed: string, context: string): string;
  /** The same for the service's and the apps' own secrets, which every scope request needs: the latest stay open in memory. Never for data of people. */
  openOften(sealed: string, context: string): string;
  /** Whether the service has a service key of this id. */
  has(keyId: string): boolean;
  /** Whether it has the key under which a value says that it is sealed. Nothing is opened for it. */
  knows(sealed: string): boolean;
}

const IV_BYTES = 12;
const TAG_BYTES = 16;

/** What stands before the rest of a sealed value. */
const KEY_ID = /^([0-9a-f]{8})\./;

/**
 * Seals with AES-256-GCM under a key derived from the service key. A sealed value is the id of the service key, a dot, and base64url(IV ‖ tag ‖
 * ciphertext), so that no key is tried in vain. Values of earlier versions have no id, and open under whichever key sealed them.
 */
export function createSeal(keys: ServiceKeys): Seal {
  const derived = derivedById(keys, 'seal');
  const keyId = serviceKeyId(keys.serviceKey);
  const [present = Buffer.alloc(0)] = derived.values();
  function open(sealed: string, context: string): string {
    const id = keyIdOf(sealed);
    if (id === undefined) return decryptByAny([...derived.values()], sealed, context);
    const key = derived.get(id);
    if (!key) throw new Error('sealed under a service key that is not set');
    return decrypt(key, sealed.slice(id.length + 1), context);
  }
  // No sealed value has a space in it.
  const opened = remember((place) => {
    const end = place.indexOf(' ');
    return open(place.slice(0, end), place.slice(end + 1));
  });
  return {
    keyId,
    seal: (plaintext, context) => `${keyId}.${encrypt(present, plaintext, context)}`,
    open,
    openOften: (sealed, context) => opened(`${sealed} ${context}`),
    has: (id) => derived.has(id),
    knows(sealed) {
      const id = keyIdOf(sealed);
      return id === undefined || derived.has(id);
    },
  };
}

/** The id of the service key under which a value is sealed; undefined for values of earlier versions. */
export function keyIdOf(sealed: string): string | undefined {
  return KEY_ID.exec(sealed)?.[1];
}

/** Random bytes of IVs to come. They are asked for together, because asking takes longer than encrypting a short value. */
let random = Buffer.alloc(0);

function newIv(): Buffer {
  if (random.length === 0) random = randomBytes(IV_BYTES * 256);
  const iv = random.subarray(0, IV_BYTES);
  random = random.subarray(IV_BYTES);
  return iv;
}

function encrypt(key: Buffer, plaintext: string, context: string): string {
  const iv = newIv();
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(context));
  const ciphertext = Buffer.concat([cipher.update(plaintext, 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), ciphertext]).toString('base64url');
}

function decrypt(key: Buffer, encrypted: string, context: string): string {
  const bytes = Buffer.from(encrypted, 'base64url');
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, IV_BYTES), {
    authTagLength: TAG_BYTES,
  })
    .setAAD(Buffer.from(context))
    .setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]).toString(
    'utf8',
  );
}

function decryptByAny(keys: readonly Buffer[], encrypted: string, context: string): string {
  let failed: unknown;
  for (const key of keys) {
    try {
      return decrypt(key, encrypted, context);
    } catch (error) {
      failed = error;
    }
  }
  throw failed;
}
