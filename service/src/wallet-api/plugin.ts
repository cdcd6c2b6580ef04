import type { FastifyPluginAsync } from 'fastify';
import type { Context } from '../context.js';
import type { IssuerSources } from '../channels/accept-answer.js';
import { acceptForms } from '../form-bodies.js';
import { styleSheet } from '../pages/style-sheet.js';
import { donePage } from './done-page.js';
import { chosenWallet } from './last-wallet.js';
import { landingPage } from './landing-page.js';
import { matchPage } from './match-page.js';
import { qrImage } from './qr-image.js';
import { requestObject } from './request-object.js';
import { walletResponse } from './response.js';

/** What wallets and the people who hold them reach: the landing page, the QR code as an image, the Request Object, the endpoint for answers. */
export const walletApi: FastifyPluginAsync<{ context: Context; sources: IssuerSources }> = async (
  app,
  { context, sources },
) => {
  acceptForms(app);
  requestObject(app, context);
  walletResponse(app, context, sources);
  landingPage(app, context);
  // A plugin of its own, because no other address takes a ping.
  await app.register(async (own) => chosenWallet(own, context));
  qrImage(app, context);
  donePage(app);
  matchPage(app, context);
  styleSheet(app);
};
