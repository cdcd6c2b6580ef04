import { base64url, compactVerify } from 'jose';
import type { Certificate } from './certificate.js';
import { WalletError } from './errors.js';
import { type Jws, parseJws } from './jws.js';
import { type WalletOptions, secondsNow } from './options.js';
import { importPublicKey, readX5cMember } from './x5c.js';

/** A Request Object with a good signature, and the certificate whose key made it. */
export interface SignedRequest {
  certificate: Certificate;
  claims: Record<string, unknown>;
}

/**
 * Checks type, algorithm, certificate and signature of a Request Object (RFC 9101; OpenID4VP 1.0, sections 5.1 and 5.9.3;
 * HAIP 1.0, section 5). It does not yet look at what the request asks for.
 *
 * The Client Identifier Prefix `x509_hash` binds the Client Identifier in the link to exactly one certificate, and `x509_san_dns` to certificates with
 * one DNS name. A good signature was therefore made by the party that the link names.
 *
 * @throws {WalletError} with a code of its own for each check.
 */
export async function verifySignature(
  requestObject: string,
  clientId: string,
  options: WalletOptions,
): Promise<SignedRequest> {
  if (!/^x509_(hash|san_dns):/.test(clientId)) throw new WalletError('unsupported_client_id');
  const { header, claims } = parse(requestObject);
  if (header['typ'] !== 'oauth-authz-req+jwt') throw new WalletError('wrong_typ');
  if (header['alg'] !== 'ES256') throw new WalletError('wrong_algorithm');
  const [leaf] = Array.isArray(header['x5c']) ? (header['x5c'] as unknown[]) : [];
  if (typeof leaf !== 'string') throw new WalletError('missing_certificate');
  const { der, certificate } = readX5cMember(leaf);
  if (!(await names(clientId, der, certificate))) throw new WalletError('certificate_mismatch');
  if (certificate.isSelfIssued) throw new WalletError('certificate_self_signed');
  const now = secondsNow(options) * 1000;
  if (now < certificate.notBefore || now > certificate.notAfter) throw new WalletError('certificate_expired');
  await verifyWith(requestObject, certificate);
  return { certificate, claims };
}

/** Whether a Client Identifier stands for this certificate. */
async function names(
  clientId: string,
  der: Uint8Array<ArrayBuffer>,
  { dnsNames }: Certificate,
): Promise<boolean> {
  const dnsName = dnsNameOf(clientId);
  if (dnsName !== undefined) return dnsNames.includes(dnsName.toLowerCase());
  const hash = base64url.encode(new Uint8Array(await crypto.subtle.digest('SHA-256', der)));
  return clientId === `x509_hash:${hash}`;
}

/** The DNS name in a Client Identifier with the prefix `x509_san_dns`; undefined with any other. */
export function dnsNameOf(clientId: string): string | undefined {
  const prefix = 'x509_san_dns:';
  return clientId.startsWith(prefix) ? clientId.slice(prefix.length) : undefined;
}

function parse(requestObject: string): Jws {
  try {
    return parseJws(requestObject);
  } catch (error) {
    throw new WalletError('invalid_request_object', { cause: error });
  }
}

async function verifyWith(requestObject: string, certificate: Certificate): Promise<void> {
  let key: CryptoKey;
  try {
    key = await importPublicKey(certificate);
  } catch (error) {
    throw new WalletError('invalid_certificate', { cause: error });
  }
  try {
    await compactVerify(requestObject, key, { algorithms: ['ES256'] });
  } catch (error) {
    throw new WalletError('invalid_signature', { cause: error });
  }
}
