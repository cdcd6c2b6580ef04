import { array, bytes, integer, map, text } from '../credentials/mdoc/write-cbor.js';
import type { ChannelSecrets } from '../keys/channel-secrets.js';

/** What an EncryptionInfo and an EncryptedResponse begin with. */
export const DCAPI = 'dcapi';

/** The EncryptionInfo of a request (ISO/IEC TS 18013-7, annex C), base64url: a fresh nonce, and the key to which the answer is to be encrypted. */
export function encryptionInfo({ nonce, encryptionKey }: ChannelSecrets): string {
  const { x = '', y = '' } = encryptionKey;
  const coordinate = (value: string) => bytes(Buffer.from(value, 'base64url'));
  // A COSE_Key (RFC 9053, section 7.1): kty EC2, crv P-256.
  const recipientPublicKey = map(
    [integer(1), integer(2)],
    [integer(-1), integer(1)],
    [integer(-2), coordinate(x)],
    [integer(-3), coordinate(y)],
  );
  const parameters = map(
    [text('nonce'), bytes(Buffer.from(nonce, 'base64url'))],
    [text('recipientPublicKey'), recipientPublicKey],
  );
  return array(text(DCAPI), parameters).toString('base64url');
}
