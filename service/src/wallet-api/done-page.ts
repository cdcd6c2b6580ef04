import type { FastifyInstance } from 'fastify';
import { html } from '../pages/html.js';
import { badge, sendPage } from '../pages/page.js';

/** `GET /w/:requestId/done`: where a phone ends up after it answered a request of another device. It has the same words for yes and no. */
export function donePage(app: FastifyInstance): void {
  app.get('/w/:requestId/done', { schema: { hide: true } }, (_request, reply) =>
    sendPage(reply, {
      status: 200,
      title: 'Continue on your computer',
      kind: 'short',
      styleSheet: '../style.css',
      content: html`${badge('done')}
<h1>Continue on your computer</h1>
<p class="text">Your answer was sent. The page where you scanned the code goes on by itself.</p>
<p class="detail">You can close this page.</p>`,
    }),
  );
}
