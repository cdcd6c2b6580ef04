import { lookup } from 'node:dns';
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { type LookupFunction, isIP } from 'node:net';
import type { Options } from '../options.js';
import { isLoopback, isPublicAddress } from './public-address.js';
import type { FetchStatusList } from './status-lists.js';

const TIMEOUT = 5_000;
const MAX_BYTES = 2 * 1024 * 1024;

/**
 * Fetches a Status List Token. The issuer chooses the address, so it is not trusted: only https (in development also http on loopback), no
 * redirects, no credentials and no fragment, limits of size and time, and in live mode only addresses of the public internet. These are checked
 * on the address to which the connection goes, so that a name cannot resolve to another one in between.
 */
export function createStatusListFetcher(
  mode: Options['mode'],
  resolve: LookupFunction = lookup as LookupFunction,
): FetchStatusList {
  return (text) => {
    const uri = new URL(text);
    const host = uri.hostname.replace(/^\[|\]$/g, '');
    const isLocalHttp = mode === 'development' && uri.protocol === 'http:' && isLoopback(host);
    if (uri.protocol !== 'https:' && !isLocalHttp) throw new Error('status list: https only');
    if (uri.username || uri.password || uri.hash) throw new Error('status list: address not allowed');
    if (mode === 'live' && isIP(host) && !isPublicAddress(host))
      throw new Error('status list: private address');
    return get(uri, mode === 'live' ? publicOnly(resolve) : resolve);
  };
}

/** Resolves a name only if every address that it has is public. */
function publicOnly(resolve: LookupFunction): LookupFunction {
  return (hostname, options, callback) =>
    resolve(hostname, options, (error, found, family) => {
      const addresses = Array.isArray(found) ? found.map(({ address }) => address) : [found];
      if (error || addresses.every(isPublicAddress)) callback(error, found, family);
      else callback(new Error('status list: private address'), '', 0);
    });
}

function get(uri: URL, resolve: LookupFunction): Promise<string> {
  const request = uri.protocol === 'https:' ? requestHttps : requestHttp;
  return new Promise((done, failed) => {
    const outgoing = request(uri, {
      headers: { accept: 'application/statuslist+jwt', 'accept-encoding': 'identity' },
      lookup: resolve,
      signal: AbortSignal.timeout(TIMEOUT),
      agent: false,
    });
    outgoing.on('error', failed);
    outgoing.on('response', (incoming) => {
      const { statusCode, headers } = incoming;
      if (statusCode !== 200 || headers['content-encoding']) {
        outgoing.destroy(new Error('status list: not served as such'));
        return;
      }
      const chunks: Buffer[] = [];
      let size = 0;
      incoming.on('data', (chunk: Buffer) => {
        size += chunk.length;
        if (size > MAX_BYTES) outgoing.destroy(new Error('status list: too large'));
        else chunks.push(chunk);
      });
      incoming.on('error', failed);
      incoming.on('end', () => done(Buffer.concat(chunks).toString('latin1').trim()));
    });
    outgoing.end();
  });
}
