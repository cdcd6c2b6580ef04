import type { FastifyInstance } from 'fastify';
import { html } from './html.js';
import { sendPage, sign } from './page.js';

/** `GET /w/:requestId/done`: where a phone ends up after an answer from another device; the same words for yes and no, so it asks nothing. */
export function donePage(app: FastifyInstance): void {
  app.get('/w/:requestId/done', { schema: { hide: true } }, (_request, reply) =>
    sendPage(reply, {
      status: 200,
      title: 'Continue on your computer',
      isShort: true,
      styleSheet: '../style.css',
      main: html`${sign('done')}
<h1>Continue on your computer</h1>
<p class="lead">Your answer was sent. The page where you scanned the code goes on by itself.</p>
<p class="note">You can close this page.</p>`,
    }),
  );
}
