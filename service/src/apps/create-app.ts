import { randomInt } from 'node:crypto';
import type { Context } from '../context.js';
import { type NewKeys, newKeys } from '../keys/app-keys.js';
import { type NewApp, registerApp } from './register-app.js';

/** What a site needs to use its app. It is shown once and never again. Everything is hex, as the classic SDKs want it. */
export interface AppCredentials extends NewKeys {
  appId: string;
}

const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

/** Registers an app under a new id with new keys. @throws AppError when name or origins are unusable */
export async function createApp(context: Context, app: NewApp): Promise<AppCredentials> {
  const appId = Array.from({ length: 9 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  const keys = newKeys();
  await registerApp(context, { ...app, appId, appSecret: keys.appSecret, publicKey: keys.pubKey });
  return { appId, ...keys };
}
