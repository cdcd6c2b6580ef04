import type { FastifyPluginAsync } from 'fastify';
import type { Delivery } from '../contact/delivery.js';
import type { Context } from '../context.js';
import { acceptForms } from '../form-bodies.js';
import { contactPage } from './contact-page.js';
import { loginPage } from './login-page.js';

/** The pages on which people get credentials of the service: of an e-mail address, of a phone number, or an anonymous login. */
export const contactPages: FastifyPluginAsync<{ context: Context; delivery: Delivery }> = async (
  app,
  { context, delivery },
) => {
  acceptForms(app);
  for (const kind of ['email', 'phone'] as const)
    if (delivery[kind]) contactPage(app, context, delivery, kind);
  loginPage(app, context);
  context.events.on('delivered', ({ kind, outcome, ...about }) => {
    if (outcome === 'failed') app.log.error({ kind, ...about }, 'message not sent');
    if (outcome === 'refused') app.log.info({ kind, ...about }, 'message refused');
  });
};
