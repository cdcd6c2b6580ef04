import type { ExpiryKind } from '../apps/expiries.js';
import { hostOf } from '../apps/certificate-presentation.js';
import { NOTICE_DAYS } from '../apps/watch-certificates.js';
import type { Context } from '../context.js';
import { type EndingRow, listAllExpiries } from '../expiries/all-expiries.js';
import { type Finding, findingsOf } from './finding.js';

const { ok, warning, problem } = findingsOf('certificates');

const DAY = 86_400_000;

/** Who renews it, and how. */
const CHANGES: Record<ExpiryKind, string> = {
  imported: 'app certificate csr, send it to the authority, and app certificate import',
  own: 'run serve, which renews it by itself, or app certificate renew',
  authority: 'import an access certificate for the app: the own authority cannot be renewed',
  google: 'app certificate import --for google',
  apple: 'app certificate import --for apple',
  registration: 'get a new registration certificate, and app registration import',
};

/** Looks at what wallets check of the apps: certificates, registrations, and the host by which an app is called. */
export async function checkCertificates(context: Context): Promise<Finding[]> {
  const expiries = await listAllExpiries(context);
  const ending = expiries.flatMap((one) => ofExpiry(one, context.clock()));
  const apps = await context.store.listApps();
  const elsewhere = apps
    .filter(({ revokedAt, dnsName }) => !revokedAt && dnsName !== undefined && dnsName !== hostOf(context))
    .map(({ appId }) =>
      problem(
        `the app ${appId} is called by another host than that of PUBLIC_URL: wallets refuse it`,
        'import a certificate for this host, or app certificate set --client-id x509_hash',
      ),
    );
  const found = [...ending, ...elsewhere];
  return found.length > 0 ? found : [ok(`no certificate ends within ${NOTICE_DAYS} days`)];
}

function ofExpiry({ kind, of: appId, expiresAt, level }: EndingRow, now: number): Finding[] {
  if (!isOfApp(kind) || level === 'ok') return [];
  const which = `the ${kind === 'registration' ? kind : `${kind} certificate`} of the app ${appId}`;
  if (level === 'problem') return [problem(`${which} has expired: wallets refuse it`, CHANGES[kind])];
  return [warning(`${which} ends in ${Math.floor((expiresAt - now) / DAY)} days`, CHANGES[kind])];
}

function isOfApp(kind: EndingRow['kind']): kind is ExpiryKind {
  return Object.hasOwn(CHANGES, kind);
}
