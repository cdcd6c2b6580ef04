import type { X509Certificate } from 'node:crypto';
import type { Context } from '../context.js';
import { parsePem } from '../keys/parse-pem.js';

/** A trust anchor that may be used now. */
export interface TrustedIssuer {
  /** The operator's name for it, which stays the same when its certificate is replaced. */
  id: string;
  types: readonly string[];
  certificate: X509Certificate;
  /** Whether the certificate is that of an issuer itself, and vouches for no other. */
  isPinned: boolean;
}

/** The trust anchors that are within their dates. Live mode ignores test issuers, even if the database holds one. */
export async function trustedIssuers(
  context: Pick<Context, 'store' | 'options' | 'clock'>,
): Promise<TrustedIssuer[]> {
  const anchors = await context.store.listTrustAnchors();
  return anchors
    .filter((anchor) => !anchor.isTest || context.options.mode === 'development')
    .map(({ id, types, certificate, isPinned = false }) => ({
      id,
      types,
      certificate: parsePem(certificate),
      isPinned,
    }))
    .filter(({ certificate }) => isInDate(certificate, context.clock()));
}

/** Whether `now` (ms) lies within a certificate's dates. */
export function isInDate(certificate: X509Certificate, now: number): boolean {
  return Date.parse(certificate.validFrom) <= now && now <= Date.parse(certificate.validTo);
}
