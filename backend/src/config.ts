import { createECDH, createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { ExchangeError } from './exchange-error.js';

/** The public half of a P-256 key (RFC 7517). */
export interface TrustedJwk {
  kty: 'EC';
  crv: 'P-256';
  /** base64url, 32 bytes. */
  x: string;
  /** base64url, 32 bytes. */
  y: string;
}

/** What `newClient` takes: the keys of civic-sip-api and a few more. */
export interface ClientConfig {
  /** The app's public id. */
  appId: string;
  /** 32 hex characters. */
  appSecret: string;
  /** P-256 private key of this back-end: 64 hex characters; also 66 with a leading `00`, or a few less where zeros in front were dropped. */
  prvKey: string;
  /** The service's API: `https://id.example.org/sip`. Plain http only for this machine (localhost, 127.0.0.1, [::1]). */
  api: string;
  /** Path segment between `api` and the call; default `prod`. */
  env?: string;
  /** Whether `env` is part of the address; default true. */
  includeStageInURL?: boolean;
  /** The service's signing key, pinned: 130 hex characters or a JWK. Default: what the service publishes at `.well-known/jwks.json`, beside the `sip` of `api`. */
  trustedKey?: string | TrustedJwk;
  /** Milliseconds for each try; default 10 000. */
  timeout?: number;
  /** Another `fetch`, e.g. one that goes through a proxy. */
  fetch?: typeof fetch;
  /** civic-sip-api took it and used it for nothing; so does this. */
  defaultContentType?: string;
  /** The same. */
  defaultAcceptType?: string;
}

/** A checked configuration. */
export interface Settings {
  appId: string;
  appSecret: string;
  signingKey: KeyObject;
  /** `aud` of what we sign: `api` with a slash at its end. */
  audience: string;
  /** Where to exchange. */
  url: string;
  /** Where the service publishes its keys. */
  jwksUrl: URL;
  trustedKey?: KeyObject;
  timeout: number;
  fetch: typeof fetch;
}

const MAX_TIMEOUT = 600_000;

/**
 * Checks a configuration at the door.
 * @throws ExchangeError `invalid_config`, which names the field and never its content
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
  check(typeof api === 'string' && URL.canParse(api), field);
  const url = new URL(api);
  const isLoopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(url.hostname);
  check(url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback), field);
  check(
    !url.username && !url.password && !url.search && !url.hash,
    'api: without credentials, query and fragment',
  );
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  return url;
}

/** Old tools wrote the key as a number: signed, with `00` in front, or without the zeros it begins with. */
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

function pointToJwk(point: Buffer): TrustedJwk {
  return {
    kty: 'EC',
    crv: 'P-256',
    x: point.subarray(1, 33).toString('base64url'),
    y: point.subarray(33).toString('base64url'),
  };
}
