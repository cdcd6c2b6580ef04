import type { X509Certificate } from 'node:crypto';
import type { Expected, VerifiedCredential } from '../credential.js';
import { PresentationError } from '../presentation-error.js';
import { type Document, parseDeviceResponse } from './parse-device-response.js';
import { type CborMap, type CborValue, Tagged } from './read-cbor.js';
import { isDateTime, readClaim } from './read-claim.js';
import { verifyDeviceAuth } from './verify-device-auth.js';
import { verifyElements } from './verify-elements.js';

/** How far an issuer's clock may be ahead, in milliseconds. */
const MAX_AHEAD = 60_000;

/**
 * Loaded with the first credential, because the library that parses certificates takes long to load. The promise is kept, because to import even
 * what is loaded costs as much as a signature.
 */
let issuerCheck: Promise<typeof import('./verify-issuer-auth.js')> | undefined;

/**
 * Verifies one `mso_mdoc` presentation (ISO/IEC 18013-5, section 9.3; OpenID4VP 1.0, section B.2): who holds it, who issued it, whether it is
 * valid now, what it says, and whether it was withdrawn.
 * @throws PresentationError. Every reason that comes before the checks of the issuer means that this is not an answer to this request.
 */
export async function verifyMdoc(presentation: string, expected: Expected): Promise<VerifiedCredential> {
  return verifyDocument(parseDeviceResponse(presentation), expected);
}

/** Verifies one document of a DeviceResponse that was taken apart. */
export async function verifyDocument(document: Document, expected: Expected): Promise<VerifiedCredential> {
  verifyDeviceAuth(document, expected.sessionTranscript, expected.encryptionKey);
  checkDocType(document, expected);
  issuerCheck ??= import('./verify-issuer-auth.js');
  const { verifyIssuerAuth } = await issuerCheck;
  const { signer, anchor } = await verifyIssuerAuth(document, expected);
  checkVersion(document);
  checkValidity(document, signer, expected.now);
  const claims = verifyElements(document);
  await expected.statusLists.check(statusOf(document), document.docType);
  return { format: 'mso_mdoc', type: document.docType, issuerId: anchor.id, claims };
}

/** What the wallet calls the document, what the issuer signed, and what was asked for must be the same. */
function checkDocType({ docType, mso }: Document, { types }: Expected): void {
  if (mso.get('docType') !== docType || !types.includes(docType))
    throw new PresentationError('credential_type');
}

function checkVersion({ mso }: Document): void {
  const version = mso.get('version');
  if (typeof version !== 'string' || !version.startsWith('1.')) throw new PresentationError('mso_malformed');
}

/** ValidityInfo (section 9.1.2.4). The issuer must have signed while its certificate was valid (section 9.3.1). */
function checkValidity({ mso }: Document, signer: X509Certificate, now: number): void {
  const info = mso.get('validityInfo');
  if (!(info instanceof Map)) throw new PresentationError('mso_malformed');
  const [signed, from, until] = ['signed', 'validFrom', 'validUntil'].map((name) =>
    readTime((info as CborMap).get(name)),
  ) as [number, number, number];
  if (from < signed || until <= from) throw new PresentationError('mso_malformed');
  if (signed < Date.parse(signer.validFrom) || signed > Date.parse(signer.validTo))
    throw new PresentationError('issuer_chain');
  if (from > now + MAX_AHEAD) throw new PresentationError('credential_not_yet_valid');
  if (until <= now) throw new PresentationError('credential_expired');
}

/** @returns milliseconds */
function readTime(value: CborValue): number {
  if (!(value instanceof Tagged) || value.tag !== 0 || !isDateTime(value.value))
    throw new PresentationError('mso_malformed');
  return Date.parse(value.value);
}

/** The reference to a status list (Token Status List, section 6.3), in the terms of JSON. */
function statusOf({ mso }: Document): unknown {
  return mso.has('status') ? readClaim(mso.get('status')) : undefined;
}
