import { chmodSync, copyFileSync, existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { PAIRWISE } from '../keys/hash-keys.js';
import { NOT_BEFORE } from '../keys/not-before.js';
import { type Seal, createSeal } from '../keys/seal.js';
import type { Options } from '../options.js';
import { StartError } from '../start-error.js';
import { lockForServing } from '../store/serving-lock.js';
import { OF_APP } from '../store/sqlite-data.js';
import { createSqliteStore } from '../store/sqlite.js';
import type { Store } from '../store/store.js';
import { MADE_AT, backUp, isSound, refuseOthers } from './backup.js';
import { copyDatabase } from './copy-database.js';
import { type RestoreChanges, findChanges } from './restore-changes.js';
import { deleteShortLived } from './short-lived.js';
import { UpkeepError } from './upkeep-error.js';

/** A backup that is sound, belongs to the service key, and lies ready to take the place of the database. */
export interface PreparedRestore {
  /** When the backup was made, ISO 8601; undefined where it was made by another program. */
  madeAt?: string;
  /** Undefined where there is no database now, or none that can be read. */
  changes?: RestoreChanges;
  /** Whether the members of the portal stay as they are now, because the present database is a later state of the same service. */
  keepsMembers: boolean;
  /** Puts it in the place of the database. @returns where that one is kept, if there was one */
  apply(): Promise<{ kept?: string }>;
  /** Leaves the database as it is. */
  discard(): void;
}

/**
 * Prepares a restore. Until `apply` or `discard` no service can start on this data folder.
 * @throws UpkeepError when the file is no backup, or one of another installation; StartError while a service runs
 */
export async function prepareRestore(
  options: Options,
  file: string,
  clock: () => number = Date.now,
): Promise<PreparedRestore> {
  refuseOthers(options);
  const unlock = lockForServing(options.dataDir);
  const paths = {
    database: join(options.dataDir, 'civic.sqlite'),
    present: join(options.dataDir, 'civic.sqlite.present'),
    staged: join(options.dataDir, 'civic.sqlite.restoring'),
  };
  const giveUp = () => {
    removeDatabase(paths.present);
    removeDatabase(paths.staged);
    unlock();
  };
  try {
    stage(file, paths.staged);
    const { madeAt, changes, keepsMembers } = await look(options, paths);
    const has = { present: changes !== undefined, sameService: keepsMembers };
    return {
      ...(madeAt !== undefined && { madeAt }),
      ...(changes && { changes }),
      keepsMembers,
      async apply() {
        try {
          // Commands may have changed it since it was looked at.
          if (has.present) await openPresent(paths.database, paths.present)?.close();
          rewind(options, paths, has, clock());
          return await replace(options, paths, has.present, clock);
        } finally {
          giveUp();
        }
      },
      discard: giveUp,
    };
  } catch (error) {
    giveUp();
    throw error;
  }
}

interface Paths {
  database: string;
  /** A copy of it, which can be opened while its place is taken. */
  present: string;
  staged: string;
}

function stage(file: string, staged: string): void {
  removeDatabase(staged);
  try {
    copyFileSync(file, staged);
    chmodSync(staged, 0o600);
  } catch (cause) {
    throw new UpkeepError('FILE: the backup cannot be read, or there is no room for it', { cause });
  }
  const db = new Database(staged);
  try {
    if (isSound(db)) return;
  } catch {
    // It is no database at all.
  } finally {
    db.close();
  }
  throw new UpkeepError('FILE: this is no sound backup of a database');
}

/** Opens the backup as a service would, which brings an older schema up to date, and compares it with what is there. */
async function look(
  options: Options,
  { database, present, staged }: Paths,
): Promise<Pick<PreparedRestore, 'madeAt' | 'changes' | 'keepsMembers'>> {
  const seal = createSeal(options);
  const backup = inBackup(() => createSqliteStore(staged));
  try {
    const pairwise = await backup.getSecret(PAIRWISE);
    if (pairwise === undefined) throw new UpkeepError('FILE: this is no backup of a service that ever ran');
    const service = opened(seal, pairwise);
    if (service === undefined)
      throw new UpkeepError('FILE: this backup was sealed under another service key than the present one');
    const sealedTime = await backup.getSecret(MADE_AT);
    const madeAt =
      sealedTime === undefined ? undefined : new Date(Number(seal.open(sealedTime, MADE_AT))).toISOString();
    const current = existsSync(database) ? openPresent(database, present) : undefined;
    const changes = current && (await findChanges(current, backup, seal));
    const keepsMembers = service === opened(seal, await current?.getSecret(PAIRWISE));
    await current?.close();
    return { ...(madeAt !== undefined && { madeAt }), ...(changes && { changes }), keepsMembers };
  } finally {
    await backup.close();
  }
}

/** The present database may be what the restore is to mend. */
function openPresent(database: string, present: string): Store | undefined {
  removeDatabase(present);
  try {
    copyDatabase(database, present);
    return createSqliteStore(present);
  } catch {
    return undefined;
  }
}

function inBackup<T>(open: () => T): T {
  try {
    return open();
  } catch (error) {
    if (error instanceof StartError)
      throw new UpkeepError('FILE: this is the database of another program, or of a newer version', {
        cause: error,
      });
    throw error;
  }
}

/**
 * Ends what was under way in the backup, and lets nothing count that was signed before now. What the present database knows of credentials that were
 * issued or withdrawn since, of tokens that were used, and of who changed what, is taken over, so that nothing withdrawn is good again and the audit log
 * only grows; and of the same service also who may sign in to the portal, so that nobody is back who was removed, and no recovery code that was used, and
 * which apps were erased.
 */
function rewind(
  options: Options,
  { present, staged }: Paths,
  has: { present: boolean; sameService: boolean },
  now: number,
): void {
  const db = new Database(staged);
  try {
    db.exec('PRAGMA secure_delete = ON');
    if (has.present) db.prepare('ATTACH DATABASE ? AS now').run(present);
    db.exec('BEGIN IMMEDIATE');
    deleteShortLived(db);
    db.prepare('DELETE FROM secrets WHERE name = ?').run(MADE_AT);
    const sealed = createSeal(options).seal(String(now), NOT_BEFORE);
    db.prepare('INSERT OR REPLACE INTO secrets VALUES (?, ?)').run(NOT_BEFORE, sealed);
    if (has.present) {
      db.exec(`
        INSERT OR IGNORE INTO issued SELECT * FROM now.issued;
        UPDATE issued SET revoked_at = (SELECT p.revoked_at FROM now.issued p WHERE p.list = issued.list AND p.idx = issued.idx)
          WHERE revoked_at IS NULL AND (list, idx) IN (SELECT list, idx FROM now.issued WHERE revoked_at IS NOT NULL);
        INSERT INTO audit (body) SELECT body FROM now.audit p
          WHERE NOT EXISTS (SELECT 1 FROM audit a WHERE a.id = p.id AND a.body = p.body) ORDER BY id;
        INSERT OR REPLACE INTO spent SELECT * FROM now.spent;
        INSERT OR REPLACE INTO counters SELECT * FROM now.counters;`);
    }
    if (has.sameService) {
      db.exec('DELETE FROM accounts; INSERT INTO accounts SELECT * FROM now.accounts ORDER BY rowid');
      eraseAgain(db);
    }
    db.exec('COMMIT');
  } finally {
    db.close();
  }
}

/** What was erased since the backup was made stays erased: the audit log of the present database says which apps those are. */
function eraseAgain(db: Database.Database): void {
  const erased = db
    .prepare(
      `SELECT DISTINCT json_extract(body, '$.target') AS appId FROM now.audit
        WHERE json_extract(body, '$.action') = 'app.erase' AND appId NOT IN (SELECT app_id FROM now.apps)`,
    )
    .all() as { appId: string }[];
  for (const { appId } of erased)
    for (const [table, condition] of Object.entries(OF_APP))
      db.prepare(`DELETE FROM ${table} WHERE ${condition}`).run(appId);
}

/** The rename is the moment of the restore: before it nothing is changed, and after it everything. */
async function replace(
  options: Options,
  { database, staged }: Paths,
  hasPresent: boolean,
  clock: () => number,
): Promise<{ kept?: string }> {
  const kept = `${database}.before-${new Date(clock()).toISOString().replace(/[-:]|\.\d+/g, '')}`;
  const hadFile = existsSync(database);
  const restored = `${database}.restored`;
  removeDatabase(restored);
  copyDatabase(staged, restored);
  if (hasPresent) await backUp({ options, seal: createSeal(options), clock }, kept);
  else if (hadFile) renameSync(database, kept);
  for (const suffix of ['-wal', '-shm']) rmSync(`${database}${suffix}`, { force: true });
  renameSync(restored, database);
  return hadFile ? { kept } : {};
}

function removeDatabase(path: string): void {
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(`${path}${suffix}`, { force: true });
}

/** What a service is told apart by: it makes the key once, and user ids derive from it. */
function opened(seal: Seal, pairwise: string | undefined): string | undefined {
  try {
    return pairwise === undefined ? undefined : seal.open(pairwise, PAIRWISE);
  } catch {
    return undefined;
  }
}
