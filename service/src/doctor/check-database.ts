import { join } from 'node:path';
import Database from 'libsql';
import { type Finding, findingsOf } from './finding.js';

const { ok, problem } = findingsOf('database');

/** Reads every page of the database. It waits for nobody, and nobody waits for it. */
export function checkDatabase(dataDir: string): Finding[] {
  const db = new Database(join(dataDir, 'civic.sqlite'));
  try {
    const found = db.prepare('PRAGMA quick_check(1)').get() as { quick_check: string };
    if (found.quick_check === 'ok') return [ok('the database is sound')];
  } catch {
    // What SQLite says about a damaged file may repeat what is in it.
  } finally {
    db.close();
  }
  return [problem('the database is damaged', 'stop the service, and restore the last backup')];
}
