import { type Contact, readContact } from '../contact/address.js';
import type { Context } from '../context.js';
import { issuedContactHash } from '../issuer/issued.js';
import type { Issuance, WhichIssued } from '../store/issued-store.js';
import {
  CommandError,
  UsageError,
  type Values,
  parseAction,
  print,
  withContext,
  withNotes,
} from './parse.js';

const FLAGS = {
  email: { type: 'string' },
  phone: { type: 'string' },
  limit: { type: 'string' },
} as const;

const ACTIONS = {
  list: { flags: ['email', 'phone', 'limit'] },
  revoke: { flags: ['email', 'phone'], takes: ['[ID]'] },
};

/** How many are listed unless somebody asks for another number. */
const LIMIT = 1_000;

/** `credential list | revoke`: what the service issued. An address is looked up by its hash, and never stored. */
export async function runCredential(argv: string[]): Promise<void> {
  const { action, values, given } = parseAction('credential', argv, FLAGS, ACTIONS);
  const [id] = given;
  const named = [id, values.email, values.phone].filter((one) => one !== undefined);
  if (named.length > 1) throw new UsageError('give an ID, --email or --phone, and one of them alone');
  if (action === 'revoke' && named.length === 0) throw new UsageError('ID, --email or --phone is missing');
  await withContext(values.development, async (context) => {
    const which = id === undefined ? byContact(context, values) : { id };
    if (action === 'list') await list(context, values, which);
    else if (which) await revoke(context, values, which);
  });
}

function byContact(context: Context, { email, phone }: Values<typeof FLAGS>): WhichIssued | undefined {
  if (email === undefined && phone === undefined) return undefined;
  const kind = email === undefined ? 'phone' : 'email';
  return { contact: issuedContactHash(context, readTyped(kind, email ?? phone ?? '')) };
}

function readTyped(kind: Contact['kind'], typed: string): Contact {
  try {
    return readContact(kind, typed);
  } catch {
    throw new CommandError(
      kind === 'email'
        ? '--email: this is no e-mail address'
        : '--phone: this is no number with the code of its country, such as +442079460958',
    );
  }
}

async function list(context: Context, values: Values<typeof FLAGS>, which?: WhichIssued): Promise<void> {
  const limit = values.limit === undefined ? LIMIT : Number(values.limit);
  if (!Number.isSafeInteger(limit) || limit < 1) throw new UsageError('--limit: a number from 1');
  const found = await context.store.listIssued(limit, which);
  const issued = found.filter(({ expiresAt }) => expiresAt > context.clock());
  const notes = found.length === limit ? [`these are the last ${limit}; --limit shows more`] : [];
  const lines = issued.map(describe);
  print(values.json, issued.map(toJson), withNotes(lines.join('\n') || 'none', notes));
}

async function revoke(context: Context, values: Values<typeof FLAGS>, which: WhichIssued): Promise<void> {
  const issued = await context.store.listIssued(LIMIT, which);
  if (issued.length === 0) throw new CommandError('no credential was issued that fits');
  const copies = await context.store.revokeIssued(which, context.clock());
  print(
    values.json,
    { revoked: copies },
    copies === 0
      ? 'withdrawn before'
      : `withdrawn: ${copies} ${copies === 1 ? 'credential' : 'credentials'}, copies included. Here it counts at once, elsewhere within five minutes.`,
  );
}

function describe({ id, configuration, copies, issuedAt, expiresAt, revokedAt }: Issuance): string {
  const times = `issued ${day(issuedAt)}, expires ${day(expiresAt)}`;
  const revoked = revokedAt === undefined ? '' : `, withdrawn ${day(revokedAt)}`;
  return `${id}  ${configuration}  ${copies} ${copies === 1 ? 'copy' : 'copies'}, ${times}${revoked}`;
}

function toJson({ issuedAt, expiresAt, revokedAt, ...issuance }: Issuance): object {
  return {
    ...issuance,
    issued: new Date(issuedAt).toISOString(),
    expires: new Date(expiresAt).toISOString(),
    ...(revokedAt !== undefined && { revoked: new Date(revokedAt).toISOString() }),
  };
}

function day(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10);
}
