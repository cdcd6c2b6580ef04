import { LIFETIMES, type ScopeName } from 'civic-elements/protocol';
import type { Context } from '../context.js';
import { AppError } from '../errors.js';
import { newKeys } from '../keys/app-keys.js';
import type { App, Store } from '../store/store.js';
import { addApp } from './register-app.js';

/**
 * The app as which the Integration Portal itself asks wallets. Ids that are registered have no dot (register-app.ts), so that nobody can have it, and no
 * command or route finds it (change-app.ts): it cannot be changed, rotated or revoked.
 */
export const PORTAL_APP_ID = 'integration.portal';

/** All that it may ask for: nothing about a person. */
export const PORTAL_SCOPE: ScopeName = 'ANONYMOUS_LOGIN';

/** What wallets show. */
const NAME = 'Integration Portal';

/** Whether members may sign in to the portal by a wallet. */
export function takesWallets({ options }: Pick<Context, 'options'>): boolean {
  return !options.withoutPortal && !options.withoutPortalWallet;
}

/**
 * The portal's own app. It is made when it is first needed, and follows `PUBLIC_URL`. Whoever answers from another device picks the number that the
 * portal shows, because a code that somebody hands on would let them in. The keys are thrown away: its codes are exchanged in this process alone.
 */
export async function portalApp(context: Context): Promise<App> {
  const { store, options } = context;
  const origins = [new URL(options.publicUrl).origin];
  const found = (await store.getApp(PORTAL_APP_ID)) ?? (await makePortalApp(context, origins));
  if (found.origins.join() === origins.join()) return found;
  return (await store.changeApp(PORTAL_APP_ID, (app) => ({ ...app, origins }))) ?? found;
}

async function makePortalApp(context: Context, origins: string[]): Promise<App> {
  const { appSecret, pubKey: publicKey } = newKeys();
  try {
    return await addApp(context, {
      appId: PORTAL_APP_ID,
      name: NAME,
      origins,
      appSecret,
      publicKey,
      strict: true,
      authCodeLifetime: LIFETIMES.authCode / 1000,
      policy: { numberMatch: true },
    });
  } catch (error) {
    // Another request was faster.
    const made = error instanceof AppError ? await context.store.getApp(PORTAL_APP_ID) : undefined;
    if (!made) throw error;
    return made;
  }
}

/** The apps that somebody has registered: all but the portal's own. By id. */
export async function registeredApps(store: Pick<Store, 'listApps'>): Promise<App[]> {
  return (await store.listApps()).filter(({ appId }) => appId !== PORTAL_APP_ID);
}
