import { createHash } from 'node:crypto';
import { closeSync, existsSync, openSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import Database from 'libsql';
import type { Context } from '../context.js';
import type { Options } from '../options.js';
import { copyDatabase, flush } from './copy-database.js';
import { deleteShortLived } from './short-lived.js';
import { UpkeepError } from './upkeep-error.js';

/** The name of the secret in a backup that says when it was made. */
export const MADE_AT = 'backed-up-at';

/** What a backup holds. */
export interface Backup {
  /** Where it is. */
  file: string;
  bytes: number;
  /** SHA-256 of the file, hex. */
  sha256: string;
  /** When it was made, ISO 8601. */
  madeAt: string;
}

/**
 * Copies the database into a new file that its owner alone can read, also while a service runs on it: SQLite reads one moment of it. Scope requests,
 * verifications and sessions are left out, so that nobody's data lives longer in a backup; the service key is never in it.
 * @throws UpkeepError where the file exists, cannot be written, or does not turn out sound
 */
export async function backUp(
  { options, seal, clock }: Pick<Context, 'options' | 'seal' | 'clock'>,
  file: string,
): Promise<Backup> {
  refuseOthers(options);
  const path = resolve(file);
  makeEmpty(path);
  try {
    const now = clock();
    copyDatabase(join(options.dataDir, 'civic.sqlite'), path);
    finish(path, seal.seal(String(now), MADE_AT));
    const bytes = statSync(path).size;
    const sha256 = createHash('sha256').update(readFileSync(path)).digest('hex');
    return { file: path, bytes, sha256, madeAt: new Date(now).toISOString() };
  } catch (cause) {
    rmSync(path, { force: true });
    if (cause instanceof UpkeepError) throw cause;
    throw new UpkeepError('FILE: the backup cannot be written; is there room on its disk?', { cause });
  }
}

/** Backup and restore are for the database of one file. @throws UpkeepError with what there is instead */
export function refuseOthers({ store }: Pick<Options, 'store'>): void {
  if (store === 'redis')
    throw new UpkeepError('Redis is backed up and restored by its own means: docs/upkeep.md says how');
  if (store === 'memory')
    throw new UpkeepError('a store in memory keeps nothing that could be backed up or restored');
}

/** SQLite fills an empty file, and leaves one alone that is not. */
function makeEmpty(path: string): void {
  if (existsSync(path)) throw new UpkeepError('FILE: it exists already, and is not overwritten');
  try {
    closeSync(openSync(path, 'wx', 0o600));
  } catch (cause) {
    throw new UpkeepError('FILE: it cannot be written', { cause });
  }
}

/** @param sealedMadeAt when it was made, sealed */
function finish(path: string, sealedMadeAt: string): void {
  const db = new Database(path);
  try {
    db.exec('PRAGMA secure_delete = ON');
    deleteShortLived(db);
    db.prepare('INSERT OR REPLACE INTO secrets VALUES (?, ?)').run(MADE_AT, sealedMadeAt);
    db.exec('VACUUM');
    if (!isSound(db)) throw new UpkeepError('the backup is not sound, and was removed: try another disk');
  } finally {
    db.close();
  }
  flush(path);
}

/** Whether every page, index and row of a database fits the others. */
export function isSound(db: Database.Database): boolean {
  const rows = db.prepare('PRAGMA integrity_check').all() as { integrity_check: string }[];
  return rows.length === 1 && rows[0]?.integrity_check === 'ok';
}
