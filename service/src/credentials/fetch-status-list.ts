import type { LookupFunction } from 'node:net';
import type { Options } from '../options.js';
import { createFetchPublic } from '../outgoing/fetch-public.js';
import type { FetchStatusList } from './status-lists.js';

const LIMITS = { accept: 'application/statuslist+jwt', maxBytes: 2 * 1024 * 1024, timeout: 5_000 };

/** Fetches a Status List Token from the address that the issuer chose. */
export function createStatusListFetcher(mode: Options['mode'], resolve?: LookupFunction): FetchStatusList {
  const fetchPublic = createFetchPublic(mode, resolve);
  return async (uri) => (await fetchPublic(uri, LIMITS)).toString('latin1').trim();
}
