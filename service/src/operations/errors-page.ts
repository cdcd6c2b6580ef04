import { ERRORS } from 'civic-elements/protocol';
import type { FastifyInstance } from 'fastify';
import { html } from '../pages/html.js';
import { sendPage } from '../pages/page.js';
import { ENGLISH } from '../pages/words.js';

/** `GET /docs/errors`: every error code with its meaning, where the `docs` member of an error points. */
export function errorsPage(app: FastifyInstance): void {
  app.get('/docs/errors', { schema: { hide: true } }, (_request, reply) =>
    sendPage(reply, {
      // Error codes are for developers, and their descriptions in English alone.
      words: ENGLISH,
      status: 200,
      title: 'Error codes',
      styleSheet: '../w/style.css',
      kind: 'long',
      content: html`<h1>Error codes</h1>
<p class="text">What the service, the elements and the SDK report, and whether trying again can help.</p>
<dl>${Object.entries(ERRORS).map(([code, { status, retryable, description }]) => {
        const http = status === 0 ? 'Not sent by the service.' : `HTTP status ${status}.`;
        const again = retryable ? 'Trying again can help.' : 'Remove the cause before trying again.';
        return html`<dt id="${code}"><code>${code}</code></dt><dd>${description} <span class="detail">${http} ${again}</span></dd>`;
      })}</dl>`,
    }),
  );
}
