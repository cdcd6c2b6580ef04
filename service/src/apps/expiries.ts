import type { Context } from '../context.js';
import { parsePem } from '../keys/parse-pem.js';
import type { App } from '../store/store.js';

/** What runs out: a certificate that an operator brought, one of the service's own authority, or that authority's own. */
export type ExpiryKind = 'imported' | 'own' | 'authority';

/** When something without which wallets refuse an app runs out. */
export interface Expiry {
  kind: ExpiryKind;
  appId: string;
  /** Milliseconds since the epoch. */
  expiresAt: number;
}

/** When the certificates of all apps run out that are not revoked. */
export async function listExpiries({ store }: Pick<Context, 'store'>): Promise<Expiry[]> {
  const apps = await store.listApps();
  return apps.filter(({ revokedAt }) => revokedAt === undefined).flatMap(expiriesOf);
}

function expiriesOf({ appId, certificate, root, isImported }: App): Expiry[] {
  const leaf = { appId, expiresAt: endOf(certificate) };
  if (isImported) return [{ kind: 'imported', ...leaf }];
  const own: Expiry = { kind: 'own', ...leaf };
  return root === undefined ? [own] : [own, { kind: 'authority', appId, expiresAt: endOf(root) }];
}

function endOf(pem: string): number {
  return Date.parse(parsePem(pem).validTo);
}
