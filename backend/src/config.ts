import { createECDH, createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { ExchangeError } from './exchange-error.js';

/**
 * A public P-256 key as a JSON Web Key (RFC 7517).
 * @example
 * ```ts
 * import type { TrustedJwk } from 'civic-backend';
 *
 * // Copied once from the service's /.well-known/jwks.json
 * export const trustedKey: TrustedJwk = {
 *   kty: 'EC',
 *   crv: 'P-256',
 *   x: 'f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU',
 *   y: 'x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0',
 * };
 * ```
 */
export interface TrustedJwk {
  kty: 'EC';
  crv: 'P-256';
  /** The x coordinate: 32 bytes in base64url. */
  x: string;
  /** The y coordinate: 32 bytes in base64url. */
  y: string;
}

/**
 * The options of {@link newClient}. Those of civic-sip-api have the same names here.
 * @example
 * ```ts
 * import type { ClientConfig } from 'civic-backend';
 *
 * export const config: ClientConfig = {
 *   appId: process.env['CIVIC_APP_ID'] ?? '',
 *   appSecret: process.env['CIVIC_APP_SECRET'] ?? '',
 *   prvKey: process.env['CIVIC_PRIVATE_KEY'] ?? '',
 *   api: 'https://id.example.org/sip',
 *   timeout: 5_000,
 * };
 * ```
 */
export interface ClientConfig {
  /** The app's public id. */
  appId: string;
  /** The secret that app and service share: 32 hex characters. */
  appSecret: string;
  /**
   * The P-256 private key of this back-end: 64 hex characters. Two forms that older tools wrote are accepted as well: 66 characters with a
   * leading `00`, and 60 to 63 characters where leading zeros were dropped.
   */
  prvKey: string;
  /** The address of the service's API, such as `https://id.example.org/sip`. Plain http is accepted only for the same machine (localhost, 127.0.0.1, [::1]). */
  api: string;
  /** The path segment that follows `api` in the address of a call. The default is `prod`. */
  env?: string;
  /** Whether `env` is part of the address. The default is true. */
  includeStageInURL?: boolean;
  /**
   * The only signing key of the service to accept: 130 hex characters (an uncompressed point) or a JWK. By default the client accepts the keys
   * that the service publishes at `.well-known/jwks.json`, in the folder that contains the `sip` of `api`.
   */
  trustedKey?: string | TrustedJwk;
  /** Milliseconds for each try. The default is 10 000, the maximum 600 000. */
  timeout?: number;
  /** A replacement for the global `fetch`, for example one that goes through a proxy. */
  fetch?: typeof fetch;
  /** Accepted and ignored, because civic-sip-api also accepted and ignored it. */
  defaultContentType?: string;
  /** Accepted and ignored, for the same reason. */
  defaultAcceptType?: string;
}

/** The configuration after all checks, with its keys imported. */
export interface Settings {
  appId: string;
  appSecret: string;
  signingKey: KeyObject;
  /** The `aud` claim of the tokens that this client signs: `api` with a slash at its end. */
  audience: string;
  /** The address at which auth codes are exchanged. */
  url: string;
  /** The address at which the service publishes its keys. */
  jwksUrl: URL;
  trustedKey?: KeyObject;
  timeout: number;
  fetch: typeof fetch;
}

/** The largest `timeout`, in milliseconds. */
const MAX_TIMEOUT = 600_000;

/**
 * Checks every option before the client is made, so that a mistake shows at start-up and not at the first login.
 * @throws ExchangeError `invalid_config`, which names the option and never quotes its value
 */
export function readConfig(config: ClientConfig): Settings {
  check(typeof config === 'object' && config !== null, 'config');
  const { appId, appSecret, env = 'prod', includeStageInURL = true, timeout = 10_000 } = config;
  check(typeof appId === 'string' && /^[\w-]{1,64}$/.test(appId), 'appId');
  check(typeof appSecret === 'string' && /^[0-9a-f]{32}$/i.test(appSecret), 'appSecret: 32 hex characters');
  check(typeof env === 'string' && /^[\w-]{1,32}$/.test(env), 'env');
  check(typeof includeStageInURL === 'boolean', 'includeStageInURL');
  check(Number.isInteger(timeout) && timeout > 0 && timeout <= MAX_TIMEOUT, 'timeout: milliseconds');
  check(config.fetch === undefined || typeof config.fetch === 'function', 'fetch');
  check(
    (config as { proxy?: unknown }).proxy === undefined,
    'proxy: not supported, pass a `fetch` that uses the proxy',
  );
  const api = readApi(config.api);
  return {
    appId,
    appSecret,
    signingKey: readPrivateKey(config.prvKey),
    audience: api.href,
    url: `${api.href}${includeStageInURL ? `${env}/` : ''}scopeRequest/authCode`,
    jwksUrl: new URL(
      '.well-known/jwks.json',
      api.pathname.endsWith('/sip/') ? new URL('..', api) : api.origin,
    ),
    ...(config.trustedKey !== undefined && { trustedKey: readTrustedKey(config.trustedKey) }),
    timeout,
    fetch: config.fetch ?? globalThis.fetch,
  };
}

function check(isGood: boolean, field: string, cause?: unknown): asserts isGood {
  if (!isGood) throw new ExchangeError('invalid_config', { field, cause });
}

function readApi(api: unknown): URL {
  const field = 'api: an https address; http only for localhost';
  const url = typeof api === 'string' ? parseUrl(api) : undefined;
  check(url !== undefined, field);
  const isLoopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(url.hostname);
  check(url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback), field);
  check(
    !url.username && !url.password && !url.search && !url.hash,
    'api: without credentials, query and fragment',
  );
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  return url;
}

