import type { FastifyInstance } from 'fastify';
import type { Context } from '../context.js';
import { createStatusListFetcher } from '../credentials/fetch-status-list.js';
import { createIssuerKeys } from '../credentials/issuer-keys.js';
import { type FetchStatusList, createStatusLists } from '../credentials/status-lists.js';
import { publicUrls } from '../http/asked-address.js';
import { createFetchPublic } from '../outgoing/fetch-public.js';
import type { IssuerSources } from './accept-answer.js';

/** Keys and status lists of issuers, kept for all channels alike. */
export function createIssuerSources(app: FastifyInstance, context: Context): IssuerSources {
  const { mode } = context.options;
  const own = publicUrls(context.options);
  const fetchForeign = createStatusListFetcher(mode);
  const isOwn = (uri: string) => own.some((url) => uri.startsWith(`${url}/issuer/`));
  const addressOf = (uri: string) => own.find((url) => uri.startsWith(`${url}/`));
  // Lists of the service's own issuers are asked for in-process: it may not reach its public address, or not know the certificate there.
  const isHere = (uri: string) => isOwn(uri) || (mode === 'development' && addressOf(uri) !== undefined);
  const fetchList: FetchStatusList = async (uri) => {
    const address = addressOf(uri);
    if (address === undefined || !isHere(uri)) return fetchForeign(uri);
    const headers = { host: new URL(address).host };
    const reply = await app.inject({ method: 'GET', url: uri.slice(address.length), headers });
    if (reply.statusCode !== 200) throw new Error('status list: not served as such');
    return reply.body;
  };
  const issuerKeys = createIssuerKeys(createFetchPublic(mode));
  return { issuerKeys, statusLists: createStatusLists(context, fetchList, issuerKeys, isOwn) };
}
