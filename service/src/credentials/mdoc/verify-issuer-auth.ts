import type { X509Certificate } from 'node:crypto';
import { type TrustedCertificate, isCertificate } from '../../trust/anchors.js';
import { readPolicy } from '../certificate-policy.js';
import type { Expected } from '../credential.js';
import { PresentationError } from '../presentation-error.js';
import { verifyChain } from '../verify-chain.js';
import { type Algorithm, type Cose, isSignedBy, signatureAlgorithm } from './cose.js';
import type { Document } from './parse-device-response.js';
import { Tagged } from './read-cbor.js';

const MDL = 'org.iso.18013.5.1.mDL';

/** SHA-256 as COSE names it (RFC 9054, section 3.1). */
const SHA_256 = -16;

/** The purpose (extKeyUsage) of a document signer of driving licences (ISO/IEC 18013-5, section B.1.4). */
const MDL_SIGNER = '1.0.18013.5.1.2';

/**
 * Verifies who signed an mdoc (ISO/IEC 18013-5, section 9.3.1): the chain in `x5chain`, or at `x5u`, up to an anchor that is trusted for this very
 * document type, the purpose of the document signer, and its signature over the MobileSecurityObject.
 * @returns the document signer and the anchor that vouches for it
 * @throws PresentationError
 */
export async function verifyIssuerAuth(
  { docType, issuerAuth }: Document,
  expected: Expected,
): Promise<{ signer: X509Certificate; anchor: TrustedCertificate }> {
  const algorithm = checkAlgorithm(issuerAuth);
  const anchors = expected.issuers.filter(isCertificate).filter(({ types }) => types.includes(docType));
  // Nothing is fetched where nothing that is found could be trusted.
  if (anchors.length === 0 && issuerAuth.x5chain === undefined)
    throw new PresentationError('issuer_untrusted');
  const { leaf, anchor } = verifyChain(await chainOf(issuerAuth, expected), anchors, expected.now);
  checkPurpose(readPolicy(leaf).purposes, docType);
  checkSignature(leaf, issuerAuth, algorithm);
  return { signer: leaf, anchor };
}

function checkAlgorithm(issuerAuth: Cose): Algorithm {
  const algorithm = signatureAlgorithm(issuerAuth);
  if (!algorithm) throw new PresentationError('credential_header');
  return algorithm;
}

/**
 * The chain as verifyChain reads it. `x5chain` holds one certificate, or a list of them with the leaf first (RFC 9360, section 2). The EU also lets
 * issuers point to it.
 */
async function chainOf(issuerAuth: Cose, { issuerKeys }: Expected): Promise<readonly unknown[]> {
  const { x5chain } = issuerAuth;
  if (x5chain === undefined) return fetchChain(issuerAuth, issuerKeys);
  const chain: readonly unknown[] = Array.isArray(x5chain) ? x5chain : [x5chain];
  return chain.map((der) => (Buffer.isBuffer(der) ? der.toString('base64') : der));
}

/** Without the hash, whoever controls the address could put another certificate of the same authority there. */
async function fetchChain({ x5u, x5t }: Cose, issuerKeys: Expected['issuerKeys']): Promise<string[]> {
  const uri = x5u instanceof Tagged && x5u.tag === 32 ? x5u.value : x5u;
  const [algorithm, hash] = Array.isArray(x5t) ? (x5t as readonly unknown[]) : [];
  if (typeof uri !== 'string' || algorithm !== SHA_256 || !Buffer.isBuffer(hash))
    throw new PresentationError('issuer_chain');
  try {
    return await issuerKeys.certificates(uri, hash.toString('base64url'));
  } catch (cause) {
    throw new PresentationError('issuer_unavailable', { cause });
  }
}

/**
 * A signer of driving licences must be marked as such. That of another document need not: the EU's own issuer of identification data has no
 * extKeyUsage, and other documents name purposes of their own. Purposes such as TLS are refused with the chain, for all of them.
 */
function checkPurpose(purposes: readonly string[] | undefined, docType: string): void {
  if (docType === MDL && !purposes?.includes(MDL_SIGNER)) throw new PresentationError('issuer_chain');
}

function checkSignature({ publicKey }: X509Certificate, issuerAuth: Cose, algorithm: Algorithm): void {
  const { payload } = issuerAuth;
  if (!payload || !isSignedBy(publicKey, issuerAuth, algorithm, payload))
    throw new PresentationError('issuer_signature');
}
