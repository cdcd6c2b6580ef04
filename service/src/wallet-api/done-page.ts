import type { FastifyInstance } from 'fastify';
import { html } from '../pages/html.js';
import { badge, sendPage } from '../pages/page.js';
import { wordsFor } from '../pages/words.js';

/** `GET /w/:requestId/done`: where a phone ends up after it answered a request of another device. It has the same words for yes and no. */
export function donePage(app: FastifyInstance): void {
  app.get('/w/:requestId/done', { schema: { hide: true } }, async (request, reply) => {
    const words = await wordsFor(request);
    const { done, doneText, close } = words.landing;
    return sendPage(reply, {
      words,
      status: 200,
      title: done,
      kind: 'short',
      styleSheet: '../style.css',
      content: html`${badge('done')}
<h1>${done}</h1>
<p class="text">${doneText}</p>
<p class="detail">${close}</p>`,
    });
  });
}
