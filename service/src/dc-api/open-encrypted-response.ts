import type { JWK } from 'jose';
import type { WalletResponse } from '../channels/open-response.js';
import { parseDocuments } from '../credentials/mdoc/parse-device-response.js';
import { type CborMap, type CborValue, readCbor } from '../credentials/mdoc/read-cbor.js';
import { PresentationError } from '../credentials/presentation-error.js';
import type { Form } from '../form-bodies.js';
import { DCAPI } from './encryption-info.js';

/**
 * Opens the answer to a request in `org-iso-mdoc` (ISO/IEC TS 18013-7, annex C): an EncryptedResponse in base64url. A wallet says that nothing was
 * shared by a DeviceResponse without documents, and that something went wrong by its status.
 * @throws PresentationError `response_malformed`, `response_undecryptable`, `mdoc_malformed` or `mdoc_response`
 */
export async function openEncryptedResponse(
  form: Form,
  encryptionKey: JWK,
  transcript: Buffer,
): Promise<WalletResponse> {
  const { response, error } = form;
  if ((error === undefined) === (response === undefined)) throw new PresentationError('response_malformed');
  if (error !== undefined) return { error };
  const { enc, cipherText } = parse(response as string);
  const { status, documents } = parseDocuments(await decrypt(enc, cipherText, encryptionKey, transcript));
  if (documents.length > 0 && status === 0) return { documents };
  return { error: status === 0 ? 'access_denied' : 'wallet_error' };
}

function parse(response: string): { enc: Buffer; cipherText: Buffer } {
  const encoded = Buffer.from(response, 'base64url');
  // Node skips what is not base64url. One answer has one spelling.
  if (encoded.toString('base64url') !== response) throw new PresentationError('response_malformed');
  let value: CborValue;
  try {
    value = readCbor(encoded);
  } catch (cause) {
    throw new PresentationError('response_malformed', { cause });
  }
  const [name, sealed] = Array.isArray(value) && value.length === 2 ? (value as readonly CborValue[]) : [];
  const [enc, cipherText] =
    sealed instanceof Map ? ['enc', 'cipherText'].map((key) => (sealed as CborMap).get(key)) : [];
  if (name !== DCAPI || !Buffer.isBuffer(enc) || !Buffer.isBuffer(cipherText))
    throw new PresentationError('response_malformed');
  return { enc, cipherText };
}

/** HPKE (RFC 9180) in base mode with DHKEM(P-256, HKDF-SHA256), HKDF-SHA256 and AES-128-GCM; `info` is the SessionTranscript, `aad` is empty. */
async function decrypt(
  enc: Buffer,
  cipherText: Buffer,
  { kty, crv, x, y, d }: JWK,
  info: Buffer,
): Promise<Buffer> {
  // Loaded with the first answer, because few services get one.
  const { Aes128Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } = await import('@hpke/core');
  const suite = new CipherSuite({
    kem: new DhkemP256HkdfSha256(),
    kdf: new HkdfSha256(),
    aead: new Aes128Gcm(),
  });
  const publicJwk = { kty, crv, x, y } as JsonWebKey;
  try {
    const recipientKey = {
      publicKey: await suite.kem.importKey('jwk', publicJwk, true),
      privateKey: await suite.kem.importKey('jwk', { ...publicJwk, d } as JsonWebKey, false),
    };
    return Buffer.from(await suite.open({ recipientKey, enc, info }, cipherText));
  } catch (cause) {
    throw new PresentationError('response_undecryptable', { cause });
  }
}
