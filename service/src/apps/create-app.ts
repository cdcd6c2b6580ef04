import { createECDH, randomBytes, randomInt } from 'node:crypto';
import type { Context } from '../context.js';
import { type NewApp, registerApp } from './register-app.js';

/** What a site needs to use its app. It is shown once and never again. Everything is hex, as the classic SDKs want it. */
export interface AppCredentials {
  appId: string;
  /** 32 hex characters. */
  appSecret: string;
  /** P-256 private key of the site's back-end: 64 hex characters. The service does not keep it. */
  prvKey: string;
  /** Uncompressed point: 130 hex characters. */
  pubKey: string;
}

const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

/** Registers an app under a new id with new keys. @throws AppError when name or origins are unusable */
export async function createApp(context: Context, app: NewApp): Promise<AppCredentials> {
  const appId = Array.from({ length: 9 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  const appSecret = randomBytes(16).toString('hex');
  const ecdh = createECDH('prime256v1');
  const pubKey = ecdh.generateKeys('hex');
  await registerApp(context, { ...app, appId, appSecret, publicKey: pubKey });
  return { appId, appSecret, prvKey: ecdh.getPrivateKey('hex').padStart(64, '0'), pubKey };
}
