import type { Context } from '../context.js';
import { parsePem } from '../keys/parse-pem.js';
import { parseRegistration } from '../registration/registration-certificate.js';
import type { App, Platform, Registration } from '../store/store.js';

/**
 * What runs out: a certificate that an operator brought, one of the service's own authority, that authority's own, one for a platform's wallet, or
 * a registration certificate.
 */
export type ExpiryKind = 'imported' | 'own' | 'authority' | Platform | 'registration';

/** When something without which wallets refuse an app runs out. */
export interface Expiry {
  kind: ExpiryKind;
  appId: string;
  /** The id of the registration certificate, where it is one. */
  registration?: string;
  /** Milliseconds since the epoch. */
  expiresAt: number;
}

/** When the certificates of all apps run out that are not revoked. */
export async function listExpiries({ store }: Pick<Context, 'store'>): Promise<Expiry[]> {
  const apps = await store.listApps();
  return apps.filter(({ revokedAt }) => revokedAt === undefined).flatMap(expiriesOf);
}

function expiriesOf(app: App): Expiry[] {
  const { appId, registrations = [] } = app;
  return [
    ...expiriesOfChain(app),
    ...expiriesForPlatforms(app),
    ...registrations.flatMap((one) => expiryOf(appId, one)),
  ];
}

function expiriesForPlatforms({ appId, platformCertificates = {} }: App): Expiry[] {
  return Object.entries(platformCertificates).map(([platform, { certificate }]) => ({
    kind: platform as Platform,
    appId,
    expiresAt: endOf(certificate),
  }));
}

function expiryOf(appId: string, { id, certificate }: Registration): Expiry[] {
  const { expiresAt } = parseRegistration(certificate)?.certificate ?? {};
  if (expiresAt === undefined) return [];
  return [{ kind: 'registration', appId, registration: id, expiresAt: expiresAt * 1000 }];
}

function expiriesOfChain({ appId, certificate, root, isImported }: App): Expiry[] {
  const leaf = { appId, expiresAt: endOf(certificate) };
  if (isImported) return [{ kind: 'imported', ...leaf }];
  const own: Expiry = { kind: 'own', ...leaf };
  return root === undefined ? [own] : [own, { kind: 'authority', appId, expiresAt: endOf(root) }];
}

function endOf(pem: string): number {
  return Date.parse(parsePem(pem).validTo);
}
