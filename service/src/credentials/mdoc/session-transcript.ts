import { hash } from 'node:crypto';
import type { JWK } from 'jose';
import { NULL, array, bytes, text } from './write-cbor.js';

/** A request as its wallet knows it. */
interface AskedFor {
  /** The full Client Identifier, with its prefix. */
  clientId: string;
  nonce: string;
  /** The key to which the answer is encrypted; undefined when it comes in the clear. */
  encryptionKey: JWK | undefined;
  /** Where the answer is to be sent. */
  responseUri: string;
}

/**
 * The SessionTranscript of an answer that was asked for by a redirect or a QR code (OpenID4VP 1.0, section B.2.6.1): what the wallet signs
 * besides the document. It holds all that binds an answer to this request.
 */
export function sessionTranscript({ clientId, nonce, encryptionKey, responseUri }: AskedFor): Buffer {
  const info = array(text(clientId), text(nonce), keyOf(encryptionKey), text(responseUri));
  return transcriptOf('OpenID4VPHandover', info);
}

/** That of an answer through the Digital Credentials API (section B.2.6.2), which is bound to the origin of the page that asked. */
export function digitalTranscript({
  origin,
  nonce,
  encryptionKey,
}: Pick<AskedFor, 'nonce' | 'encryptionKey'> & { origin: string }): Buffer {
  return transcriptOf('OpenID4VPDCAPIHandover', array(text(origin), text(nonce), keyOf(encryptionKey)));
}

/**
 * That of an answer through the Digital Credentials API in the protocol of ISO (ISO/IEC TS 18013-7, annex C).
 * @param encryptionInfo the EncryptionInfo of the request in base64url, as the wallet got it
 */
export function isoTranscript(encryptionInfo: string, origin: string): Buffer {
  return transcriptOf('dcapi', array(text(encryptionInfo), text(origin)));
}

function transcriptOf(name: string, info: Buffer): Buffer {
  return array(NULL, NULL, array(text(name), bytes(hash('sha256', info, 'buffer'))));
}

function keyOf(encryptionKey: JWK | undefined): Buffer {
  return encryptionKey ? bytes(thumbprint(encryptionKey)) : NULL;
}

/** The SHA-256 thumbprint of an elliptic curve key (RFC 7638, section 3.2). */
function thumbprint({ crv, kty, x, y }: JWK): Buffer {
  return hash('sha256', JSON.stringify({ crv, kty, x, y }), 'buffer');
}
