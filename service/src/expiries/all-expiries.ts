import { X509Certificate } from 'node:crypto';
import type { ExpiryRow } from 'civic-elements/protocol';
import { type Expiry, listExpiries } from '../apps/expiries.js';
import type { Context } from '../context.js';
import { neededUntil, stateOf } from '../keys/key-states.js';
import { parsePem } from '../keys/parse-pem.js';

const DAY = 86_400_000;

/** What ends: what apps have (apps/expiries.ts), and what the installation has. */
export type EndingKind =
  | Expiry['kind']
  | 'app-key'
  | 'anchor'
  | 'list'
  | 'signing-key'
  | 'tls'
  | 'invitation';

/** Days before its end from which on somebody should see to it. What is not here ends as it was meant to. */
export const NOTICE: Readonly<Partial<Record<EndingKind, number>>> = {
  own: 60,
  imported: 60,
  authority: 60,
  google: 60,
  apple: 60,
  registration: 60,
  anchor: 60,
  list: 0,
  tls: 14,
};

/** One of them, before it is judged. */
interface Ending extends Pick<ExpiryRow, 'of' | 'name' | 'expiresAt'> {
  kind: EndingKind;
  /** Whether the service renews it, or nobody needs it afterwards. */
  renews?: boolean;
}

/** A row of the overview, with a kind that is known. */
export interface EndingRow extends ExpiryRow {
  kind: EndingKind;
}

/** Everything that ends, the first to end first. Doctor, metrics, portal and command line read this one list. */
export async function listAllExpiries(context: Context): Promise<EndingRow[]> {
  const endings = await Promise.all([
    ofApps(context),
    ofAnchors(context),
    ofLists(context),
    ofSigningKeys(context),
    ofInvitations(context),
  ]);
  return [...endings.flat(), ...ofTls(context)]
    .map((ending) => judge(ending, context.clock()))
    .toSorted((a, b) => a.expiresAt - b.expiresAt);
}

function judge({ renews = false, ...ending }: Ending, now: number): EndingRow {
  const left = ending.expiresAt - now;
  const notice = NOTICE[ending.kind];
  if (notice === undefined) return { ...ending, renews, level: 'ok' };
  if (left <= 0) return { ...ending, renews, level: 'problem' };
  return { ...ending, renews, level: left < notice * DAY ? 'warning' : 'ok' };
}

async function ofApps(context: Context): Promise<Ending[]> {
  const apps = (await context.store.listApps()).filter(({ revokedAt }) => revokedAt === undefined);
  const nameOf = (id: string) => apps.find(({ appId }) => appId === id)?.name;
  const certificates = (await listExpiries(context)).map(
    ({ kind, appId, expiresAt }): Ending => ({
      ...named(kind, appId, nameOf(appId)),
      expiresAt,
      renews: kind === 'own',
    }),
  );
  const keys = apps.flatMap(({ appId, name, formerKeys = [] }) =>
    formerKeys
      .filter(({ endsAt }) => endsAt > context.clock())
      .map(({ endsAt }): Ending => ({ ...named('app-key', appId, name), expiresAt: endsAt, renews: true })),
  );
  return [...certificates, ...keys];
}

function named(kind: EndingKind, of: string, name: string | undefined): Omit<Ending, 'expiresAt'> {
  return { kind, of, ...(name !== undefined && { name }) };
}

/** Anchors that count for nothing here end nothing. */
async function ofAnchors({ store, options }: Context): Promise<Ending[]> {
  const anchors = await store.listTrustAnchors();
  return anchors.flatMap((anchor): Ending[] => {
    if (!('certificate' in anchor) || (anchor.isTest && options.mode === 'live')) return [];
    return [{ kind: 'anchor', of: anchor.id, expiresAt: Date.parse(parsePem(anchor.certificate).validTo) }];
  });
}

/** A list is fetched anew long before its end. One that was never read has none. */
async function ofLists({ store }: Context): Promise<Ending[]> {
  const lists = await store.listTrustLists();
  return lists.flatMap(({ id, url, content }): Ending[] =>
    content ? [{ kind: 'list', of: id, name: url, expiresAt: content.nextUpdate, renews: true }] : [],
  );
}

/** Until when a former key must stay; after that it may be removed, and need not. */
async function ofSigningKeys({ store, clock }: Context): Promise<Ending[]> {
  const keys = await store.listSigningKeys();
  return keys
    .filter((key) => stateOf(key, keys) === 'verifies')
    .map(
      (key): Ending => ({
        kind: 'signing-key',
        of: key.kid,
        expiresAt: neededUntil(key, keys),
        renews: true,
      }),
    )
    .filter(({ expiresAt }) => expiresAt > clock());
}

async function ofInvitations({ store, clock }: Context): Promise<Ending[]> {
  const open = (await store.listInvitations()).filter(({ expiresAt }) => expiresAt > clock());
  return open.map(
    ({ role, expiresAt }): Ending => ({
      kind: 'invitation',
      name: role,
      expiresAt,
      renews: true,
    }),
  );
}

/** That of the service itself, where no proxy ends TLS. What cannot be read, the doctor names. */
function ofTls({ options: { tls } }: Context): Ending[] {
  if (!tls) return [];
  try {
    return [{ kind: 'tls', expiresAt: Date.parse(new X509Certificate(tls.cert).validTo) }];
  } catch {
    return [];
  }
}
