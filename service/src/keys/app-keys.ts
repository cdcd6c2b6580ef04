import { createECDH, createHash, randomBytes } from 'node:crypto';
import type { App, AppKeyPair, FormerKey } from '../store/store.js';
import type { Seal } from './seal.js';

/** A new secret and a new key pair, as the classic SDKs want them. */
export interface NewKeys {
  /** 32 hex characters. */
  appSecret: string;
  /** P-256 private key of the site's back-end: 64 hex characters. The service does not keep it. */
  prvKey: string;
  /** Uncompressed point: 130 hex characters. */
  pubKey: string;
}

export function newKeys(): NewKeys {
  const ecdh = createECDH('prime256v1');
  const pubKey = ecdh.generateKeys('hex');
  const prvKey = ecdh.getPrivateKey('hex').padStart(64, '0');
  return { appSecret: randomBytes(16).toString('hex'), prvKey, pubKey };
}

/** Every pair with which an app's back-end may sign at `now` (ms), the newest first. */
export function validPairs(app: App, now: number): AppKeyPair[] {
  return [{ publicKey: app.publicKey, sealedSecret: app.sealedSecret }, ...validFormer(app, now)];
}

/** The replaced pairs that are still valid at `now` (ms), the newest first. */
export function validFormer({ formerKeys = [] }: Pick<App, 'formerKeys'>, now: number): FormerKey[] {
  return formerKeys.filter(({ endsAt }) => now < endsAt);
}

/** The app with these replaced pairs and no others. */
export function withFormer(app: App, former: FormerKey[]): App {
  const { formerKeys, ...rest } = app;
  if (former.length > 0) return { ...rest, formerKeys: former };
  return formerKeys ? rest : app;
}

/** The secret of a pair: 32 hex characters. */
export function openSecret(seal: Seal, appId: string, pair: AppKeyPair): string {
  return seal.openOften(pair.sealedSecret, secretContext(appId));
}

/** The context under which the secrets of an app are sealed. */
export function secretContext(appId: string): string {
  return `app-secret ${appId}`;
}

/** By what operators name a pair: the first 8 hex digits of the SHA-256 of its public key. */
export function keyId(publicKey: string): string {
  return createHash('sha256').update(publicKey, 'hex').digest('hex').slice(0, 8);
}
