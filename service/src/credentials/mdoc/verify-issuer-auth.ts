import type { X509Certificate } from 'node:crypto';
import { type TrustedCertificate, isCertificate } from '../../trust/anchors.js';
import { readPolicy } from '../certificate-policy.js';
import type { Expected } from '../credential.js';
import { PresentationError } from '../presentation-error.js';
import { verifyChain } from '../verify-chain.js';
import { type Algorithm, type Cose, isSignedBy, signatureAlgorithm } from './cose.js';
import type { Document } from './parse-device-response.js';

const MDL = 'org.iso.18013.5.1.mDL';

/** The purpose (extKeyUsage) of a document signer of driving licences (ISO/IEC 18013-5, section B.1.4). */
const MDL_SIGNER = '1.0.18013.5.1.2';

/**
 * Verifies who signed an mdoc (ISO/IEC 18013-5, section 9.3.1): the chain in `x5chain` up to an anchor that is trusted for this very document
 * type, the purpose of the document signer, and its signature over the MobileSecurityObject.
 * @returns the document signer and the anchor that vouches for it
 * @throws PresentationError
 */
export async function verifyIssuerAuth(
  { docType, issuerAuth }: Document,
  expected: Expected,
): Promise<{ signer: X509Certificate; anchor: TrustedCertificate }> {
  const algorithm = checkAlgorithm(issuerAuth);
  const anchors = expected.issuers.filter(isCertificate).filter(({ types }) => types.includes(docType));
  const { leaf, anchor } = verifyChain(toX5c(issuerAuth), anchors, expected.now);
  checkPurpose(readPolicy(leaf).purposes, docType);
  checkSignature(leaf, issuerAuth, algorithm);
  return { signer: leaf, anchor };
}

function checkAlgorithm(issuerAuth: Cose): Algorithm {
  const algorithm = signatureAlgorithm(issuerAuth);
  if (!algorithm) throw new PresentationError('credential_header');
  return algorithm;
}

/** `x5chain` holds one certificate, or a list of them with the leaf first (RFC 9360, section 2). */
function toX5c({ x5chain }: Cose): unknown[] {
  const chain: readonly unknown[] = Array.isArray(x5chain) ? x5chain : [x5chain];
  return chain.map((der) => (Buffer.isBuffer(der) ? der.toString('base64') : der));
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
