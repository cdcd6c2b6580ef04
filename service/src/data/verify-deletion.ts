import type { DeletionCheck } from 'civic-elements/protocol';
import type { Context } from '../context.js';
import { findRows } from './find-rows.js';
import type { Subject } from './subject.js';

/** The type of the JWT in which the service states what is left of a subject. */
const STATEMENT_TYPE = 'civic-deletion+jwt';

/** What the audit log calls the deletion of each kind of subject. */
const DELETIONS: Partial<Record<Subject['kind'], readonly string[]>> = {
  app: ['app.erase'],
  member: ['member.remove', 'portal.remove'],
};

/** What a statement says about its own limits, for whoever reads it alone. */
const LIMITS =
  'This is about the database of the service at that time. Backups, logs, copies of the disk, and blocks that a disk keeps of deleted data are not part of it. Of an address, issued credentials and verifications that await their code were looked at; a verification that was confirmed may still hold it, encrypted, and ends within 15 minutes.';

/** The same where the database is in Redis, whose files the service cannot read. */
const LIMITS_IN_REDIS =
  'This is about the rows in the memory of Redis at that time. Its files, which keep what was deleted until Redis writes them anew, its replicas, snapshots, backups, copies and logs are not part of it. Of an address, issued credentials and verifications that await their code were looked at; a verification that was confirmed may still hold it, encrypted, and ends within 15 minutes. Of a scope request its row, verifications, and messages to webhooks were looked at.';

/** Shorter names stand in other texts, too. */
const SHORTEST = 8;

/**
 * Looks for what is left of a subject: rows that name it, and bytes of its name in every page of a database file, where deleted rows might be left. The
 * audit log keeps the ids of apps and members, so its lines are counted apart. What was found is signed.
 */
export async function verifyDeletion(context: Context, subject: Subject): Promise<DeletionCheck> {
  const { store, signingKeys, clock, options } = context;
  const checkedAt = clock();
  const isInRedis = options.store === 'redis';
  const found = await findRows(context, subject);
  const rows = Object.fromEntries(Object.entries(found).map(([table, list]) => [table, list.length]));
  const bytes = await scan(context, subject, found.audit ?? []);
  const { audit: _, ...others } = rows;
  const isGone = Object.keys(others).length === 0 && (!bytes || isClean(bytes));
  const { kind, name } = subject;
  const about = { kind, ...(name !== undefined && { name }) };
  const deletedAt = await findDeletion(store, subject);
  const check = {
    about,
    checkedAt,
    isGone,
    rows,
    ...(bytes && { bytes }),
    ...(isInRedis && { isInRedis }),
    ...(deletedAt !== undefined && { deletedAt }),
  };
  const statement = await signingKeys.sign(
    {
      iss: options.publicUrl,
      iat: Math.floor(checkedAt / 1000),
      // An address is named by its keyed hash: the statement tells it to nobody, and whoever knows it can have it hashed again.
      sub: `${kind}:${subject.key}`,
      gone: isGone,
      rows,
      ...(bytes && { bytes }),
      ...(deletedAt !== undefined && { deleted: Math.floor(deletedAt / 1000) }),
      limits: isInRedis ? LIMITS_IN_REDIS : LIMITS,
    },
    STATEMENT_TYPE,
  );
  return { ...check, statement };
}

async function scan(
  context: Context,
  { key }: Subject,
  auditLines: readonly object[],
): Promise<DeletionCheck['bytes']> {
  if (key.length < SHORTEST) return undefined;
  // Former pages may stand in the journal until the next sweep.
  const isJournalEmpty = await context.store.checkpoint();
  const found = await context.store.scanPages(key);
  if (!found) return undefined;
  const inAudit = auditLines.reduce((sum, line) => sum + JSON.stringify(line).split(key).length - 1, 0);
  return { ...found, inAudit, isJournalEmpty };
}

function isClean({ found, inAudit, isJournalEmpty }: NonNullable<DeletionCheck['bytes']>): boolean {
  return found <= inAudit && isJournalEmpty;
}

/** When it was deleted, as far as somebody did that by hand. */
async function findDeletion(
  { findAudit }: Context['store'],
  { kind, key }: Subject,
): Promise<number | undefined> {
  for (const action of DELETIONS[kind] ?? []) {
    const [line] = await findAudit({ action, target: key }, 1);
    if (line) return line.at;
  }
  return undefined;
}
