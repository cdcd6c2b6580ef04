import { ECDH } from 'node:crypto';
import { LIFETIMES } from 'civic-elements/protocol';
import type { Context } from '../context.js';
import { AppError } from '../errors.js';
import type { Options } from '../options.js';
import type { App, ProcessedMode } from '../store/store.js';
import { USER_ID_RULE } from '../scopes/user-id.js';
import { rasterLogo } from '../untrusted-text.js';
import { certify } from './app-certificate.js';
import { checkBrand } from './brand.js';
import { secretContext } from '../keys/app-keys.js';
import { type PolicyChange, withPolicy } from './channel-policy.js';
import { checkWallets } from './offered-wallets.js';
import { checkOrigins } from './origins.js';

/** What an operator says about an app when registering it. */
export interface NewApp {
  /** Shown to people: 1 to 64 characters. */
  name: string;
  /** Scheme, host and port: `https://shop.example`. They are normalised: a slash at the end, the usual port, capitals, names with umlauts. */
  origins: string[];
  /** `data:` URL of a PNG, JPEG, WebP or GIF of at most 16 kB. */
  logo?: string;
  /** `#rrggbb` or `#rgb`; default: the standard colour of the elements. */
  brand?: string;
  /** Names of wallets that the operator lists; default: all. */
  wallets?: string[];
  /** Whether the looser forms of old SDKs are accepted; default false. */
  classic?: boolean;
  /** Whether even the same attempt is refused a second answer; default false. */
  strict?: boolean;
  /** For classic apps whose SDK downloads the answer: `always`, or `flag` for large answers whose SDK says it can; default `never`. */
  processed?: ProcessedMode | 'never';
  /** Seconds, 60 to 1800; default 60. */
  authCodeLifetime?: number;
  /** Whether browsers may be handed requests that nobody has signed; default false. */
  allowsUnsigned?: boolean;
  /** What the code for another device holds: the address of the landing page (default), or the OpenID4VP link itself. */
  qr?: QrCode;
  /** How scope requests may be answered, where it is not as by default. */
  policy?: PolicyChange;
}

/** What the code for another device holds. */
export type QrCode = 'landing' | 'direct';

const TAKEN = 'appId: exists already';

/** An app with an id and keys that exist already. */
export interface ExistingApp extends NewApp {
  appId: string;
  /** 32 hex characters. */
  appSecret: string;
  /** 130 hex characters starting with 04, or the 128 without it. */
  publicKey: string;
}

/** The options by which an app is checked. */
type Rules = Pick<Options, 'mode' | 'wallets'>;

/**
 * Registers an app with an id and keys as given. Integrations of the original system move over in this way.
 * @throws AppError
 */
export async function registerApp(context: Context, input: ExistingApp): Promise<App> {
  checkAppId(input.appId);
  return addApp(context, input);
}

/** Checks what is said of an app with an id and keys of its own, but for whether the id is free. @throws AppError */
export function checkExistingApp(input: ExistingApp, rules: Rules): void {
  checkAppId(input.appId);
  checkPublicKey(input.publicKey);
  checkSecret(input.appSecret);
  checkNewApp(input, rules);
}

/** The same under any id, which only the service itself has for its own (portal-app.ts). @throws AppError */
export async function addApp(context: Context, input: ExistingApp): Promise<App> {
  if (await context.store.getApp(input.appId)) throw new AppError(TAKEN);
  const checked = checkNewApp(input, context.options);
  const app: App = {
    ...checked,
    appId: input.appId,
    publicKey: checkPublicKey(input.publicKey),
    sealedSecret: context.seal.seal(checkSecret(input.appSecret), secretContext(input.appId)),
    // This holds for imported apps, too: the user ids of the original system derive from keys that nobody has any more, so every user is new here.
    userIdRule: USER_ID_RULE,
    ...(await certify(context, input.appId, checked.name)),
    createdAt: context.clock(),
  };
  // Somebody may have been faster while the certificate was made.
  if (!(await context.store.addApp(app))) throw new AppError(TAKEN);
  return app;
}

