import type { Options, RedisOptions } from '../options.js';
import { isLoopback } from '../outgoing/public-address.js';
import { parseUrl } from '../untrusted-text.js';
import { readCertificate } from './read-certificate.js';

type Environment = Readonly<Record<string, string | undefined>>;

/** Settings that mean nothing with another store. */
const OTHERS = [
  'CIVIC_REDIS_URL',
  'CIVIC_REDIS_CA_FILE',
  'CIVIC_REDIS_SENTINEL',
  'CIVIC_REDIS_CLUSTER',
  'CIVIC_REDIS_REPLICAS',
];

/**
 * Reads `CIVIC_REDIS_URL` and what goes with it, where the store is `redis`.
 * @param problems gets a line for each setting that is missing or malformed
 */
export function readRedis(
  mode: Options['mode'],
  env: Environment,
  problems: string[],
): RedisOptions | undefined {
  if (env.CIVIC_STORE !== 'redis') {
    for (const name of OTHERS) if (env[name]) problems.push(`${name} is set, so CIVIC_STORE must be redis`);
    return undefined;
  }
  const { CIVIC_REDIS_SENTINEL: sentinel, CIVIC_REDIS_CLUSTER: cluster, CIVIC_REDIS_CA_FILE: file } = env;
  if (!['', '0', '1', undefined].includes(cluster)) problems.push('CIVIC_REDIS_CLUSTER must be 1 or 0');
  const isCluster = cluster === '1';
  if (isCluster && sentinel) problems.push('CIVIC_REDIS_CLUSTER and CIVIC_REDIS_SENTINEL exclude each other');
  const urls = readAddresses(mode, env.CIVIC_REDIS_URL ?? '', isCluster || Boolean(sentinel), problems);
  const ca = file ? readCertificate(file) : undefined;
  if (file && ca === undefined) problems.push('CIVIC_REDIS_CA_FILE must name a readable certificate (PEM)');
  const replicas = env.CIVIC_REDIS_REPLICAS || '0';
  if (!/^\d$/.test(replicas)) problems.push('CIVIC_REDIS_REPLICAS must be a whole number from 0 to 9');
  return {
    urls,
    ...(sentinel && { sentinel }),
    ...(isCluster && { isCluster }),
    ...(ca !== undefined && { ca }),
    replicas: Number(replicas),
  };
}

/** One address, or with Sentinels and Clusters several, which differ in host and port alone. */
function readAddresses(
  mode: Options['mode'],
  text: string,
  mayBeMany: boolean,
  problems: string[],
): string[] {
  const urls = text.split(',').map((part) => parseUrl(part.trim()));
  const known = urls.flatMap((url) => (url && isAddress(url, mayBeMany) ? [url] : []));
  const [first] = known;
  const areAlike = known.every((url) => accessOf(url) === (first && accessOf(first)));
  if (known.length !== urls.length || (known.length > 1 && !mayBeMany) || !areAlike) {
    problems.push(
      'CIVIC_REDIS_URL must be an address such as rediss://user:password@redis.example.org:6379, or with Sentinels and Clusters several with commas between them that differ in host and port alone',
    );
    return [];
  }
  const isProtected = ({ protocol, hostname, password }: URL) =>
    protocol === 'rediss:' || password !== '' || isLoopback(hostname.replace(/^\[|\]$/g, ''));
  if (mode === 'live' && !known.every(isProtected)) {
    problems.push(
      'CIVIC_REDIS_URL must begin with rediss://, or have a password where the network itself is safe: whoever reaches Redis can do what the service can',
    );
  }
  return known.map(({ href }) => href);
}

const accessOf = ({ protocol, username, password }: URL) => JSON.stringify([protocol, username, password]);

/** Clusters have one database. */
function isAddress({ protocol, hostname, pathname, search, hash }: URL, isWithoutDatabase: boolean): boolean {
  const path = isWithoutDatabase ? /^\/?$/ : /^(\/\d{0,2})?$/;
  return (
    /^rediss?:$/.test(protocol) && hostname !== '' && path.test(pathname) && search === '' && hash === ''
  );
}
