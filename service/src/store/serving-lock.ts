import { join } from 'node:path';
import Database from 'libsql';
import { StartError } from '../start-error.js';

/**
 * Makes sure that one process alone serves a data folder: pages hear of changes only from the process that made them. The lock is SQLite's own,
 * on a file beside the database, so that the system takes it away from a process that was killed. Commands do not need it.
 * @returns a function that gives the lock back
 * @throws StartError when another process has it
 */
export function lockForServing(dataDir: string): () => void {
  const db = new Database(join(dataDir, 'serving.lock'));
  try {
    db.exec('PRAGMA busy_timeout = 0; BEGIN EXCLUSIVE');
  } catch (error) {
    db.close();
    if (!(error as { code?: string }).code?.startsWith('SQLITE_BUSY')) throw error;
    throw new StartError(
      'another civic-service serves this data folder already; one database has one service',
    );
  }
  return () => db.close();
}
