import { closeSync, fsyncSync, openSync } from 'node:fs';
import Database from 'libsql';

/**
 * Copies one moment of a database into a file that is empty or not there, which its owner alone can read; services and commands may change it meanwhile.
 * It prepares no statement, because `libsql` closes a database only once its statements were collected, and would then delete whatever journal
 * lies at its path.
 * @throws what SQLite throws when the database is damaged or the disk is full
 */
export function copyDatabase(from: string, to: string): void {
  closeSync(openSync(to, 'a', 0o600));
  const db = new Database(from);
  try {
    db.exec(`PRAGMA busy_timeout = 5000; VACUUM INTO '${to.replaceAll("'", "''")}'`);
  } finally {
    db.close();
  }
  flush(to);
}

/** Waits until the disk has a file. */
export function flush(path: string): void {
  const descriptor = openSync(path, 'r+');
  fsyncSync(descriptor);
  closeSync(descriptor);
}
