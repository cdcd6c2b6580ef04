import { X509Certificate } from 'node:crypto';
import { remember } from '../keys/remember.js';
import { readPolicy } from './certificate-policy.js';
import { nameOfChain } from './issuer-name.js';
import { PresentationError } from './presentation-error.js';
import { type TrustedCertificate, isInDate } from '../trust/anchors.js';

/** Certificates in `x5c` at most: a leaf, two intermediate ones, and an anchor that should not have been sent. */
const MAX_CERTIFICATES = 4;

/** Characters of one certificate: more than any needs. What was parsed is kept, whoever sent it. */
const MAX_LENGTH = 16_384;

const BASE64 = /^(?:[A-Za-z0-9+/]{4})+(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/**
 * Verifies a JOSE `x5c` header (RFC 7515, section 4.1.6) up to one of the anchors.
 * @param now milliseconds
 * @returns the leaf, whose key signs, and the anchor that vouches for it
 * @throws PresentationError `issuer_chain` for a chain that does not hold, `issuer_untrusted` for one that does not end at an anchor
 */
export function verifyChain(
  x5c: unknown,
  anchors: readonly TrustedCertificate[],
  now: number,
): { leaf: X509Certificate; anchor: TrustedCertificate } {
  const sent = parseChain(x5c);
  const pinned = anchors.find(
    ({ isPinned, certificate }) => isPinned && sent[0]?.raw.equals(certificate.raw),
  );
  if (pinned) return verifyPinned(pinned, now);
  const chain = withoutAnchor(sent, anchors);
  const [leaf] = chain;
  if (!leaf) throw new PresentationError('issuer_chain');
  checkKeys(chain);
  checkLeaf(leaf);
  checkEach(chain, now);
  checkLinks(chain);
  const anchor = anchors.find((candidate) => isAnchorOf(candidate, chain));
  if (!anchor) throw new PresentationError('issuer_untrusted', { issuer: nameOfChain(chain) });
  return { leaf, anchor };
}

/** The operator chose this very certificate, so it may be signed by itself or by anybody. Its dates and its purpose count all the same. */
function verifyPinned(
  anchor: TrustedCertificate,
  now: number,
): { leaf: X509Certificate; anchor: TrustedCertificate } {
  const leaf = anchor.certificate;
  checkKeys([leaf]);
  checkEach([leaf], now);
  if (!readPolicyOf(leaf).maySignData) throw new PresentationError('issuer_chain');
  return { leaf, anchor };
}

function parseChain(x5c: unknown): X509Certificate[] {
  if (!Array.isArray(x5c) || x5c.length > MAX_CERTIFICATES) throw new PresentationError('issuer_chain');
  return x5c.map(parseCertificate);
}

function parseCertificate(text: unknown): X509Certificate {
  if (typeof text !== 'string' || text.length > MAX_LENGTH) throw new PresentationError('issuer_chain');
  return parseDer(text);
}

/** Accepts exact DER only. Node would also read PEM, and would ignore bytes that follow a certificate. */
const parseDer = remember((text) => {
  if (!BASE64.test(text)) throw new PresentationError('issuer_chain');
  const der = Buffer.from(text, 'base64');
  let certificate: X509Certificate;
  try {
    certificate = new X509Certificate(der);
  } catch (cause) {
    throw new PresentationError('issuer_chain', { cause });
  }
  if (!certificate.raw.equals(der)) throw new PresentationError('issuer_chain');
  return certificate;
}, 200);

/** HAIP 1.0 says not to send the anchor. If it is sent, it changes nothing. */
function withoutAnchor(chain: X509Certificate[], anchors: readonly TrustedCertificate[]): X509Certificate[] {
  const last = chain.at(-1);
  const isAnchor = anchors.some(({ certificate }) => last?.raw.equals(certificate.raw));
  return chain.length > 1 && isAnchor ? chain.slice(0, -1) : chain;
}

/** A certificate can be parsed although its key cannot. Found out later, that would look like a fault of this service and not of the sender. */
function checkKeys(chain: readonly X509Certificate[]): void {
  try {
    for (const { publicKey } of chain) void publicKey;
  } catch (cause) {
    throw new PresentationError('issuer_chain', { cause });
  }
}

/** A leaf signs credentials and never certificates, and one that is signed by itself proves nothing. */
function checkLeaf(leaf: X509Certificate): void {
  if (leaf.ca || isSignedBy(leaf, leaf) || !readPolicyOf(leaf).maySignData)
    throw new PresentationError('issuer_chain');
}

function checkEach(chain: readonly X509Certificate[], now: number): void {
  for (const certificate of chain) {
    if (!isInDate(certificate, now) || !readPolicyOf(certificate).isAcceptable)
      throw new PresentationError('issuer_chain');
  }
}

function checkLinks(chain: readonly X509Certificate[]): void {
  for (const [index, issuer] of chain.entries()) {
    const subject = chain[index - 1];
    if (subject && !mayHaveIssued(issuer, subject, index - 1)) throw new PresentationError('issuer_chain');
  }
}

function isAnchorOf(anchor: TrustedCertificate, chain: readonly X509Certificate[]): boolean {
  const last = chain.at(-1);
  return !anchor.isPinned && last !== undefined && mayHaveIssued(anchor.certificate, last, chain.length - 1);
}

/**
 * Whether one certificate may have issued another. Node's `checkIssued` compares names and looks at keyUsage, too, which its documentation does
 * not promise.
 * @param below how many intermediate certificates stand between the issuer and the leaf
 */
function mayHaveIssued(issuer: X509Certificate, subject: X509Certificate, below: number): boolean {
  if (!issuer.ca || !subject.checkIssued(issuer) || !isSignedBy(subject, issuer)) return false;
  const policy = readPolicyOf(issuer);
  return policy.maySignCertificates && !policy.isConstrained && below <= policy.pathLength;
}

const signatures = new WeakMap<X509Certificate, WeakMap<X509Certificate, boolean>>();

/** Remembered, because a signer's certificate comes along with each of its credentials, and its signature costs as much as all else in one. */
function isSignedBy(subject: X509Certificate, issuer: X509Certificate): boolean {
  const known = signatures.get(subject) ?? new WeakMap<X509Certificate, boolean>();
  signatures.set(subject, known);
  const isSigned = known.get(issuer) ?? subject.verify(issuer.publicKey);
  known.set(issuer, isSigned);
  return isSigned;
}

function readPolicyOf(certificate: X509Certificate): ReturnType<typeof readPolicy> {
  try {
    return readPolicy(certificate);
  } catch (cause) {
    throw new PresentationError('issuer_chain', { cause });
  }
}
