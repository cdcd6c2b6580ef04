import { existsSync, readFileSync } from 'node:fs';
import { checkPermissions } from './settings/permissions.js';
import { loadOrCreateServiceKey } from './keys/service-key.js';
import { type Options, OptionsError, type Place, makeDataDir } from './options.js';
import { readRedis } from './settings/redis.js';
import { readTrustProxy } from './settings/trust-proxy.js';
import { readMessages } from './settings/messages.js';
import { readFormerUrls, readPublicUrl } from './settings/public-urls.js';
import { readFormerKeys, readServiceKey } from './settings/service-key.js';
import { unknownSettings } from './settings/unknown.js';
import { readWallets } from './settings/wallets.js';
import { webAddress } from './untrusted-text.js';

type Environment = Readonly<Record<string, string | undefined>>;

const LOG_LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const;

/**
 * Reads the options from environment variables (docs/operating.md lists them with their defaults).
 * @throws OptionsError with all problems at once. `live` mode refuses to start rather than run only partly protected.
 */
export function readOptions(mode: Options['mode'], env: Environment): Options {
  const { problems, complete } = examine(mode, env);
  if (problems.length > 0) throw new OptionsError(problems);
  return complete();
}

/** Where the database is, or would be. Nothing is made. @throws OptionsError as `readOptions` does */
export function readPlace(mode: Options['mode'], env: Environment): Place {
  const { problems, place } = examine(mode, env);
  if (problems.length > 0) throw new OptionsError(problems);
  return place;
}

/** What the operator allows, by which a command line can be checked before anything is made. @throws OptionsError as `readOptions` does */
export function readAllowed(
  mode: Options['mode'],
  env: Environment,
): Pick<Options, 'mode' | 'wallets' | 'withoutPortal'> {
  const { problems, allowed } = examine(mode, env);
  if (problems.length > 0) throw new OptionsError(problems);
  return allowed;
}

/** What keeps the service from starting with these environment variables, one line for each. Nothing is made or opened but the files that they name. */
export function checkOptions(mode: Options['mode'], env: Environment): string[] {
  return examine(mode, env).problems;
}

