/** The tables: credentials with their keys, what was answered to whom, and how the wallet is locked and backed up. */
export type TableName = 'credentials' | 'history' | 'settings';

/** The wallet's database in the browser's IndexedDB. */
export class Database {
  readonly #name: string;
  #opened: Promise<IDBDatabase> | undefined;

  constructor(name = 'civic-wallet') {
    this.#name = name;
  }

  /** Runs one request in a transaction of its own, and resolves when that is written. */
  async run<T>(
    table: TableName,
    mode: IDBTransactionMode,
    action: (store: IDBObjectStore) => IDBRequest,
  ): Promise<T> {
    const database = await (this.#opened ??= open(this.#name));
    const transaction = database.transaction(table, mode);
    const request = action(transaction.objectStore(table));
    return new Promise<T>((resolve, reject) => {
      transaction.addEventListener('complete', () => resolve(request.result as T));
      transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('aborted')));
      transaction.addEventListener('error', () => reject(transaction.error ?? new Error('failed')));
    });
  }
}

function open(name: string): Promise<IDBDatabase> {
  const request = indexedDB.open(name, 2);
  return new Promise((resolve, reject) => {
    request.addEventListener('upgradeneeded', ({ oldVersion }) => {
      const { result } = request;
      if (oldVersion < 1) result.createObjectStore('credentials', { keyPath: 'id' });
      result.createObjectStore('history', { keyPath: 'id' });
      result.createObjectStore('settings', { keyPath: 'id' });
    });
    request.addEventListener('success', () => {
      // Another tab with a newer version of this page must not wait for this one.
      request.result.addEventListener('versionchange', () => request.result.close());
      resolve(request.result);
    });
    request.addEventListener('error', () => reject(request.error ?? new Error('cannot be opened')));
  });
}
