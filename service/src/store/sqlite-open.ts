import { closeSync, openSync } from 'node:fs';
import Database from 'libsql';
import { StartError } from '../start-error.js';
import { ACCOUNT_SCHEMA } from './sqlite-accounts.js';
import { ACTIVITY_SCHEMA } from './sqlite-activity.js';
import { CONTACT_SCHEMA } from './sqlite-contact.js';
import { ISSUED_SCHEMA } from './sqlite-issued.js';
import { WEBHOOK_SCHEMA } from './sqlite-webhooks.js';

/**
 * The version of the schema, kept in SQLite's `user_version`. Files of earlier versions of this service, which did not count, hold 0. Before version 6
 * sealed values did not name their service key.
 */
const VERSION = 6;

/** Until version 2 an anchor's types were called `vcts`. */
const TYPES_OF_ANCHORS = `
UPDATE trust_anchors SET body = json_remove(json_set(body, '$.types', json_extract(body, '$.vcts')), '$.vcts')
  WHERE json_extract(body, '$.vcts') IS NOT NULL;`;

const SCHEMA = `
CREATE TABLE IF NOT EXISTS scope_requests (
  uuid TEXT PRIMARY KEY, version INTEGER NOT NULL, status TEXT NOT NULL, expires_at INTEGER NOT NULL, due_at INTEGER,
  qr_hash TEXT UNIQUE, same_device_hash TEXT UNIQUE, body TEXT NOT NULL) STRICT;
CREATE INDEX IF NOT EXISTS scope_requests_due ON scope_requests (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX IF NOT EXISTS scope_requests_open ON scope_requests (expires_at) WHERE status IN ('pending', 'read');
CREATE INDEX IF NOT EXISTS scope_requests_expires ON scope_requests (expires_at);
CREATE TABLE IF NOT EXISTS spent (key TEXT PRIMARY KEY, expires_at INTEGER NOT NULL) STRICT;
CREATE INDEX IF NOT EXISTS spent_expires ON spent (expires_at);
CREATE TABLE IF NOT EXISTS apps (app_id TEXT PRIMARY KEY, body TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS trust_anchors (id TEXT PRIMARY KEY, body TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS trust_lists (
  id TEXT PRIMARY KEY, version INTEGER NOT NULL, body TEXT NOT NULL, certificates TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS signing_keys (id INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS secrets (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
${ACCOUNT_SCHEMA}
${ACTIVITY_SCHEMA}
${CONTACT_SCHEMA}
${ISSUED_SCHEMA}
${WEBHOOK_SCHEMA}
${TYPES_OF_ANCHORS}
PRAGMA user_version = ${VERSION};
`;

/**
 * Opens a database file in WAL mode, readable by its owner alone, and makes the tables in a new one.
 * @throws StartError when the file belongs to another program or to a newer version of this one; it is left as it is
 */
export function openDatabase(path: string, synchronous: 'FULL' | 'NORMAL'): Database.Database {
  closeSync(openSync(path, 'a', 0o600));
  const db = new Database(path);
  try {
    // Opening may wait for another program. Later changes wait without holding the event loop (sqlite-transactions.ts).
    db.exec('PRAGMA busy_timeout = 5000');
    const version = readVersion(db);
    db.exec(
      `PRAGMA journal_mode = WAL; PRAGMA synchronous = ${synchronous}; PRAGMA secure_delete = ON; PRAGMA busy_timeout = 0;`,
    );
    if (version < VERSION) makeTables(db);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

function readVersion(db: Database.Database): number {
  const { user_version: version } = db.prepare('PRAGMA user_version').get() as { user_version: number };
  const tables = db.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all() as {
    name: string;
  }[];
  const isOurs = tables.length === 0 ? version === 0 : tables.some(({ name }) => name === 'scope_requests');
  if (!isOurs) throw new StartError('civic.sqlite in the data folder is the database of another program');
  if (version > VERSION) {
    throw new StartError(
      'civic.sqlite in the data folder was written by a newer version of civic-service; run that version',
    );
  }
  return version;
}

/** Two processes may do this at the same time, because a command may open the installation first. */
function makeTables(db: Database.Database): void {
  db.exec('PRAGMA busy_timeout = 5000; BEGIN IMMEDIATE');
  db.exec(SCHEMA);
  db.exec('COMMIT; PRAGMA busy_timeout = 0');
}
