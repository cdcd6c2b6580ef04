import { hash } from 'node:crypto';
import type { JWK } from 'jose';
import type { Binding } from '../credential.js';
import { NULL, array, bytes, text } from './write-cbor.js';

/**
 * The SessionTranscript of an answer that was asked for by a redirect or a QR code (OpenID4VP 1.0, section B.2.6.1): what the wallet signs
 * besides the document. It holds all that binds an answer to this request.
 */
export function sessionTranscript({ clientId, nonce, encryptionKey, responseUri }: Binding): Buffer {
  const key = encryptionKey ? bytes(thumbprint(encryptionKey)) : NULL;
  const info = array(text(clientId), text(nonce), key, text(responseUri));
  const handover = array(text('OpenID4VPHandover'), bytes(hash('sha256', info, 'buffer')));
  return array(NULL, NULL, handover);
}

/** The SHA-256 thumbprint of an elliptic curve key (RFC 7638, section 3.2). */
function thumbprint({ crv, kty, x, y }: JWK): Buffer {
  return hash('sha256', JSON.stringify({ crv, kty, x, y }), 'buffer');
}
