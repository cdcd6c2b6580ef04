import { createDecipheriv, createHmac, createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import type { TestApp } from './approved-request.js';
import { privateJwk } from './classic-request.js';

/** What an SDK puts on the wire. */
export interface SdkRequest {
  /** After the SDK's base address. */
  path: string;
  headers: Record<string, string>;
  body: string;
}

/** What an SDK has in hand when the service answered 200. */
export interface SdkAnswer {
  text: string;
  contentType: string;
  app: TestApp;
  /** The key that the SDK trusts: hex of the uncompressed point. */
  serviceKey: string;
  /** Seconds. */
  now: number;
  fetchText(url: string): Promise<string>;
}

export interface SdkUserData {
  userId: string;
  data: { label: string; value: string; isValid: boolean; isOwner: boolean }[];
}

/** One SDK of the original system: what it sends and what it does with the answer, each in its own way. */
export interface SdkShape {
  name: string;
  /** Whether its requests are too loose for an app that is not classic. */
  isLoose: boolean;
  /** Whether it downloads `data`: always, or never. */
  downloads: boolean;
  /** Whether it checks the service's signature at all. */
  verifies: boolean;
  request(app: TestApp, authCode: string, now: number): SdkRequest;
  open(answer: SdkAnswer): Promise<SdkUserData>;
}

/** A compact JWS (ES256, r and s side by side) over exactly these two JSON texts. */
export function signText(prvKey: string, header: object, claims: object): string {
  const input = [header, claims]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.');
  const key = createPrivateKey({ format: 'jwk', key: privateJwk(prvKey) });
  const signature = sign('sha256', Buffer.from(input), { key, dsaEncoding: 'ieee-p1363' });
  return `${input}.${signature.toString('base64url')}`;
}

/** base64 of the HMAC under the secret's text. */
export function hmac(secret: string, text: string): string {
  return createHmac('sha256', secret).update(text).digest('base64');
}

/** The claims of a JWT whose signature holds under the key. @throws when it does not */
export function verifiedClaims(jwt: string, pointHex: string): Record<string, unknown> {
  const [header = '', payload = '', signature = ''] = jwt.split('.');
  const point = Buffer.from(pointHex, 'hex');
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((half) => half.toString('base64url'));
  const key = createPublicKey({ format: 'jwk', key: { kty: 'EC', crv: 'P-256', x: x ?? '', y: y ?? '' } });
  const isGood = verify(
    'sha256',
    Buffer.from(`${header}.${payload}`),
    { key, dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature, 'base64url'),
  );
  if (!isGood) throw new Error('signature');
  return claimsOf(jwt);
}

/** The claims as they stand, unverified: all that some SDKs ever look at. */
export function claimsOf(jwt: string): Record<string, unknown> {
  const parts = jwt.split('.');
  if (parts.length !== 3) throw new Error('not a JWT');
  return JSON.parse(Buffer.from(parts[1] ?? '', 'base64url').toString('utf8')) as Record<string, unknown>;
}

/** 32 hex characters of IV, then base64; AES-128-CBC under the secret's bytes, PKCS #7. */
export function decrypt(data: unknown, secret: string): unknown {
  if (typeof data !== 'string') throw new Error('data is no text');
  const decipher = createDecipheriv(
    'aes-128-cbc',
    Buffer.from(secret, 'hex'),
    Buffer.from(data.slice(0, 32), 'hex'),
  );
  return JSON.parse(decipher.update(data.slice(32), 'base64', 'utf8') + decipher.final('utf8'));
}

/** Items that have the four members and no other, as strict mappers demand. @throws */
export function strictItems(items: unknown): SdkUserData['data'] {
  if (!Array.isArray(items)) throw new Error('no list');
  for (const item of items as Record<string, unknown>[]) {
    if (Object.keys(item).toSorted().join() !== 'isOwner,isValid,label,value') throw new Error('members');
    if (typeof item.label !== 'string' || typeof item.value !== 'string') throw new Error('text');
    if (typeof item.isValid !== 'boolean' || typeof item.isOwner !== 'boolean') throw new Error('boolean');
  }
  return items as SdkUserData['data'];
}

export const CALL = { method: 'POST', path: 'scopeRequest/authCode' };
