import type { FastifyInstance } from 'fastify';
import type { Context } from '../context.js';
import { offerLinks } from './offer.js';
import { deadLink } from '../pages/dead-link.js';
import { wordsFor } from '../pages/words.js';
import { PER_CLIENT, Params, findPlace, isDead, pathsOf, sendView } from './place.js';
import { loginView } from './views.js';

/** `GET /w/:requestId/contact/login` and `/contact/login`: an offer of an anonymous login. Nothing is asked for it. */
export function loginPage(app: FastifyInstance, context: Context): void {
  for (const path of pathsOf('login')) {
    app.get<{ Params: Params }>(
      path,
      { schema: { params: Params, hide: true }, config: { rateLimit: PER_CLIENT } },
      async (request, reply) => {
        const words = wordsFor(request);
        try {
          const { link, waiting } = await findPlace(context, request.params, 'login');
          return sendView(
            context,
            request,
            reply,
            loginView(words, waiting, await offerLinks(context, link, undefined, words)),
          );
        } catch (error) {
          if (!isDead(error)) throw error;
          return sendView(context, request, reply, deadLink(words));
        }
      },
    );
  }
}
