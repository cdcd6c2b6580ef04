import { createPublicKey, hash, randomBytes } from 'node:crypto';
import type { JWK } from 'jose';
import {
  array,
  boolean,
  bytes,
  dateTime,
  embedded,
  integer,
  map,
  text,
} from '../credentials/mdoc/write-cbor.js';
import { type CredentialSigner, signCose } from './signer.js';

/** A place in a status list (Token Status List, section 6.1). */
export interface StatusReference {
  status_list: { idx: number; uri: string };
}

/** What an mdoc says about itself. */
export interface Mso {
  /** The document type, which is its namespace as well. */
  docType: string;
  /** Seconds. */
  issuedAt: number;
  expiresAt: number;
  status: StatusReference;
}

/**
 * Issues an mdoc that is bound to the holder's key: IssuerSigned (ISO/IEC 18013-5, section 8.3.2.1.2.2) as OpenID4VCI 1.0, appendix A.2.4, sends it.
 * Every element is selectively disclosable. Digests and signature go over the very bytes that are sent.
 */
export async function createMdoc(
  signer: CredentialSigner,
  mso: Mso,
  claims: Readonly<Record<string, unknown>>,
  holderKey: JWK,
): Promise<string> {
  const items = Object.entries(claims).map(([name, value], digestId) =>
    embedded(
      map(
        [text('digestID'), integer(digestId)],
        [text('random'), bytes(randomBytes(32))],
        [text('elementIdentifier'), text(name)],
        [text('elementValue'), elementValue(value)],
      ),
    ),
  );
  const payload = embedded(mobileSecurityObject(mso, items, holderKey));
  const issuerSigned = map(
    [text('nameSpaces'), map([text(mso.docType), array(...items)])],
    [text('issuerAuth'), await signCose(signer, payload)],
  );
  return issuerSigned.toString('base64url');
}

/** The MobileSecurityObject (section 9.1.2.4), with a place in a status list (Token Status List, section 6.3). */
function mobileSecurityObject(
  { docType, issuedAt, expiresAt, status }: Mso,
  items: readonly Buffer[],
  holderKey: JWK,
): Buffer {
  const digests = items.map((item, digestId) => {
    return [integer(digestId), bytes(hash('sha256', item, 'buffer'))] as const;
  });
  const { idx, uri } = status.status_list;
  return map(
    [text('version'), text('1.0')],
    [text('digestAlgorithm'), text('SHA-256')],
    [text('valueDigests'), map([text(docType), map(...digests)])],
    [text('deviceKeyInfo'), map([text('deviceKey'), coseKey(holderKey)])],
    [text('docType'), text(docType)],
    [
      text('validityInfo'),
      map(
        [text('signed'), dateTime(issuedAt)],
        [text('validFrom'), dateTime(issuedAt)],
        [text('validUntil'), dateTime(expiresAt)],
      ),
    ],
    [text('status'), map([text('status_list'), map([text('idx'), integer(idx)], [text('uri'), text(uri)])])],
  );
}

function elementValue(value: unknown): Buffer {
  if (typeof value === 'string') return text(value);
  if (typeof value === 'boolean') return boolean(value);
  throw new TypeError('an element of another type');
}

/** A public key on P-256 as COSE_Key (RFC 9053, section 7.1.1). Both coordinates have their full length, as Node exports them. */
function coseKey(jwk: JWK): Buffer {
  const key = createPublicKey({ key: { ...jwk }, format: 'jwk' });
  const [x, y] = (['x', 'y'] as const).map((name) =>
    bytes(Buffer.from(String(key.export({ format: 'jwk' })[name]), 'base64url')),
  ) as [Buffer, Buffer];
  const [EC2, P_256] = [integer(2), integer(1)];
  return map([integer(1), EC2], [integer(-1), P_256], [integer(-2), x], [integer(-3), y]);
}
