import type Database from 'libsql';
import { deepFreeze, frozenCopy } from '../deep-freeze.js';

/** Values that are kept. Beyond it the oldest is dropped, so that many open scope requests cannot fill the memory. */
const LIMIT = 2_000;

/** What was read of a file, parsed and frozen, for as long as nobody has changed the file. */
export interface Remembered {
  /** @returns what is kept under a name, or else what `read` finds now; what it does not find is not kept */
  read<T>(name: string, read: () => T | undefined): T | undefined;
  /** Keeps what this connection writes. Only inside the transaction that writes it, in which nobody else can write. */
  put(name: string, value: unknown): void;
  /** Keeps nothing of before. Whoever changes what is kept through this connection calls it inside the transaction, or puts the new value. */
  forget(): void;
}

/**
 * Makes what a connection remembers. SQLite counts the commits of all other connections, of this process and of others, in `data_version`; asking
 * for it costs a fraction of reading and parsing a row. It is asked once in each turn of the event loop, so that a command beside the service is obeyed
 * from the next turn on, milliseconds later. It does not count the connection's own commits. Nothing may be read here inside a transaction: one that is
 * undone must not be seen.
 */
export function createRemembered(db: Database.Database): Remembered {
  const version = db.prepare('PRAGMA data_version').raw();
  const values = new Map<string, unknown>();
  let known: number | undefined;
  /** Whether the version was asked for in this turn. */
  let isAsked = false;

  /** Forgets everything where another connection has committed since the turn before. */
  function heed(): void {
    if (isAsked) return;
    isAsked = true;
    setImmediate(() => {
      isAsked = false;
    });
    const [now] = version.get() as unknown as [number];
    if (now !== known) values.clear();
    known = now;
  }

  function keep<T>(name: string, value: T): T {
    const [oldest] = values.keys();
    if (values.size >= LIMIT && oldest !== undefined && !values.has(name)) values.delete(oldest);
    values.set(name, value);
    return value;
  }

  return {
    read<T>(name: string, read: () => T | undefined) {
      heed();
      const found = values.get(name) as T | undefined;
      if (found !== undefined) return found;
      const value = read();
      return value === undefined ? undefined : keep(name, deepFreeze(value));
    },
    put(name, value) {
      keep(name, frozenCopy(value));
    },
    forget: () => values.clear(),
  };
}
