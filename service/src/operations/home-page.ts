import type { FastifyInstance } from 'fastify';
import type { Context } from '../context.js';
import { ServiceError } from '../errors.js';
import { html } from '../pages/html.js';
import { sendPage } from '../pages/page.js';
import { wordsFor } from '../pages/words.js';

/** `GET /`: what the service is, for a person who opens its address. Machines hear that nothing is there. It names no version. */
export function homePage(app: FastifyInstance, { options }: Context): void {
  app.get('/', { schema: { hide: true } }, async (request, reply) => {
    reply.header('Vary', 'Accept');
    if (!request.headers.accept?.includes('text/html')) throw new ServiceError('not_found');
    const words = await wordsFor(request);
    const { home, homeText, homeThen, homeErrors, homeApi, openWebWallet } = words.landing;
    const links = [
      ...(options.walletUrl === undefined ? [] : [{ href: options.walletUrl, name: openWebWallet }]),
      { href: 'docs/errors', name: homeErrors },
      { href: 'openapi.json', name: homeApi },
    ];
    return sendPage(reply, {
      words,
      status: 200,
      title: home,
      kind: 'short',
      isTest: options.mode === 'development',
      styleSheet: 'w/style.css',
      content: html`<h1>${home}</h1>
<p class="text">${homeText}</p>
<p class="detail">${homeThen}</p>
<nav aria-label="${new URL(options.publicUrl).host}">${links.map(({ href, name }) => html`<a class="act outline" href="${href}">${name}</a>`)}</nav>`,
    });
  });
}
