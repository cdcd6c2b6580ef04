import type { X509Certificate } from 'node:crypto';
import type { Context } from '../context.js';
import { parsePem } from '../keys/parse-pem.js';
import type { TrustAnchor } from '../store/store.js';
import { listAnchors } from './lists/list-anchors.js';

/** A trust anchor that may be used now: a certificate, or an issuer whose key set stands at an address. */
export type TrustedIssuer = TrustedCertificate | TrustedKeySet;

export interface TrustedCertificate {
  /** The operator's name for it, which stays the same when its certificate is replaced. */
  id: string;
  types: readonly string[];
  certificate: X509Certificate;
  /** Whether the certificate is that of an issuer itself, and vouches for no other. */
  isPinned: boolean;
}

export interface TrustedKeySet {
  id: string;
  types: readonly string[];
  /** What `iss` must be. */
  issuer: string;
  /** https address of the JWK Set (RFC 7517). */
  jwks: string;
}

export function isCertificate(issuer: TrustedIssuer): issuer is TrustedCertificate {
  return 'certificate' in issuer;
}

type TrustContext = Pick<Context, 'store' | 'options' | 'clock'>;

/**
 * Who may issue credentials: the trust anchors that are within their dates, those that the operator named and those of lists. Live mode ignores
 * test issuers, even if the database holds one.
 */
export async function trustedIssuers(context: TrustContext): Promise<TrustedIssuer[]> {
  return usable(context, await listAnchors(context, ['issuing']));
}

/** Who may say which credentials were withdrawn: their issuers, and those that lists name for that alone. */
export async function trustedForStatus(context: TrustContext): Promise<TrustedIssuer[]> {
  return usable(context, await listAnchors(context, ['issuing', 'status']));
}

async function usable(
  { store, options, clock }: TrustContext,
  listed: TrustedIssuer[],
): Promise<TrustedIssuer[]> {
  const named = (await store.listTrustAnchors())
    .filter((anchor) => !anchor.isTest || options.mode === 'development')
    .map(toIssuer);
  return [...named, ...listed].filter(
    (issuer) => !isCertificate(issuer) || isInDate(issuer.certificate, clock()),
  );
}

function toIssuer(anchor: TrustAnchor): TrustedIssuer {
  const { id, types } = anchor;
  if ('jwks' in anchor) return { id, types, issuer: anchor.issuer, jwks: anchor.jwks };
  const { certificate, isPinned = false } = anchor;
  return { id, types, certificate: parsePem(certificate), isPinned };
}

/** Whether `now` (ms) lies within a certificate's dates. */
export function isInDate(certificate: X509Certificate, now: number): boolean {
  const { from, to } = datesOf(certificate);
  return from <= now && now <= to;
}

/** Milliseconds since the epoch. */
interface Dates {
  from: number;
  to: number;
}

/** Each flow asks for the anchors' several times, and OpenSSL writes them as text. */
const dates = new WeakMap<X509Certificate, Dates>();

function datesOf(certificate: X509Certificate): Dates {
  const known = dates.get(certificate);
  if (known) return known;
  const read = { from: Date.parse(certificate.validFrom), to: Date.parse(certificate.validTo) };
  dates.set(certificate, read);
  return read;
}
