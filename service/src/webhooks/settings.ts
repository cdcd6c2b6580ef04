import { randomBytes } from 'node:crypto';
import { findApp, updateApp } from '../apps/change-app.js';
import type { Context } from '../context.js';
import { AppError } from '../errors.js';
import { checkAddress } from '../outgoing/fetch-public.js';
import { parseUrl } from '../untrusted-text.js';
import type { App } from '../store/store.js';

/** Bytes of the key that messages are signed with. */
const KEY_BYTES = 32;

/**
 * Where messages about an app go from now on, signed with a new key.
 * @param url https and in the public internet; in development also http on loopback
 * @returns the key in the form of Standard Webhooks, `whsec_` and base64, which is shown this once
 * @throws AppError
 */
export async function setWebhook(
  context: Context,
  appId: string,
  url: string,
): Promise<{ app: App; secret: string }> {
  const address = checkUrl(context, url);
  const key = randomBytes(KEY_BYTES).toString('base64');
  const sealedKey = context.seal.seal(key, keyContext(appId));
  const app = await updateApp(context, appId, (current) => ({
    ...current,
    webhook: { url: address, sealedKey, createdAt: context.clock() },
  }));
  return { app, secret: `whsec_${key}` };
}

/** No messages about an app go anywhere any more; those that wait are given up. @throws AppError when it has no webhook */
export async function removeWebhook(context: Context, appId: string): Promise<App> {
  return updateApp(context, appId, ({ webhook, ...app }) => {
    if (!webhook) throw new AppError('webhook: the app has none');
    return app;
  });
}

/** @throws AppError when the app has no webhook */
export async function findWebhook(context: Context, appId: string): Promise<NonNullable<App['webhook']>> {
  const { webhook } = await findApp(context, appId);
  if (!webhook) throw new AppError('webhook: the app has none');
  return webhook;
}

export function openKey({ seal }: Pick<Context, 'seal'>, appId: string, sealedKey: string): Buffer {
  return Buffer.from(seal.open(sealedKey, keyContext(appId)), 'base64');
}

function keyContext(appId: string): string {
  return `app-webhook ${appId}`;
}

/** Where a name leads to is looked at again with each message. @throws AppError */
function checkUrl({ options }: Context, text: string): string {
  const url = text.length <= 2048 ? parseUrl(text.trim()) : undefined;
  try {
    if (!url) throw new Error('malformed');
    checkAddress(url, options.mode);
  } catch (cause) {
    throw new AppError('url: an https address in the public internet, without user name and fragment', {
      cause,
    });
  }
  return url.href;
}