/** Checks what is said of a new app, which needs no store. @returns what is kept of it @throws AppError */
export function checkNewApp(input: NewApp, { mode, wallets }: Rules) {
  const processed = checkProcessed(input);
  const policies: Pick<App, 'channelPolicy' | 'scopePolicies'> = {};
  return {
    name: checkName(input.name),
    origins: checkOrigins(input.origins, mode),
    ...(input.logo !== undefined && { logo: checkLogo(input.logo) }),
    ...(input.brand !== undefined && { brand: checkBrand(input.brand) }),
    ...(input.wallets && { wallets: checkWallets(input.wallets, wallets) }),
    classic: input.classic ?? false,
    strict: input.strict ?? false,
    ...(processed && { processed }),
    authCodeLifetime: checkLifetime(input.authCodeLifetime ?? LIFETIMES.authCode / 1000),
    ...(input.allowsUnsigned && { allowsUnsigned: true }),
    ...(checkQr(input.qr) && { qr: 'direct' as const }),
    ...(input.policy && withPolicy(policies, input.policy)),
  };
}

function checkAppId(appId: string): void {
  if (!/^[\w-]{1,64}$/.test(appId)) throw new AppError('appId: 1 to 64 letters, digits, - or _');
}

/** Whether it is to be `direct`. @throws AppError */
export function checkQr(qr: string = 'landing'): boolean {
  if (qr !== 'landing' && qr !== 'direct') throw new AppError('qr: landing or direct');
  return qr === 'direct';
}

/** Seconds. @throws AppError */
export function checkLifetime(seconds: number): number {
  if (!Number.isInteger(seconds) || seconds < 60 || seconds > LIFETIMES.authCodeMax / 1000) {
    throw new AppError('authCodeLifetime: 60 to 1800 seconds');
  }
  return seconds;
}

/** Whoever knows the address gets the answer, although encrypted. Only classic apps need that. @throws AppError */
export function checkProcessed({
  processed = 'never',
  classic = false,
}: Pick<NewApp, 'classic'> & { processed?: NewApp['processed'] | undefined }): ProcessedMode | undefined {
  if (processed === 'never') return undefined;
  if (processed !== 'always' && processed !== 'flag') {
    throw new AppError('processed: never, flag or always');
  }
  if (!classic) throw new AppError('processed: only for classic apps');
  return processed;
}

/** Controls, format characters, lone surrogates, separators, and the letters and symbols that print nothing (Hangul fillers, empty braille). */
const HIDDEN = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\u115f\u1160\u2800\u3164\uffa0]/u;

/**
 * Joiners are letters of Persian, Sinhala and other scripts, and build emoji. Where they change nothing that people see, they could make one
 * name look like another: at an end, twice, and after Latin, Greek or Cyrillic letters, digits and punctuation.
 */
const STRAY_JOINER =
  /(?:^|[\p{sc=Latn}\p{sc=Grek}\p{sc=Cyrl}\p{N}\p{P}\p{Z}\u200c\u200d])[\u200c\u200d]|[\u200c\u200d]$/u;

/**
 * The name goes into the app's certificate, so characters that would mislead people there are refused and not removed.
 * @param field what the error calls it
 * @throws AppError
 */
export function checkName(name: string, field = 'name'): string {
  const trimmed = name.trim();
  const { length } = [...trimmed];
  const isGood = length >= 1 && length <= 64 && !HIDDEN.test(trimmed) && !STRAY_JOINER.test(trimmed);
  if (!isGood) throw new AppError(`${field}: 1 to 64 visible characters`);
  return trimmed;
}

/** @throws AppError */
export function checkLogo(logo: string): string {
  const checked = rasterLogo(logo);
  if (checked === undefined)
    throw new AppError('logo: a data: URL of a PNG, JPEG, WebP or GIF of at most 16 kB');
  return checked;
}

function checkPublicKey(hex: string): string {
  const point = (hex.length === 128 ? `04${hex}` : hex).toLowerCase();
  if (!/^04[0-9a-f]{128}$/.test(point)) throw new AppError('publicKey: an uncompressed P-256 point as hex');
  try {
    ECDH.convertKey(point, 'prime256v1', 'hex');
  } catch {
    throw new AppError('publicKey: not a point on P-256');
  }
  return point;
}

function checkSecret(secret: string): string {
  if (!/^[0-9a-f]{32}$/i.test(secret)) throw new AppError('appSecret: 32 hex characters');
  return secret;
}
