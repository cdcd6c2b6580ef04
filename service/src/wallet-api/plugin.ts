import type { FastifyPluginAsync } from 'fastify';
import type { Context } from '../context.js';
import { createStatusListFetcher } from '../credentials/fetch-status-list.js';
import { createIssuerKeys } from '../credentials/issuer-keys.js';
import { type FetchStatusList, createStatusLists } from '../credentials/status-lists.js';
import { createFetchPublic } from '../outgoing/fetch-public.js';
import { acceptForms } from '../form-bodies.js';
import { styleSheet } from '../pages/style-sheet.js';
import { donePage } from './done-page.js';
import { landingPage } from './landing-page.js';
import { qrImage } from './qr-image.js';
import { requestObject } from './request-object.js';
import { walletResponse } from './response.js';

/** What wallets and the people who hold them reach: the landing page, the QR code as an image, the Request Object, the endpoint for answers. */
export const walletApi: FastifyPluginAsync<{ context: Context }> = async (app, { context }) => {
  const { mode, publicUrl } = context.options;
  const fetchForeign = createStatusListFetcher(mode);
  // The sample issuer's list is our own. It is asked for in-process, because with --lan Node does not know the service's certificate.
  const fetchList: FetchStatusList = async (uri) => {
    if (mode === 'live' || !uri.startsWith(`${publicUrl}/`)) return fetchForeign(uri);
    const reply = await app.inject({ method: 'GET', url: uri.slice(publicUrl.length) });
    if (reply.statusCode !== 200) throw new Error('status list: not served as such');
    return reply.body;
  };
  acceptForms(app);
  requestObject(app, context);
  const issuerKeys = createIssuerKeys(createFetchPublic(mode));
  walletResponse(app, context, {
    issuerKeys,
    statusLists: createStatusLists(context, fetchList, issuerKeys),
  });
  landingPage(app, context);
  qrImage(app, context);
  donePage(app);
  styleSheet(app);
};
