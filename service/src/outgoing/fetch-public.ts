import { lookup } from 'node:dns';
import { type IncomingMessage, type RequestOptions, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { type LookupFunction, isIP } from 'node:net';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { Options } from '../options.js';
import { withDeadline } from './deadline.js';
import { isLoopback, isPublicAddress } from './public-address.js';
import { untraced } from './untraced.js';

/** Redirects that are followed at most. */
const MAX_REDIRECTS = 3;

const REDIRECTS = new Set([301, 302, 303, 307, 308]);

const NOT_SERVED = 'not served as such';

const decompress = promisify<Buffer, { maxOutputLength: number }, Buffer>(gunzip);

/** What may be fetched, and how much of it. */
export interface FetchLimits {
  /** The `Accept` header. */
  accept: string;
  /** Bytes of the body at most, as sent and as decompressed. */
  maxBytes: number;
  /** Milliseconds for all of it, redirects included. */
  timeout: number;
  /** Gives up when it fires. */
  signal?: AbortSignal;
}

/** Fetches what stands at an address. @throws Error that says which rule was broken, without naming the address */
export type FetchPublic = (uri: string, limits: FetchLimits) => Promise<Buffer>;

/**
 * Makes the one way in which the service fetches from addresses that others chose. Each address, and each to which it redirects (three times at
 * most), must be https (in development also http on loopback), without credentials and fragment, and in live mode lie in the public internet.
 * That is checked on the address to which the connection goes, so that a name cannot resolve to another one in between. Bodies may be gzip.
 */
export function createFetchPublic(
  mode: Options['mode'],
  resolve: LookupFunction = lookup as LookupFunction,
): FetchPublic {
  const finder = mode === 'live' ? publicOnly(resolve) : resolve;
  return (text, limits) => {
    const asking = { accept: limits.accept, 'accept-encoding': 'gzip' };
    const speak = async (signal: AbortSignal) => {
      let uri = new URL(text);
      for (let redirects = 0; ; redirects++) {
        checkAddress(uri, mode);
        const answer = await ask(uri, finder, { headers: asking, signal });
        try {
          const { statusCode = 0, headers } = answer;
          if (statusCode === 200) return await readBody(answer, limits.maxBytes);
          if (!REDIRECTS.has(statusCode) || headers.location === undefined) throw new Error(NOT_SERVED);
          if (redirects === MAX_REDIRECTS) throw new Error('too many redirects');
          uri = new URL(headers.location, uri);
        } finally {
          answer.destroy();
        }
      }
    };
    return untraced(() => withDeadline(limits.timeout, limits.signal, speak));
  };
}

/**
 * Posts a body to an address that obeys the same rules. Redirects are not followed.
 * @returns the status code; what the answer holds is not read
 */
export type PostPublic = (
  uri: string,
  body: string,
  headers: Readonly<Record<string, string>>,
  timeout: number,
) => Promise<number>;

export function createPostPublic(
  mode: Options['mode'],
  resolve: LookupFunction = lookup as LookupFunction,
): PostPublic {
  const finder = mode === 'live' ? publicOnly(resolve) : resolve;
  return (text, body, headers, timeout) =>
    untraced(() =>
      withDeadline(timeout, undefined, async (signal) => {
        const uri = new URL(text);
        checkAddress(uri, mode);
        const answer = await ask(uri, finder, { method: 'POST', headers, signal }, body);
        answer.destroy();
        return answer.statusCode ?? 0;
      }),
    );
}

/** @throws Error for an address to which nothing may go, whatever its name leads to */
export function checkAddress(uri: URL, mode: Options['mode']): void {
  const host = uri.hostname.replace(/^\[|\]$/g, '');
  const isLocalHttp = mode === 'development' && uri.protocol === 'http:' && isLoopback(host);
  if (uri.protocol !== 'https:' && !isLocalHttp) throw new Error('https only');
  if (uri.username || uri.password || uri.hash) throw new Error('address not allowed');
  if (mode === 'live' && isIP(host) && !isPublicAddress(host)) throw new Error('private address');
}

/** Resolves a name only if every address that it has is public. */
function publicOnly(resolve: LookupFunction): LookupFunction {
  return (hostname, options, callback) =>
    resolve(hostname, options, (error, found, family) => {
      const addresses = Array.isArray(found) ? found.map(({ address }) => address) : [found];
      if (error || addresses.every(isPublicAddress)) callback(error, found, family);
      else callback(new Error('private address'), '', 0);
    });
}

/** Asks one address. The body of the answer is yet to be read. */
function ask(
  uri: URL,
  resolve: LookupFunction,
  options: RequestOptions,
  body?: string,
): Promise<IncomingMessage> {
  const request = uri.protocol === 'https:' ? requestHttps : requestHttp;
  return new Promise((done, failed) => {
    const outgoing = request(uri, { ...options, lookup: resolve, agent: false });
    outgoing.on('error', failed);
    outgoing.on('response', done);
    // An answer that would switch protocols ends the connection without an error, and without this the wait would never end.
    outgoing.on('close', () => failed(new Error(NOT_SERVED)));
    outgoing.end(body);
  });
}

async function readBody(incoming: IncomingMessage, maxBytes: number): Promise<Buffer> {
  const encoding = incoming.headers['content-encoding'] ?? 'identity';
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBytes) throw new Error('too large');
    chunks.push(chunk);
  }
  const body = Buffer.concat(chunks);
  if (encoding === 'identity') return body;
  if (encoding !== 'gzip') throw new Error(NOT_SERVED);
  try {
    return await decompress(body, { maxOutputLength: maxBytes });
  } catch (cause) {
    const { code } = cause as { code?: string };
    throw new Error(code === 'ERR_BUFFER_TOO_LARGE' ? 'too large' : NOT_SERVED, { cause });
  }
}
