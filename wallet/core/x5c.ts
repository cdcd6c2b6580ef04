import { type Certificate, readCertificate } from './certificate.js';
import { WalletError } from './errors.js';

/**
 * Reads one member of the `x5c` header: base64, not base64url, of a DER certificate (RFC 7515, section 4.1.6).
 *
 * @throws {WalletError} `invalid_certificate`.
 */
export function readX5cMember(base64: string): { der: Uint8Array<ArrayBuffer>; certificate: Certificate } {
  try {
    const der = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    return { der, certificate: readCertificate(der) };
  } catch (error) {
    throw new WalletError('invalid_certificate', { cause: error });
  }
}

/** Imports the P-256 key of a certificate, to verify ES256 signatures. It rejects when the certificate holds a key of another kind. */
export function importPublicKey(certificate: Certificate): Promise<CryptoKey> {
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };
  return crypto.subtle.importKey('spki', certificate.publicKey, algorithm, true, ['verify']);
}
