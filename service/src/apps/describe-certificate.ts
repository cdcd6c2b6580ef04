import { X509Certificate } from 'node:crypto';
import type { CertificateDetail, PlatformCertificateRow } from 'civic-elements/protocol';
import type { Context } from '../context.js';
import type { App, Platform } from '../store/store.js';
import type { Finding } from './certificate-findings.js';
import { hostOf, presentationOf } from './certificate-presentation.js';

/**
 * The certificate by which wallets know an app, read back field by field.
 * @param known what wallets may stumble over, where it was just found
 */
export async function describeCertificate(
  context: Context,
  app: App,
  known?: readonly Finding[],
): Promise<CertificateDetail> {
  const leaf = new X509Certificate(app.certificate);
  const { findingsOf } = await import('./certificate-findings.js');
  // What wallets of the EU expect of an access certificate is nothing that the service's own authority could give.
  const findings = known ?? (app.isImported ? findingsOf(app, hostOf(context), app.registrations) : []);
  const { clientId, sendsRoot } = presentationOf(app);
  return {
    appId: app.appId,
    issued: app.isImported ? 'imported' : 'by the own authority, renews itself',
    subject: leaf.subject.replaceAll('\n', ', '),
    issuer: leaf.issuer.replaceAll('\n', ', '),
    names: leaf.subjectAltName ?? '',
    validFrom: leaf.validFrom,
    validTo: leaf.validTo,
    sha256: leaf.fingerprint256,
    clientId,
    intermediates: app.intermediates?.length ?? 0,
    root: sendsRoot ? 'sent' : 'left out',
    openRequest: app.sealedRequestKey !== undefined,
    ...validUntil(app),
    findings: findings.map(({ finding, meaning }) => ({ finding, meaning })),
  };
}

/** The certificates by which platforms' own wallets know an app, read back field by field. */
export function describePlatformCertificates({ platformCertificates = {} }: App): PlatformCertificateRow[] {
  return Object.entries(platformCertificates).map(([platform, { certificate, intermediates }]) => {
    const leaf = new X509Certificate(certificate);
    return {
      platform: platform as Platform,
      subject: leaf.subject.replaceAll('\n', ', '),
      issuer: leaf.issuer.replaceAll('\n', ', '),
      validFrom: leaf.validFrom,
      validTo: leaf.validTo,
      sha256: leaf.fingerprint256,
      intermediates: intermediates?.length ?? 0,
    };
  });
}

/** Until when platforms' wallets know the app. */
function validUntil({ platformCertificates = {} }: App): { google?: string; apple?: string } {
  return Object.fromEntries(
    Object.entries(platformCertificates).map(([platform, { certificate }]) => [
      platform,
      `until ${new X509Certificate(certificate).validTo}`,
    ]),
  );
}
