import { type CredentialStore, type HeldCredential, newSigningKey } from '../core/index.js';
import type { Backup, KeptCredential } from './backup.js';
import type { Table } from './table.js';

/**
 * A store in the browser's IndexedDB. The keys are not extractable: they can sign as long as the browser keeps them, but they cannot leave it. While
 * backups are on, a key is sealed for them before it becomes so.
 */
export class IndexedDbStore implements CredentialStore {
  readonly #table: Table<KeptCredential>;
  readonly #backup: Backup;
  readonly #sealedKeys = new WeakMap<CryptoKey, string>();

  constructor(table: Table<KeptCredential>, backup: Backup) {
    this.#table = table;
    this.#backup = backup;
  }

  async newHolderKey(): Promise<CryptoKeyPair> {
    if (!this.#backup.isOn) return newSigningKey(false);
    const { publicKey, privateKey } = await newSigningKey(true);
    const sealed = await this.#backup.seal(privateKey);
    const jwk = await crypto.subtle.exportKey('jwk', privateKey);
    const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };
    const locked = await crypto.subtle.importKey('jwk', jwk, algorithm, false, ['sign']);
    if (sealed !== undefined) this.#sealedKeys.set(locked, sealed);
    return { publicKey, privateKey: locked };
  }

  async list(): Promise<KeptCredential[]> {
    const held = await this.#table.list();
    return held.toSorted((a, b) => a.addedAt.localeCompare(b.addedAt) || a.name.localeCompare(b.name));
  }

  async add(credential: HeldCredential): Promise<void> {
    const sealedKey = this.#sealedKeys.get(credential.holderKey);
    await this.#table.put({ ...credential, ...(sealedKey !== undefined && { sealedKey }) });
  }

  remove(id: string): Promise<void> {
    return this.#table.delete(id);
  }
}
