import { createDecipheriv, createECDH, hash } from 'node:crypto';
import { isObject, parseJsonObject } from './json.js';
import { type PointJwk, jwkToPoint } from './point.js';

/** A private key on P-256, with the id by which answers may name it. */
export interface DecryptionKey extends PointJwk {
  kid: string;
  /** 32 bytes, base64url. */
  d: string;
}

/** Content encryption and the bytes of its key (RFC 7518, section 5.3). */
const ENCRYPTIONS: Readonly<Record<string, { cipher: 'aes-128-gcm' | 'aes-256-gcm'; keyBytes: number }>> = {
  A128GCM: { cipher: 'aes-128-gcm', keyBytes: 16 },
  A256GCM: { cipher: 'aes-256-gcm', keyBytes: 32 },
};

/** Compact serialisation with direct key agreement: no encrypted key (RFC 7516, section 5.1). */
const COMPACT = /^([\w-]+)\.\.([\w-]{16})\.([\w-]+)\.([\w-]{22})$/;

/**
 * Opens a JWE in compact serialisation that was encrypted to a key by ECDH-ES with A128GCM or A256GCM (RFC 7518, sections 4.6 and 5.3). It is
 * node:crypto and not jose for the reason that `isSignedBy` gives.
 * @throws an Error without details when it has another form or another key, or was changed
 */
export function openJwe(jwe: string, key: DecryptionKey): Buffer {
  const [, encodedHeader = '', iv = '', ciphertext = '', tag = ''] = COMPACT.exec(jwe) ?? [];
  const header = parseJsonObject(Buffer.from(encodedHeader, 'base64url'));
  if (!header || !isForThisKey(header, key)) throw new Error('not a JWE to this key');
  const encryption =
    typeof header.enc === 'string' && Object.hasOwn(ENCRYPTIONS, header.enc)
      ? ENCRYPTIONS[header.enc]
      : undefined;
  if (!encryption) throw new Error('another content encryption');
  const secret = agree(header.epk, key);
  const contentKey = concatKdf(secret, header, encryption.keyBytes);
  const decipher = createDecipheriv(encryption.cipher, contentKey, Buffer.from(iv, 'base64url'), {
    authTagLength: 16,
  })
    .setAAD(Buffer.from(encodedHeader))
    .setAuthTag(Buffer.from(tag, 'base64url'));
  return Buffer.concat([decipher.update(Buffer.from(ciphertext, 'base64url')), decipher.final()]);
}

/** Compression, and extensions that must be understood (RFC 7516, sections 4.1.3 and 4.1.13), are none that we know. */
function isForThisKey({ alg, kid, zip, crit }: Record<string, unknown>, key: DecryptionKey): boolean {
  return (
    alg === 'ECDH-ES' && (kid === undefined || kid === key.kid) && zip === undefined && crit === undefined
  );
}

/** The shared secret (section 4.6.1.1). OpenSSL refuses a point that is not on the curve. */
function agree(epk: unknown, { d }: DecryptionKey): Buffer {
  if (!isObject(epk) || epk.kty !== 'EC' || epk.crv !== 'P-256') throw new Error('another kind of key');
  const { x, y } = epk;
  if (typeof x !== 'string' || typeof y !== 'string') throw new Error('not a point');
  const point = jwkToPoint({ x, y });
  if (point.length !== 65) throw new Error('not a point');
  const ecdh = createECDH('prime256v1');
  ecdh.setPrivateKey(Buffer.from(d, 'base64url'));
  return ecdh.computeSecret(point);
}

/** The key for the content (section 4.6.2): with SHA-256 one round is enough for keys of up to 32 bytes. */
function concatKdf(secret: Buffer, { enc, apu, apv }: Record<string, unknown>, bytes: number): Buffer {
  const input = [
    uint32(1),
    secret,
    withLength(Buffer.from(String(enc))),
    withLength(partyInfo(apu)),
    withLength(partyInfo(apv)),
    uint32(bytes * 8),
  ];
  return hash('sha256', Buffer.concat(input), 'buffer').subarray(0, bytes);
}

function partyInfo(value: unknown): Buffer {
  if (value === undefined) return Buffer.alloc(0);
  if (typeof value !== 'string') throw new Error('not base64url');
  return Buffer.from(value, 'base64url');
}

function withLength(bytes: Buffer): Buffer {
  return Buffer.concat([uint32(bytes.length), bytes]);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}
