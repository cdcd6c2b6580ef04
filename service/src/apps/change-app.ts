import { createECDH, randomBytes } from 'node:crypto';
import type { Context } from '../context.js';
import type { App } from '../store/store.js';
import { AppError } from '../errors.js';
import type { AppCredentials } from './create-app.js';

/** Makes a new secret and key pair for an app. The old ones stop working at once. @throws AppError */
export async function rotateApp(context: Context, appId: string): Promise<AppCredentials> {
  const app = await findApp(context, appId);
  const appSecret = randomBytes(16).toString('hex');
  const ecdh = createECDH('prime256v1');
  const pubKey = ecdh.generateKeys('hex');
  const sealedSecret = context.seal.seal(appSecret, `app-secret ${appId}`);
  await context.store.putApp({ ...app, publicKey: pubKey, sealedSecret });
  return { appId, appSecret, prvKey: ecdh.getPrivateKey('hex').padStart(64, '0'), pubKey };
}

/** Closes an app: it can create no scope requests and exchange no auth codes. @throws AppError */
export async function revokeApp(context: Context, appId: string): Promise<void> {
  const app = await findApp(context, appId);
  await context.store.putApp({ ...app, revokedAt: app.revokedAt ?? context.clock() });
}

/** @throws AppError */
export async function findApp(context: Context, appId: string): Promise<App> {
  const app = await context.store.getApp(appId);
  if (!app) throw new AppError('appId: not registered');
  return app;
}
