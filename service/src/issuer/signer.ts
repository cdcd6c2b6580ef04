import { type KeyObject, type X509Certificate, sign } from 'node:crypto';
import type { JWTHeaderParameters, JWTPayload } from 'jose';
import { array, bytes, integer, map, text } from '../credentials/mdoc/write-cbor.js';

/** A certificate that signs credentials, with its private key (P-256). */
export interface Leaf {
  certificate: X509Certificate;
  privateKey: KeyObject;
  /** The id of its key in the issuer's own list, where it has one. */
  kid?: string;
}

/** Who signs credentials. */
export interface CredentialSigner {
  /** Credential Issuer Identifier (OpenID4VCI 1.0, section 12.2.1), and `iss` of its credentials. */
  identifier: string;
  /** The leaf that signs now. It goes along with what it signs, without the certificate of its authority. */
  leaf(): Promise<Leaf>;
}

/** Signs a JWT with `x5c` (RFC 7515, section 4.1.6). */
export async function signJwt(signer: CredentialSigner, payload: JWTPayload, typ: string): Promise<string> {
  const { SignJWT } = await import('jose');
  const { certificate, privateKey, kid } = await signer.leaf();
  const x5c = [certificate.raw.toString('base64')];
  const header: JWTHeaderParameters = { typ, alg: 'ES256', ...(kid !== undefined && { kid }), x5c };
  return new SignJWT(payload).setProtectedHeader(header).sign(privateKey);
}

/** Header labels of COSE (RFC 9052, section 3.1; RFC 9360, section 2), and ES256 (RFC 9053, section 2.1). */
const ALG = integer(1);
const X5CHAIN = integer(33);
const ES256 = integer(-7);

/** Signs a COSE_Sign1 with `x5chain`, without its tag, as in an mdoc (RFC 9052, section 4.4; ISO/IEC 18013-5, section 9.1.2.4). */
export async function signCose(signer: CredentialSigner, payload: Buffer): Promise<Buffer> {
  const { certificate, privateKey } = await signer.leaf();
  const header = bytes(map([ALG, ES256]));
  const signed = array(text('Signature1'), header, bytes(Buffer.alloc(0)), bytes(payload));
  const signature = sign('sha256', signed, { key: privateKey, dsaEncoding: 'ieee-p1363' });
  return array(header, map([X5CHAIN, bytes(certificate.raw)]), bytes(payload), bytes(signature));
}
