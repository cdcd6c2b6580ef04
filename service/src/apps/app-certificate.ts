import type { Context } from '../context.js';
import type { App, AppCertificate } from '../store/store.js';

/** Milliseconds: longer than a scope request can be open, with all its renewals. */
const KEEP_FORMER = 3_600_000;

/** Issues a certificate in the name of an app, by the service's own authority. */
export async function certify(
  { authority, seal, options, clock }: Context,
  appId: string,
  name: string,
): Promise<AppCertificate> {
  const issuer = await authority();
  const leaf = await issuer.issue(name, new URL(options.publicUrl).hostname, clock());
  return {
    certificate: leaf.certificate,
    sealedCertificateKey: seal.seal(leaf.privateKey, keyContext(appId)),
    root: issuer.certificate,
  };
}

/** The context under which the key of an app's certificate is sealed. */
export function keyContext(appId: string): string {
  return `app-certificate ${appId}`;
}

/**
 * Gives an app another certificate from `now` (ms) on. The one before stays for as long as scope requests may be open that were started with it,
 * because their links, Request Objects and answers name it.
 */
export function withCertificate(app: App, next: AppCertificate, now: number): App {
  const { certificate, rest } = split(app);
  const formerCertificates = [certificate, ...(app.formerCertificates ?? [])];
  return forgetFormer({ ...rest, ...next, certifiedAt: now, formerCertificates }, now);
}

/** Drops the former certificates, and with them their keys, that no scope request which is open at `now` (ms) can have been started with. */
export function forgetFormer(app: App, now: number): App {
  const { formerCertificates: former = [], ...rest } = app;
  const kept = former.filter((_one, index) => {
    const { certifiedAt: replacedAt = 0 } = former[index - 1] ?? app;
    return replacedAt > now - KEEP_FORMER;
  });
  return kept.length === 0 ? rest : { ...rest, formerCertificates: kept };
}

/** The certificate that an app had at a time (ms): for a scope request, when it was created. An app has the fields of its present one itself. */
export function certificateAt(app: App, at: number): AppCertificate {
  const isAsOld = ({ certifiedAt = 0 }: AppCertificate) => certifiedAt <= at;
  if (isAsOld(app)) return app;
  return app.formerCertificates?.find(isAsOld) ?? app;
}

/** The certificate that an app has now, without the rest of the app. */
export function certificateOf(app: App): AppCertificate {
  return split(app).certificate;
}

const FIELDS: ReadonlySet<string> = new Set<keyof AppCertificate>([
  'certificate',
  'sealedCertificateKey',
  'intermediates',
  'root',
  'sendsRoot',
  'dnsName',
  'isImported',
  'certifiedAt',
]);

function split(app: App): { certificate: AppCertificate; rest: Omit<App, keyof AppCertificate> } {
  const fields = Object.entries(app);
  return {
    certificate: Object.fromEntries(fields.filter(([name]) => FIELDS.has(name))) as unknown as AppCertificate,
    rest: Object.fromEntries(fields.filter(([name]) => !FIELDS.has(name))) as unknown as Omit<
      App,
      keyof AppCertificate
    >,
  };
}
