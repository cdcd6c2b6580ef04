import { type Contact, readContact } from '../contact/address.js';
import type { Context } from '../context.js';
import { issuedContactHash } from '../issuer/issued.js';
import { withdrawContact } from '../issuer/withdraw.js';
import type { Issuance, WhichIssued } from '../store/issued-store.js';
import { CommandError, UsageError, type Values, parseAction, print, withDeed, withNotes } from './parse.js';

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
  const { action, values, given, deed } = parseAction('credential', argv, FLAGS, ACTIONS);
  const [id] = given;
  const named = [id, values.email, values.phone].filter((one) => one !== undefined);
  if (named.length > 1) throw new UsageError('give an ID, --email or --phone, and one of them alone');
  if (action === 'revoke' && named.length === 0) throw new UsageError('ID, --email or --phone is missing');
  await withDeed(values.development, deed, async (context) => {
    const contact = readContactFlag(values);
    if (action === 'list') {
      const byContact = contact && { contact: issuedContactHash(context, contact) };
      await list(context, values, id === undefined ? byContact : { id });
    } else if (id !== undefined) printRevoked(values, await revokeOne(context, id));
    else if (contact) printRevoked(values, await withdrawContact(context, contact), OF_CONTACT);
  });
}

function readContactFlag({ email, phone }: Values<typeof FLAGS>): Contact | undefined {
  if (email !== undefined) return readTyped('email', email);
  return phone === undefined ? undefined : readTyped('phone', phone);
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

async function revokeOne({ store, clock }: Context, id: string): Promise<number> {
  const issued = await store.listIssued(1, { id });
  if (issued.length === 0) throw new CommandError('no credential was issued that fits');
  return store.revokeIssued({ id }, clock());
}

/** What is withdrawn of a contact beside credentials. */
const OF_CONTACT = 'wallets that have shown a code for it, and no credential yet, get none';

function printRevoked({ json }: Values<typeof FLAGS>, copies: number, ...notes: string[]): void {
  const text =
    copies === 0
      ? 'there was no credential that was not withdrawn before'
      : `withdrawn: ${copies} ${copies === 1 ? 'credential' : 'credentials'}, copies included. Here it counts at once, elsewhere within five minutes.`;
  print(json, { revoked: copies }, withNotes(text, notes));
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
