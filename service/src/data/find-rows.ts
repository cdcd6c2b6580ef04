import { type Verification, openContact } from '../contact/verification.js';
import type { Context } from '../context.js';
import { issuedContactHash } from '../issuer/issued.js';
import type { TableName } from '../store/data-store.js';
import type { Subject } from './subject.js';

/** Rows that are looked at in one table. Activity and messages have fewer of one app. */
const MOST = 100_000;

/** Rows about a subject, by their table, as they are stored. */
export type FoundRows = Partial<Record<TableName, object[]>>;

/** Where it is looked for, and what opens and hashes addresses. */
export type Sources = Pick<Context, 'store' | 'seal' | 'hashKeys'>;

/** Finds all that is stored about a subject. Tables without any are not in it. */
export async function findRows(context: Sources, subject: Subject): Promise<FoundRows> {
  const found = await FINDERS[subject.kind](context, subject.key);
  return Object.fromEntries(Object.entries(found).filter(([, rows]) => rows.length > 0));
}

const FINDERS: Record<Subject['kind'], (context: Sources, key: string) => Promise<FoundRows>> = {
  async app({ store }, appId) {
    const app = await store.getApp(appId);
    const steps = Object.entries(await store.getChecklist(appId));
    return {
      apps: app ? [app] : [],
      scope_requests: await store.listScopeRequests(appId, MOST),
      activity: await store.listActivity(appId, { limit: MOST }),
      activity_counts: await store.countActivity(appId, 0),
      activity_steps: steps.map(([step, at]) => ({ step, at })),
      webhook_deliveries: await store.listDeliveries(appId, MOST),
      audit: await store.findAudit({ target: appId }, MOST),
    };
  },
  async member({ store }, id) {
    const [about, by] = [
      await store.findAudit({ target: id }, MOST),
      await store.findAudit({ by: id }, MOST),
    ];
    const others = about.filter((entry) => entry.by.id !== id);
    return {
      accounts: (await store.listAccounts()).filter((account) => account.id === id),
      sessions: await store.listSessions(id),
      invitations: (await store.listInvitations()).filter((invitation) => invitation.by === id),
      audit: [...others, ...by].toSorted((a, b) => b.id - a.id),
    };
  },
  async 'scope-request'({ store }, uuid) {
    const request = await store.getScopeRequest(uuid);
    const verifications = await store.listVerifications(MOST);
    return {
      scope_requests: request ? [request] : [],
      verifications: verifications.filter((verification) => verification.uuid === uuid),
      webhook_deliveries: await deliveriesAbout(store, uuid),
      audit: await store.findAudit({ target: uuid }, MOST),
    };
  },
  email: ofContact,
  phone: ofContact,
};

async function ofContact(context: Sources, contact: string): Promise<FoundRows> {
  const { store } = context;
  const verifications = await store.listVerifications(MOST);
  return {
    issued: await store.listIssued(MOST, { contact }),
    verifications: verifications.filter((verification) => isAbout(context, verification, contact)),
  };
}

/** Whether an address that is being verified has this keyed hash. One that no service key opens any more is worth nothing to anybody. */
function isAbout(context: Sources, verification: Verification, hash: string): boolean {
  const { sealedContact } = verification;
  if (sealedContact === undefined || !context.seal.knows(sealedContact)) return false;
  return issuedContactHash(context, openContact(context, verification)) === hash;
}

/** Messages of whichever app: when the row of the scope request is gone, nothing says whose it was. */
async function deliveriesAbout(store: Context['store'], uuid: string): Promise<object[]> {
  const found: object[] = [];
  for (const { appId } of await store.listApps()) {
    const deliveries = await store.listDeliveries(appId, MOST);
    found.push(...deliveries.filter(({ body }) => body.includes(uuid)));
  }
  return found;
}
