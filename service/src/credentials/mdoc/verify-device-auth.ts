import {
  type KeyObject,
  createHmac,
  createPrivateKey,
  diffieHellman,
  hash,
  hkdfSync,
  timingSafeEqual,
} from 'node:crypto';
import type { JWK } from 'jose';
import { PresentationError } from '../presentation-error.js';
import { type Cose, importCoseKey, isSignedBy, parseCose, signatureAlgorithm } from './cose.js';
import type { Document } from './parse-device-response.js';
import { type CborMap, CborError } from './read-cbor.js';
import { array, bytes, embedded, text } from './write-cbor.js';

/** HMAC 256/256 (RFC 9053, section 3.1): the only MAC of ISO 18013-5. */
const HMAC_256 = 5;

/**
 * Verifies that the holder of the credential's device key answered this request (ISO/IEC 18013-5, section 9.1.3). This comes before every check
 * of the issuer, because only a bound answer may end a scope request.
 * @param transcript the SessionTranscript of this request, encoded
 * @param readerKey the private key to which the answer was encrypted; without one there can be no MAC
 * @throws PresentationError with a reason of its own for each check
 */
export function verifyDeviceAuth(document: Document, transcript: Buffer, readerKey: JWK | undefined): void {
  const { isMac, cose } = deviceAuthOf(document);
  const key = deviceKeyOf(document);
  const authentication = deviceAuthentication(document, transcript);
  if (isMac) checkMac(cose, authentication, macKey(key, transcript, readerKey));
  else checkSignature(cose, authentication, key);
}

/** Exactly one of the two: of a response with both, one would go unchecked. */
function deviceAuthOf({ deviceAuth }: Document): { isMac: boolean; cose: Cose } {
  const isMac = deviceAuth.has('deviceMac');
  if (isMac === deviceAuth.has('deviceSignature')) throw new PresentationError('device_auth_method');
  try {
    const cose = isMac
      ? parseCose(deviceAuth.get('deviceMac'), 17)
      : parseCose(deviceAuth.get('deviceSignature'), 18);
    if (cose && !cose.payload) return { isMac, cose };
  } catch (cause) {
    if (!(cause instanceof CborError)) throw cause;
  }
  throw new PresentationError('device_auth_header');
}

/** The key is taken from what the issuer signed. */
function deviceKeyOf({ mso }: Document): KeyObject {
  const info = mso.get('deviceKeyInfo');
  const key = info instanceof Map ? importCoseKey((info as CborMap).get('deviceKey')) : undefined;
  if (!key) throw new PresentationError('device_auth_key');
  return key;
}

/** DeviceAuthenticationBytes (section 9.1.3.4). */
function deviceAuthentication({ docType, deviceNameSpaces }: Document, transcript: Buffer): Buffer {
  return embedded(array(text('DeviceAuthentication'), transcript, text(docType), deviceNameSpaces.encoded));
}

function checkSignature(cose: Cose, authentication: Buffer, key: KeyObject): void {
  const algorithm = signatureAlgorithm(cose);
  if (!algorithm) throw new PresentationError('device_auth_header');
  if (!isSignedBy(key, cose, algorithm, authentication)) throw new PresentationError('device_auth_signature');
}

function checkMac({ alg, protectedBytes, proof }: Cose, authentication: Buffer, key: Buffer): void {
  if (alg !== HMAC_256) throw new PresentationError('device_auth_header');
  const structure = array(text('MAC0'), bytes(protectedBytes), bytes(Buffer.alloc(0)), bytes(authentication));
  const expected = createHmac('sha256', key).update(structure).digest();
  if (proof.length !== expected.length || !timingSafeEqual(proof, expected))
    throw new PresentationError('device_auth_mac');
}

/**
 * EMacKey (section 9.1.3.5), which only the two holders of the keys can derive. OpenID4VP has no ephemeral reader key; its wallets use the key
 * to which the answer is encrypted, as section B.2.2 of OpenID4VP 1.0 presupposes. Where there is none, or it is on
 * another curve than the device's, there is no such key.
 */
function macKey(deviceKey: KeyObject, transcript: Buffer, readerKey: JWK | undefined): Buffer {
  try {
    const privateKey = createPrivateKey({ format: 'jwk', key: { ...readerKey } });
    const secret = diffieHellman({ privateKey, publicKey: deviceKey });
    const salt = hash('sha256', embedded(transcript), 'buffer');
    return Buffer.from(hkdfSync('sha256', secret, salt, 'EMacKey', 32));
  } catch (cause) {
    throw new PresentationError('device_auth_mac', { cause });
  }
}
