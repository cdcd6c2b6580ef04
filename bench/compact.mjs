// Compact JWS (ES256) and JWE (ECDH-ES, A128GCM) straight on node:crypto: what the floor and the load generator's wallet use, so that neither
// pays for a library.
import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  randomBytes,
  sign,
  verify,
} from 'node:crypto';

const ENC = 'A128GCM';

export const encode = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');
export const decode = (part) => JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
export const payloadOf = (jws) => decode(jws.split('.')[1]);
export const headerOf = (jws) => decode(jws.split('.')[0]);
export const sha256 = (data) => createHash('sha256').update(data).digest('base64url');
export const newKeyPair = () => generateKeyPairSync('ec', { namedCurve: 'P-256' });

export function signJws(header, payload, key) {
  const input = `${encode({ ...header, alg: 'ES256' })}.${encode(payload)}`;
  const signature = sign('sha256', Buffer.from(input), { key, dsaEncoding: 'ieee-p1363' });
  return `${input}.${signature.toString('base64url')}`;
}

/** @returns the payload @throws when the signature is not the key's */
export function verifyJws(jws, key) {
  const end = jws.lastIndexOf('.');
  const signature = Buffer.from(jws.slice(end + 1), 'base64url');
  const isGood = verify(
    'sha256',
    Buffer.from(jws.slice(0, end)),
    { key, dsaEncoding: 'ieee-p1363' },
    signature,
  );
  if (!isGood) throw new Error('a signature does not verify');
  return payloadOf(jws);
}

/** @param ephemeral a P-256 key pair of node:crypto */
export function encryptJwe(payload, recipient, ephemeral) {
  const { kty, crv, x, y } = ephemeral.publicKey.export({ format: 'jwk' });
  const header = encode({ alg: 'ECDH-ES', enc: ENC, kid: recipient.kid, epk: { kty, crv, x, y } });
  const publicKey = createPublicKey({ format: 'jwk', key: recipient });
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-128-gcm', contentKey(ephemeral.privateKey, publicKey), iv);
  cipher.setAAD(Buffer.from(header));
  const text = Buffer.concat([cipher.update(JSON.stringify(payload)), cipher.final()]);
  return [header, '', ...[iv, text, cipher.getAuthTag()].map((part) => part.toString('base64url'))].join('.');
}

export function decryptJwe(jwe, privateKey) {
  const [header, , iv, text, tag] = jwe.split('.');
  const publicKey = createPublicKey({ format: 'jwk', key: decode(header).epk });
  const decipher = createDecipheriv(
    'aes-128-gcm',
    contentKey(privateKey, publicKey),
    Buffer.from(iv, 'base64url'),
  );
  decipher.setAAD(Buffer.from(header));
  decipher.setAuthTag(Buffer.from(tag, 'base64url'));
  const plain = Buffer.concat([decipher.update(Buffer.from(text, 'base64url')), decipher.final()]);
  return JSON.parse(plain.toString('utf8'));
}

/** Concat KDF for direct key agreement (RFC 7518, 4.6.2) without party information; 128 bits need one round. */
function contentKey(privateKey, publicKey) {
  const number = (value) => {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32BE(value);
    return bytes;
  };
  return createHash('sha256')
    .update(number(1))
    .update(diffieHellman({ privateKey, publicKey }))
    .update(number(ENC.length))
    .update(ENC)
    .update(number(0))
    .update(number(0))
    .update(number(128))
    .digest()
    .subarray(0, 16);
}
