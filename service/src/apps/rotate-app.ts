import type { AppKey } from 'civic-elements/protocol';
import type { Context } from '../context.js';
import { AppError } from '../errors.js';
import { keyId, newKeys, secretContext, validFormer, withFormer } from '../keys/app-keys.js';
import type { App } from '../store/store.js';
import { findApp, updateApp } from './change-app.js';
import type { AppCredentials } from './create-app.js';

/** Seconds that a replaced pair may stay valid at most: 30 days. */
const MAX_OVERLAP = 2_592_000;

/** Pairs that may be valid at a time, because every one of them is tried. */
const MAX_PAIRS = 4;

/**
 * Makes a new secret and key pair for an app.
 * @param overlap seconds for which the pair before works as well, so that a back-end changes over without an outage; at 0 every older pair stops
 *   working at once
 * @throws AppError
 */
export async function rotateApp(
  context: Context,
  appId: string,
  { overlap = 0 }: { overlap?: number } = {},
): Promise<AppCredentials> {
  if (!Number.isInteger(overlap) || overlap < 0 || overlap > MAX_OVERLAP)
    throw new AppError('overlap: 0 to 2592000 seconds, which are 30 days');
  const keys = newKeys();
  const sealedSecret = context.seal.seal(keys.appSecret, secretContext(appId));
  const now = context.clock();
  await updateApp(context, appId, (app) => {
    if (app.revokedAt !== undefined) throw new AppError('appId: the app is revoked');
    const { publicKey, sealedSecret: replaced, keysCreatedAt: createdAt = app.createdAt } = app;
    const endsAt = now + overlap * 1000;
    const former =
      overlap === 0
        ? []
        : [{ publicKey, sealedSecret: replaced, createdAt, endsAt }, ...validFormer(app, now)];
    if (former.length >= MAX_PAIRS)
      throw new AppError(`overlap: ${MAX_PAIRS} pairs are valid already; revoke one of them first`);
    return withFormer({ ...app, publicKey: keys.pubKey, sealedSecret, keysCreatedAt: now }, former);
  });
  return { appId, ...keys };
}

/** A replaced pair stops working at once. @throws AppError when the app has none of this id, or when it is the newest one */
export async function revokeKey(context: Context, appId: string, id: string): Promise<App> {
  return updateApp(context, appId, (app) => {
    if (keyId(app.publicKey) === id)
      throw new AppError('keyId: the newest pair is replaced by a rotation, and not revoked');
    const valid = validFormer(app, context.clock());
    const left = valid.filter(({ publicKey }) => keyId(publicKey) !== id);
    if (left.length === valid.length) throw new AppError('keyId: the app has no valid pair of this id');
    return withFormer(app, left);
  });
}

/** The pairs of an app that are valid now, the newest first. @throws AppError */
export async function listKeys(context: Context, appId: string): Promise<AppKey[]> {
  return shownKeys(await findApp(context, appId), context.clock());
}

/** The same of an app that is at hand. */
export function shownKeys(app: App, now: number): AppKey[] {
  const { publicKey, keysCreatedAt: createdAt = app.createdAt } = app;
  const former = validFormer(app, now).map((pair) => ({
    publicKey: pair.publicKey,
    createdAt: pair.createdAt,
    endsAt: pair.endsAt,
  }));
  return [{ publicKey, createdAt }, ...former].map((pair) => ({ id: keyId(pair.publicKey), ...pair }));
}
