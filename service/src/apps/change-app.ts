import type { Context } from '../context.js';
import type { App, ChannelPolicy, ProcessedMode } from '../store/store.js';
import { AppError } from '../errors.js';
import { checkBrand } from './brand.js';
import { checkWallets } from './offered-wallets.js';
import { checkOrigins } from './origins.js';
import { certify, withCertificate } from './app-certificate.js';
import { PORTAL_APP_ID } from './portal-app.js';
import { type PolicyChange, withPolicy, withScopePolicies } from './channel-policy.js';
import { type QrCode, checkLifetime, checkLogo, checkName, checkProcessed, checkQr } from './register-app.js';

/** What may change about an app while its id and keys stay. */
export interface AppChanges {
  /** 1 to 64 visible characters. The app gets a new certificate in this name, unless an operator brought the one that it has. */
  name?: string;
  /** Those that may ask from now on, all of them. */
  origins?: string[];
  /** `data:` URL of a raster image of at most 16 kB; null takes the logo away. */
  logo?: string | null;
  /** `#rrggbb` or `#rgb`; null goes back to the standard colour. */
  brand?: string | null;
  /** Names of wallets that the operator lists, at least one; null offers all. */
  wallets?: string[] | null;
  /** Whether the looser forms of old SDKs are accepted. Without it, no answer goes out as an address any more. */
  classic?: boolean;
  /** When a classic app's answer goes out as an address. */
  processed?: ProcessedMode | 'never';
  /** Whether even the same attempt is refused a second answer. */
  strict?: boolean;
  /** Seconds, 60 to 1800. */
  authCodeLifetime?: number;
  /** Whether browsers may be handed requests that nobody has signed. */
  allowsUnsigned?: boolean;
  /** What the code for another device holds. */
  qr?: QrCode;
  /** How scope requests may be answered. Those that are open keep what they were created with. */
  policy?: PolicyChange;
  /** What differs for single scopes, all of it, by their names. */
  scopePolicies?: Record<string, ChannelPolicy>;
}

/**
 * Changes an app. Scope requests that are open show the change at once, but for the policy, and for a request for the browser's prompt that a page
 * has already.
 * @throws AppError
 */
export async function changeApp(context: Context, appId: string, changes: AppChanges): Promise<App> {
  const { name: current } = await findApp(context, appId);
  const name = changes.name === undefined ? current : checkName(changes.name);
  const certificate = name === current ? undefined : await certify(context, appId, name);
  return updateApp(context, appId, (app) => {
    const {
      qr: former,
      logo: formerLogo,
      brand: formerBrand,
      wallets: formerWallets,
      processed: by,
      ...rest
    } = app;
    const isDirect = changes.qr === undefined ? former === 'direct' : checkQr(changes.qr);
    const { classic = rest.classic, strict = rest.strict, logo = formerLogo ?? null } = changes;
    const { brand = formerBrand ?? null, wallets = formerWallets ?? null } = changes;
    const processed = checkProcessed({ classic, processed: changes.processed ?? (classic ? by : undefined) });
    const answers = changes.scopePolicies ? withScopePolicies(rest, changes.scopePolicies) : rest;
    const changed: App = {
      ...(changes.policy ? withPolicy(answers, changes.policy) : answers),
      name,
      classic,
      strict,
      ...(changes.origins && { origins: checkOrigins(changes.origins, context.options.mode) }),
      ...(isDirect && { qr: 'direct' }),
      ...(logo !== null && { logo: logo === formerLogo ? logo : checkLogo(logo) }),
      ...(brand !== null && { brand: checkBrand(brand) }),
      // Those that it has already stay, even if the operator does not list them now.
      ...(wallets !== null && {
        wallets: wallets === formerWallets ? wallets : checkWallets(wallets, context.options.wallets),
      }),
      ...(processed && { processed }),
      ...(changes.authCodeLifetime !== undefined && {
        authCodeLifetime: checkLifetime(changes.authCodeLifetime),
      }),
      ...(changes.allowsUnsigned !== undefined && { allowsUnsigned: changes.allowsUnsigned }),
    };
    return certificate && !app.isImported ? withCertificate(changed, certificate, context.clock()) : changed;
  });
}

/** Lets the pages of one more origin ask. @throws AppError */
export async function addOrigin(context: Context, appId: string, origin: string): Promise<App> {
  return updateApp(context, appId, (app) => {
    const added = checkOrigins([origin], context.options.mode);
    return { ...app, origins: [...new Set([...app.origins, ...added])] };
  });
}

/** The pages of this origin can ask no more. @throws AppError when it is not registered, or is the last one */
export async function removeOrigin(context: Context, appId: string, origin: string): Promise<App> {
  return updateApp(context, appId, (app) => {
    const isKnown = app.origins.includes(origin);
    const [removed = origin] = isKnown ? [] : checkOrigins([origin], context.options.mode);
    const origins = app.origins.filter((known) => known !== removed);
    if (origins.length === app.origins.length) throw new AppError('origins: the app has no such origin');
    if (origins.length === 0) throw new AppError('origins: at least one');
    return { ...app, origins };
  });
}

/** Closes an app: it can create no scope requests and exchange no auth codes. @throws AppError */
export async function revokeApp(context: Context, appId: string): Promise<App> {
  return updateApp(context, appId, (app) => ({ ...app, revokedAt: app.revokedAt ?? context.clock() }));
}

/** Changes an app as it is at that moment, whatever else changes it. @throws AppError when it is not registered, and what `change` throws */
export async function updateApp(
  { store }: Pick<Context, 'store'>,
  appId: string,
  change: (app: App) => App,
): Promise<App> {
  const changed = appId === PORTAL_APP_ID ? undefined : await store.changeApp(appId, change);
  if (!changed) throw new AppError('appId: not registered');
  return changed;
}

/** An app that somebody has registered, not the portal's own. @throws AppError */
export async function findApp(context: Context, appId: string): Promise<App> {
  const app = appId === PORTAL_APP_ID ? undefined : await context.store.getApp(appId);
  if (!app) throw new AppError('appId: not registered');
  return app;
}
