import type { FastifyInstance } from 'fastify';
import type { Context } from '../context.js';
import { createStatusListFetcher } from '../credentials/fetch-status-list.js';
import { createIssuerKeys } from '../credentials/issuer-keys.js';
import { type FetchStatusList, createStatusLists } from '../credentials/status-lists.js';
import { createFetchPublic } from '../outgoing/fetch-public.js';
import type { IssuerSources } from './accept-answer.js';

/** Keys and status lists of issuers, kept for all channels alike. */
export function createIssuerSources(app: FastifyInstance, context: Context): IssuerSources {
  const { mode, publicUrl } = context.options;
  const fetchForeign = createStatusListFetcher(mode);
  const isOwn = (uri: string) => uri.startsWith(`${publicUrl}/issuer/`);
  // Lists of the service's own issuers are asked for in-process: it may not reach its public address, or not know the certificate there.
  const isHere = (uri: string) => isOwn(uri) || (mode === 'development' && uri.startsWith(`${publicUrl}/`));
  const fetchList: FetchStatusList = async (uri) => {
    if (!isHere(uri)) return fetchForeign(uri);
    const reply = await app.inject({ method: 'GET', url: uri.slice(publicUrl.length) });
    if (reply.statusCode !== 200) throw new Error('status list: not served as such');
    return reply.body;
  };
  const issuerKeys = createIssuerKeys(createFetchPublic(mode));
  return { issuerKeys, statusLists: createStatusLists(context, fetchList, issuerKeys, isOwn) };
}
