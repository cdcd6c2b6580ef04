import { KeyObject } from 'node:crypto';
import type { UnverifiedJws } from '../tokens/jws.js';
import { SIGNATURE_ALGORITHMS, isSignedBy } from '../tokens/verify-jws.js';
import { type TrustedIssuer, type TrustedKeySet, isCertificate } from '../trust/anchors.js';
import type { IssuerKeys } from './issuer-keys.js';
import { nameOfIssuer } from './issuer-name.js';
import { PresentationError } from './presentation-error.js';

/** What a JWT of an issuer is verified against. */
interface ExpectedIssuer {
  /** Accepted values of the header's `typ`. */
  types: readonly string[];
  issuers: readonly TrustedIssuer[];
  issuerKeys: IssuerKeys;
  /** Milliseconds. */
  now: number;
}

/**
 * Verifies a JWT of an issuer: a credential or a Status List Token. Its certificate comes with it in `x5c` (HAIP 1.0, section 6.1.1) or stands at
 * `x5u`; without either it must be of an issuer whose key set is trusted. That `iss` stands in a certificate is not required: those of the EU's
 * reference issuer do not have it.
 * @returns the anchor that vouches for the issuer
 * @throws PresentationError
 */
export async function verifyIssuerJwt(jws: UnverifiedJws, expected: ExpectedIssuer): Promise<TrustedIssuer> {
  checkHeader(jws, expected);
  const { key, anchor } = hasCertificate(jws)
    ? await certifiedKey(jws, expected)
    : await listedKey(jws, expected);
  if (!isSignedBy(jws, key)) throw new PresentationError('issuer_signature');
  return anchor;
}

function checkHeader({ header }: UnverifiedJws, { types }: ExpectedIssuer): void {
  if (typeof header.typ !== 'string' || !types.includes(header.typ))
    throw new PresentationError('credential_header');
  if (typeof header.alg !== 'string' || !SIGNATURE_ALGORITHMS.includes(header.alg))
    throw new PresentationError('credential_header');
}

function hasCertificate({ header }: UnverifiedJws): boolean {
  return header.x5c !== undefined || header.x5u !== undefined;
}

interface VouchedKey {
  key: KeyObject;
  anchor: TrustedIssuer;
}

/** Loaded with the first credential, because the library that parses certificates takes long to load. */
let chainVerifier: typeof import('./verify-chain.js') | undefined;

async function certifiedKey(
  { header }: UnverifiedJws,
  { issuers, issuerKeys, now }: ExpectedIssuer,
): Promise<VouchedKey> {
  const anchors = issuers.filter(isCertificate);
  // Nothing is fetched where nothing that is found could be trusted.
  if (anchors.length === 0 && header.x5c === undefined) throw new PresentationError('issuer_untrusted');
  const x5c = header.x5c ?? (await fetchChain(header, issuerKeys));
  chainVerifier ??= await import('./verify-chain.js');
  const { verifyChain } = chainVerifier;
  const { leaf, anchor } = verifyChain(x5c, anchors, now);
  return { key: leaf.publicKey, anchor };
}

/** Without the thumbprint, whoever controls the address could put another certificate of the same authority there. */
async function fetchChain(
  { x5u, 'x5t#S256': thumbprint }: UnverifiedJws['header'],
  issuerKeys: IssuerKeys,
): Promise<string[]> {
  if (typeof x5u !== 'string' || typeof thumbprint !== 'string') throw new PresentationError('issuer_chain');
  try {
    return await issuerKeys.certificates(x5u, thumbprint);
  } catch (cause) {
    throw new PresentationError('issuer_unavailable', { cause });
  }
}

async function listedKey(
  { header: { alg, kid }, payload }: UnverifiedJws,
  { issuers, issuerKeys }: ExpectedIssuer,
): Promise<VouchedKey> {
  const keySets = issuers.filter((one): one is TrustedKeySet => !isCertificate(one));
  const anchor = keySets.find(({ issuer }) => issuer === payload.iss);
  if (!anchor) throw new PresentationError('issuer_untrusted', { issuer: nameOfIssuer(payload.iss) });
  if (typeof alg !== 'string' || typeof kid !== 'string') throw new PresentationError('credential_header');
  try {
    return { key: KeyObject.from(await issuerKeys.keyOf(anchor.jwks, { alg, kid })), anchor };
  } catch (cause) {
    const { code } = cause as { code?: unknown };
    const isKnown = code === 'ERR_JWKS_NO_MATCHING_KEY' || code === 'ERR_JWKS_MULTIPLE_MATCHING_KEYS';
    throw new PresentationError(isKnown ? 'issuer_signature' : 'issuer_unavailable', { cause });
  }
}