/** `complete` gives the options where there is no problem; it makes the data folder, and in development the key. */
function examine(
  mode: Options['mode'],
  env: Environment,
): { problems: string[]; place: Place; allowed: ReturnType<typeof readAllowed>; complete: () => Options } {
  const problems: string[] = unknownSettings(env);
  const isLive = mode === 'live';
  const port = readInteger(env, 'PORT', 8080, 0, 65_535, problems);
  const metricsPort = readInteger(env, 'CIVIC_METRICS_PORT', 0, 1, 65_535, problems);
  if (metricsPort > 0 && metricsPort === port)
    problems.push('CIVIC_METRICS_PORT must be another port than PORT');
  if (env.CIVIC_METRICS_HOST && !env.CIVIC_METRICS_PORT)
    problems.push('CIVIC_METRICS_HOST needs CIVIC_METRICS_PORT');
  const publicUrl = readPublicUrl(env, isLive, `http://localhost:${port}`, problems);
  const formerUrls = readFormerUrls(env, isLive, publicUrl, problems);
  const store = env.CIVIC_STORE ?? 'sqlite';
  if (!['sqlite', 'redis', ...(isLive ? [] : ['memory'])].includes(store)) {
    problems.push(
      isLive
        ? 'CIVIC_STORE must be sqlite or redis: memory loses everything on restart'
        : 'CIVIC_STORE must be sqlite, redis or memory',
    );
  }
  const redis = readRedis(mode, env, problems);
  const synchronous = env.CIVIC_SQLITE_SYNCHRONOUS ?? 'FULL';
  if (synchronous !== 'FULL' && synchronous !== 'NORMAL')
    problems.push('CIVIC_SQLITE_SYNCHRONOUS must be FULL or NORMAL');
  const walletUrl = env.CIVIC_WALLET_URL ?? (isLive ? undefined : `${publicUrl}/wallet/`);
  checkWalletUrl(walletUrl, [publicUrl, ...formerUrls], isLive, problems);
  const wallets = readWallets(env, problems);
  const learnMore = webAddress(env.CIVIC_LEARN_MORE_URL);
  if (env.CIVIC_LEARN_MORE_URL && learnMore === undefined)
    problems.push('CIVIC_LEARN_MORE_URL must be an http(s) address');
  const tls = readTls(env, problems);
  const logLevel = LOG_LEVELS.find((level) => level === (env.CIVIC_LOG_LEVEL ?? 'info'));
  if (!logLevel) problems.push(`CIVIC_LOG_LEVEL must be one of ${LOG_LEVELS.join(', ')}`);
  const maxOpen = readInteger(env, 'CIVIC_MAX_OPEN', 50_000, 1, 10_000_000, problems);
  const createsPerMinute = readInteger(
    env,
    'CIVIC_CREATES_PER_MINUTE',
    isLive ? 30 : 600,
    1,
    1_000_000,
    problems,
  );
  const messages = readMessages(mode, env, problems);
  const mailsPerDay = readInteger(env, 'CIVIC_MAILS_PER_DAY', 10_000, 1, 100_000_000, problems);
  const textsPerDay = readInteger(env, 'CIVIC_TEXTS_PER_DAY', 1_000, 1, 100_000_000, problems);
  if (isLive && !env.CIVIC_DATA_DIR) problems.push('CIVIC_DATA_DIR must name the folder of the database');
  const givenKey = readServiceKey(env, isLive, problems);
  const formerKeys = readFormerKeys(env, problems);
  if (isLive) {
    const { CIVIC_DATA_DIR: dataDir, CIVIC_SERVICE_KEY_FILE: keyFile } = env;
    const formerKeysFile = env.CIVIC_FORMER_SERVICE_KEYS_FILE;
    problems.push(...checkPermissions({ dataDir, keyFile, formerKeysFile, serviceKey: givenKey }));
  }
  const trustProxy = readTrustProxy(env.CIVIC_TRUST_PROXY);
  if (trustProxy === undefined) {
    problems.push(
      'CIVIC_TRUST_PROXY must be the number of proxies before the service, such as 1, or their networks, such as 10.0.0.0/8, loopback',
    );
  }
  if (!['', 'on', 'off', undefined].includes(env.CIVIC_PORTAL))
    problems.push('CIVIC_PORTAL must be on or off');
  if (!['', 'on', 'off', undefined].includes(env.CIVIC_PORTAL_WALLET))
    problems.push('CIVIC_PORTAL_WALLET must be on or off');
  if (!['', '0', '1', undefined].includes(env.CIVIC_HSTS_SUBDOMAINS))
    problems.push('CIVIC_HSTS_SUBDOMAINS must be 1 or 0');
  if (!['', 'page', 'request', undefined].includes(env.CIVIC_QR_CODE))
    problems.push('CIVIC_QR_CODE must be page or request');

  const place: Place = {
    dataDir: env.CIVIC_DATA_DIR ?? '.civic',
    store: store as Options['store'],
    ...(redis && { redis }),
  };
  const allowed = { mode, wallets, ...(env.CIVIC_PORTAL === 'off' && { withoutPortal: true }) };
  const complete = (): Options => {
    const dataDir = makeDataDir(place.dataDir);
    return {
      ...place,
      ...allowed,
      publicUrl,
      ...(formerUrls.length > 0 && { formerPublicUrls: formerUrls }),
      host: env.HOST ?? (isLive ? '0.0.0.0' : 'localhost'),
      port,
      dataDir,
      synchronous: synchronous as Options['synchronous'],
      serviceKey: givenKey ?? loadOrCreateServiceKey(dataDir),
      ...(formerKeys.length > 0 && { formerServiceKeys: formerKeys }),
      ...(walletUrl !== undefined && { walletUrl }),
      ...(learnMore !== undefined && { learnMore }),
      trustProxy: trustProxy ?? false,
      ...(env.CIVIC_QR_CODE === 'request' && { qrHoldsRequest: true }),
      ...(metricsPort > 0 && { metrics: { port: metricsPort, host: env.CIVIC_METRICS_HOST || '127.0.0.1' } }),
      ...(env.CIVIC_PORTAL_WALLET === 'off' && { withoutPortalWallet: true }),
      ...(env.CIVIC_HSTS_SUBDOMAINS === '1' && { hstsSubdomains: true }),
      maxOpen,
      createsPerMinute,
      ...messages,
      mailsPerDay,
      textsPerDay,
      ...(tls && { tls }),
      logLevel: logLevel ?? 'info',
    };
  };
  return { problems, place, allowed, complete };
}

function readInteger(
  env: Environment,
  name: string,
  fallback: number,
  min: number,
  max: number,
  problems: string[],
): number {
  const text = env[name];
  if (text === undefined || text === '') return fallback;
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (value >= min && value <= max) return value;
  problems.push(`${name} must be a whole number from ${min} to ${max}`);
  return fallback;
}

function checkWalletUrl(
  walletUrl: string | undefined,
  publicUrls: readonly string[],
  isLive: boolean,
  problems: string[],
): void {
  if (walletUrl === undefined) return;
  const address = webAddress(walletUrl);
  if (address === undefined) {
    problems.push('CIVIC_WALLET_URL must be an http(s) address');
    return;
  }
  const { protocol, origin } = new URL(address);
  if (isLive && protocol !== 'https:')
    problems.push('CIVIC_WALLET_URL must start with https:// in live mode');
  if (isLive && publicUrls.some((url) => url !== '' && origin === new URL(url).origin)) {
    problems.push(
      "CIVIC_WALLET_URL must be on an origin of its own, so that nothing of the service can reach a holder's keys",
    );
  }
}

function readTls(env: Environment, problems: string[]): { key: string; cert: string } | undefined {
  const { CIVIC_TLS_KEY_FILE: key, CIVIC_TLS_CERT_FILE: cert } = env;
  if (!key && !cert) return undefined;
  if (key && cert && existsSync(key) && existsSync(cert))
    return { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') };
  problems.push('CIVIC_TLS_KEY_FILE and CIVIC_TLS_CERT_FILE must both name a readable PEM file');
  return undefined;
}