/** Older tools wrote the key as a number: with a leading `00` as sign, or without its leading zeros. */
function readPrivateKey(prvKey: unknown): KeyObject {
  const field = 'prvKey: 64 hex characters of a P-256 private key';
  check(typeof prvKey === 'string' && /^((00)?[0-9a-f]{64}|[0-9a-f]{60,63})$/i.test(prvKey), field);
  try {
    const ecdh = createECDH('prime256v1');
    const scalar = Buffer.from(prvKey.slice(-64).padStart(64, '0'), 'hex');
    ecdh.setPrivateKey(scalar);
    const key = { ...pointToJwk(ecdh.getPublicKey()), d: scalar.toString('base64url') };
    return createPrivateKey({ format: 'jwk', key });
  } catch {
    throw new ExchangeError('invalid_config', { field });
  }
}

function readTrustedKey(trustedKey: unknown): KeyObject {
  const field = 'trustedKey: a P-256 public key as 130 hex characters or JWK';
  const isHex = typeof trustedKey === 'string' && /^04[0-9a-f]{128}$/i.test(trustedKey);
  try {
    const { kty, crv, x, y } = isHex
      ? pointToJwk(Buffer.from(trustedKey, 'hex'))
      : (trustedKey as Partial<TrustedJwk>);
    check(kty === 'EC' && crv === 'P-256' && typeof x === 'string' && typeof y === 'string', field);
    return createPublicKey({ format: 'jwk', key: { kty, crv, x, y } });
  } catch {
    throw new ExchangeError('invalid_config', { field });
  }
}

/** Converts an uncompressed point (SEC 1, section 2.3.3): the byte 04, then 32 bytes each of x and y. */
function pointToJwk(point: Buffer): TrustedJwk {
  return {
    kty: 'EC',
    crv: 'P-256',
    x: point.subarray(1, 33).toString('base64url'),
    y: point.subarray(33).toString('base64url'),
  };
}

/**
 * An absolute address, parsed; otherwise undefined. Not by `URL.canParse`: in Node 20 and 22, once it was called often, it says no to addresses
 * with umlauts.
 */
function parseUrl(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}
