import type Database from 'libsql';

/** Tables of what people are in the middle of. None of it is worth keeping for an hour, and all of it must end when a database goes back in time. */
const TABLES = ['scope_requests', 'verifications', 'sessions', 'invitations', 'webhook_deliveries'];

/** Deletes what is short-lived, overwriting it. Call it inside a transaction, or on a file that nobody else uses. */
export function deleteShortLived(db: Database.Database): void {
  const known = db.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all() as { name: string }[];
  for (const table of TABLES) if (known.some(({ name }) => name === table)) db.exec(`DELETE FROM ${table}`);
}
