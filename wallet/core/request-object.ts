import { base64url, compactVerify, decodeProtectedHeader } from 'jose';
import { type Certificate, readCertificate } from './certificate.js';
import { WalletError } from './errors.js';
import { parseObject } from './json.js';
import { type WalletOptions, secondsNow } from './options.js';

/** A Request Object whose signature holds, with the certificate that made it. */
export interface SignedRequest {
  certificate: Certificate;
  claims: Record<string, unknown>;
}

const PREFIX = 'x509_hash:';

/**
 * Checks type, algorithm, certificate and signature of a Request Object (RFC 9101; OpenID4VP 1.0, sections 5.1 and 5.9.3;
 * HAIP 1.0, section 5). Says nothing yet about what it asks.
 *
 * The Client Identifier prefix `x509_hash` binds the name in the link to exactly one certificate, so a signature that holds
 * was made by the party that the link names.
 *
 * @throws {WalletError}
 */
export async function verifySignature(
  jwt: string,
  clientId: string,
  options: WalletOptions,
): Promise<SignedRequest> {
  if (!clientId.startsWith(PREFIX)) throw new WalletError('unsupported_client_id');
  const header = readHeader(jwt);
  if (header.typ !== 'oauth-authz-req+jwt') throw new WalletError('wrong_typ');
  if (header.alg !== 'ES256') throw new WalletError('wrong_algorithm');
  const [leaf] = Array.isArray(header.x5c) ? (header.x5c as unknown[]) : [];
  if (typeof leaf !== 'string') throw new WalletError('missing_certificate');
  const { der, certificate } = readLeaf(leaf);
  const hash = base64url.encode(new Uint8Array(await crypto.subtle.digest('SHA-256', der)));
  if (clientId !== PREFIX + hash) throw new WalletError('certificate_mismatch');
  if (certificate.isSelfIssued) throw new WalletError('certificate_self_signed');
  const now = secondsNow(options) * 1000;
  if (now < certificate.notBefore || now > certificate.notAfter) throw new WalletError('certificate_expired');
  const payload = await verifyWith(jwt, certificate);
  const claims = parseObject(new TextDecoder().decode(payload));
  if (!claims) throw new WalletError('invalid_request_object');
  return { certificate, claims };
}

function readHeader(jwt: string): ReturnType<typeof decodeProtectedHeader> {
  try {
    return decodeProtectedHeader(jwt);
  } catch (error) {
    throw new WalletError('invalid_request_object', { cause: error });
  }
}

/** Reads one member of `x5c`: base64, not base64url, of the DER certificate (RFC 7515, section 4.1.6). */
export function readLeaf(base64: string): { der: Uint8Array<ArrayBuffer>; certificate: Certificate } {
  try {
    const der = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    return { der, certificate: readCertificate(der) };
  } catch (error) {
    throw new WalletError('invalid_certificate', { cause: error });
  }
}

async function verifyWith(jwt: string, certificate: Certificate): Promise<Uint8Array> {
  let key: CryptoKey;
  try {
    key = await importPublicKey(certificate);
  } catch (error) {
    throw new WalletError('invalid_certificate', { cause: error });
  }
  try {
    return (await compactVerify(jwt, key, { algorithms: ['ES256'] })).payload;
  } catch (error) {
    throw new WalletError('invalid_signature', { cause: error });
  }
}

/** The P-256 key of a certificate, for ES256; rejects when it is of another kind. */
export function importPublicKey(certificate: Certificate): Promise<CryptoKey> {
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };
  return crypto.subtle.importKey('spki', certificate.publicKey, algorithm, true, ['verify']);
}
