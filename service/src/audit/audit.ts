import type { Context } from '../context.js';

/** Who does something: a member of the portal or somebody with a wallet that is nobody's, from an address, or the operator on the command line. */
export type Actor =
  | { kind: 'member'; id: string; name: string; address: string }
  | { kind: 'unknown wallet'; address: string }
  | { kind: 'command line' };

export const COMMAND_LINE: Actor = { kind: 'command line' };

/** What is done. It holds names alone, and never what is changed or to what. */
export interface Deed {
  /** For example `app.create`. */
  action: string;
  /** What it is done to, for example an app id. */
  target?: string | undefined;
  /** Names of what is changed. */
  fields?: readonly string[] | undefined;
}

/** A line of the audit log. */
export interface AuditRecord {
  at: number;
  by: { id?: string; name: string };
  action: string;
  target?: string;
  fields?: string[];
  address?: string;
}

/** Writes down who did what, after it is done. The log only grows. */
export async function recordAudit(
  { store, clock }: Pick<Context, 'store' | 'clock'>,
  actor: Actor,
  { action, target, fields }: Deed,
): Promise<void> {
  const isMember = actor.kind === 'member';
  await store.addAudit({
    at: clock(),
    by: isMember ? { id: actor.id, name: actor.name } : { name: actor.kind },
    action,
    ...(target !== undefined && { target }),
    ...(fields !== undefined && { fields: [...fields] }),
    ...('address' in actor && { address: actor.address }),
  });
}

/** Lines that are read from the store at once. */
const AT_ONCE = 500;

/** The whole log, the newest first: a line of JSON for each entry (NDJSON). */
export async function* auditLines(context: Pick<Context, 'store'>): AsyncGenerator<string> {
  for await (const entry of readAudit(context)) yield `${JSON.stringify(entry)}\n`;
}

/** The same, as entries. */
export async function* readAudit({ store }: Pick<Context, 'store'>) {
  let before = Number.MAX_SAFE_INTEGER;
  for (;;) {
    const records = await store.listAudit(before, AT_ONCE);
    yield* records;
    const last = records.at(-1);
    if (!last || records.length < AT_ONCE) return;
    before = last.id;
  }
}
