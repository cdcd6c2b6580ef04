import type { FastifyInstance } from 'fastify';
import type { Context } from '../context.js';
import { ServiceError } from '../errors.js';
import { LOGINS_PER_ADDRESS } from '../issuer/limits.js';
import { deadLink } from '../pages/dead-link.js';
import { wordsFor } from '../pages/words.js';
import { offerLinks } from './offer.js';
import { Params, findPlace, isDead, pathsOf, sendView } from './place.js';
import { loginView, tooManyLoginsView } from './views.js';

/**
 * `GET /w/:requestId/contact/login` and `/contact/login`: an offer of an anonymous login. Nothing is asked for it, so that as many are made as
 * `POST /issuer/login-offers` makes.
 */
export function loginPage(app: FastifyInstance, context: Context): void {
  for (const path of pathsOf('login')) {
    app.get<{ Params: Params }>(
      path,
      {
        schema: { params: Params, hide: true },
        config: { rateLimit: LOGINS_PER_ADDRESS },
        errorHandler: async (error, request, reply) => {
          const isTooOften = error instanceof ServiceError && error.code === 'too_many_requests';
          if (!isTooOften) throw error;
          return sendView(context, request, reply, tooManyLoginsView(await wordsFor(request)));
        },
      },
      async (request, reply) => {
        const words = await wordsFor(request);
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
