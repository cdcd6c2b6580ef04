import { type Expiry, type ExpiryKind, listExpiries } from '../apps/expiries.js';
import { hostOf } from '../apps/certificate-presentation.js';
import { NOTICE_DAYS } from '../apps/watch-certificates.js';
import type { Context } from '../context.js';
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
  const expiries = await listExpiries(context);
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

function ofExpiry({ kind, appId, expiresAt }: Expiry, now: number): Finding[] {
  const left = Math.floor((expiresAt - now) / DAY);
  const which = `the ${kind === 'registration' ? kind : `${kind} certificate`} of the app ${appId}`;
  if (expiresAt <= now) return [problem(`${which} has expired: wallets refuse it`, CHANGES[kind])];
  return left >= NOTICE_DAYS ? [] : [warning(`${which} ends in ${left} days`, CHANGES[kind])];
}
