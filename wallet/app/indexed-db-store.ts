import { type CredentialStore, type HeldCredential, newSigningKey } from '../core/index.js';

const TABLE = 'credentials';

/** A store in the browser's IndexedDB. The keys are not extractable: they can sign as long as the browser keeps them, but they cannot leave it. */
export class IndexedDbStore implements CredentialStore {
  readonly #name: string;
  #database: Promise<IDBDatabase> | undefined;

  constructor(name = 'civic-wallet') {
    this.#name = name;
  }

  newHolderKey(): Promise<CryptoKeyPair> {
    return newSigningKey(false);
  }

  async list(): Promise<HeldCredential[]> {
    const held = await this.#run<HeldCredential[]>('readonly', (table) => table.getAll());
    return held.toSorted((a, b) => a.addedAt.localeCompare(b.addedAt) || a.name.localeCompare(b.name));
  }

  async add(credential: HeldCredential): Promise<void> {
    await this.#run('readwrite', (table) => table.put(credential));
  }

  async remove(id: string): Promise<void> {
    await this.#run('readwrite', (table) => table.delete(id));
  }

  async #run<T>(mode: IDBTransactionMode, action: (table: IDBObjectStore) => IDBRequest): Promise<T> {
    const database = await (this.#database ??= open(this.#name));
    const transaction = database.transaction(TABLE, mode);
    const request = action(transaction.objectStore(TABLE));
    return new Promise<T>((resolve, reject) => {
      transaction.addEventListener('complete', () => resolve(request.result as T));
      transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('aborted')));
      transaction.addEventListener('error', () => reject(transaction.error ?? new Error('failed')));
    });
  }
}

function open(name: string): Promise<IDBDatabase> {
  const request = indexedDB.open(name, 1);
  return new Promise((resolve, reject) => {
    request.addEventListener('upgradeneeded', () =>
      request.result.createObjectStore(TABLE, { keyPath: 'id' }),
    );
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('cannot be opened')));
  });
}
