import { type CredentialStore, type HeldCredential, newSigningKey } from '../core/index.js';
import type { Database } from './database.js';

/** A store in the browser's IndexedDB. The keys are not extractable: they can sign as long as the browser keeps them, but they cannot leave it. */
export class IndexedDbStore implements CredentialStore {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  newHolderKey(): Promise<CryptoKeyPair> {
    return newSigningKey(false);
  }

  async list(): Promise<HeldCredential[]> {
    const held = await this.#database.run<HeldCredential[]>('credentials', 'readonly', (table) =>
      table.getAll(),
    );
    return held.toSorted((a, b) => a.addedAt.localeCompare(b.addedAt) || a.name.localeCompare(b.name));
  }

  async add(credential: HeldCredential): Promise<void> {
    await this.#database.run('credentials', 'readwrite', (table) => table.put(credential));
  }

  async remove(id: string): Promise<void> {
    await this.#database.run('credentials', 'readwrite', (table) => table.delete(id));
  }

  /** Removes all of them. */
  async clear(): Promise<void> {
    await this.#database.run('credentials', 'readwrite', (table) => table.clear());
  }
}
