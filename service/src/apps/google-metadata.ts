import { createHash } from 'node:crypto';
import * as x509 from '../keys/x509.js';
import { AppError } from '../errors.js';

/** The extension in which Google certifies what its wallet shows of an app: an OCTET STRING with the SHA-256 of the metadata. */
const METADATA_HASH = '1.3.6.1.4.1.11129.10.1';

/**
 * Checks that a certificate was issued for this metadata.
 * @param leaf PEM
 * @param given RelyingPartyMetadataBytes, as they are or in base64url
 * @returns the metadata in base64url, as it goes into requests
 * @throws AppError
 */
export function checkGoogleMetadata(leaf: string, given: Buffer): string {
  const metadata = decode(given);
  const extension = new x509.X509Certificate(leaf).extensions.find(({ type }) => type === METADATA_HASH);
  if (!extension) throw new AppError('certificate: it is none of Google’s, because it certifies no metadata');
  const hash = createHash('sha256').update(metadata).digest();
  if (!Buffer.from(extension.value).equals(Buffer.concat([Buffer.of(4, hash.length), hash])))
    throw new AppError('metadata: the certificate was issued for other metadata');
  return metadata.toString('base64url');
}

/** A file may hold the bytes or their text. The bytes are CBOR and begin with a tag, so they are never such a text. */
function decode(given: Buffer): Buffer {
  const text = given.toString('latin1').trim();
  return /^[\w-]+=*$/.test(text) ? Buffer.from(text, 'base64url') : given;
}
