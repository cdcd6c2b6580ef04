import type { FastifyInstance, FastifyReply } from 'fastify';
import { type Static, Type } from 'typebox';
import { findMatch, pickNumber } from '../channels/number-match.js';
import type { Context } from '../context.js';
import { type SafeHtml, html } from '../pages/html.js';
import { badge, sendPage } from '../pages/page.js';
import { PER_ANSWER } from '../rate-limit.js';
import type { ScopeRequest } from '../scope-request/scope-request.js';
import { breakable } from './breakable.js';

const Params = Type.Object({ requestId: Type.String() });
const Query = Type.Object({ response_code: Type.Optional(Type.String()) });
const Body = Type.Object({ number: Type.String({ pattern: '^(\\d\\d|none)$' }) });

interface Route {
  Params: Static<typeof Params>;
  Querystring: Static<typeof Query>;
}

/**
 * `GET|POST /w/:requestId/match?response_code=…`: where a phone ends up whose answer counts once the person has picked the number that the page
 * shows. Opening it changes nothing; a number that is posted counts once.
 */
export function matchPage(app: FastifyInstance, context: Context): void {
  const url = '/w/:requestId/match';
  const schema = { params: Params, querystring: Query, hide: true };
  app.get<Route>(url, { schema, config: { rateLimit: PER_ANSWER } }, async ({ params, query }, reply) =>
    send(reply, await findMatch(context, params.requestId, query.response_code ?? '')),
  );
  app.post<Route & { Body: Static<typeof Body> }>(
    url,
    { schema: { ...schema, body: Body }, config: { rateLimit: PER_ANSWER } },
    async ({ params, query, body, log }, reply) => {
      const found = await findMatch(context, params.requestId, query.response_code ?? '');
      if (!found) return send(reply, undefined);
      const { request, changed } = await pickNumber(context, found, body.number);
      const { appId, scope } = request;
      if (changed && request.status === 'failed') log.info({ appId, scope }, 'number not matched');
      // A page that a browser reloads must not post again.
      return reply.header('Cache-Control', 'no-store').redirect(`match?${new URLSearchParams(query)}`, 303);
    },
  );
}

function send(reply: FastifyReply, request: ScopeRequest | undefined): FastifyReply {
  const page = pageFor(request);
  return sendPage(reply, { kind: 'short', styleSheet: '../style.css', ...page });
}

function pageFor(request: ScopeRequest | undefined) {
  if (request?.status === 'answered')
    return { status: 200, title: PICK, content: askPage(request), hasForm: true };
  if (request?.status === 'approved' || request?.status === 'exchanged')
    return { status: 200, title: RIGHT, content: RIGHT_PAGE };
  if (request?.error === 'number_mismatch') return { status: 200, title: WRONG, content: WRONG_PAGE };
  return { status: 410, title: OVER, content: OVER_PAGE };
}

const PICK = 'Pick the number on your screen';

function askPage({ origin, match }: ScopeRequest): SafeHtml {
  const numbers = match?.choices.map(
    (number) => html`<button class="act outline" name="number" value="${number}">${number}</button>`,
  );
  return html`<h1 id="pick">Which number does <bdi class="origin">${breakable(origin)}</bdi> show you?</h1>
<p class="text">It is on the screen where you scanned the code.</p>
<p class="detail">Pick it only if you opened that page yourself. If somebody sent you the code, or tells you the number, they want to sign in as you.</p>
<form method="post" aria-labelledby="pick">
<div class="numbers">${numbers ?? []}</div>
<button class="act plain" name="number" value="none">I see no number</button>
</form>`;
}

const RIGHT = 'Go back to the other screen';

const RIGHT_PAGE = html`${badge('done')}
<h1>${RIGHT}</h1>
<p class="text">That is the number. The page where you scanned the code goes on by itself.</p>
<p class="detail">You can close this page.</p>`;

const WRONG = 'Nothing was shared';

const WRONG_PAGE = html`${badge('dead')}
<h1>${WRONG}</h1>
<p class="text">The number was not confirmed, so your answer does not count.</p>
<p class="detail">If you started this yourself, go back to the page that showed the code, and try again there. If somebody sent you the code, you have just stopped them.</p>`;

const OVER = 'Nothing to pick any more';

const OVER_PAGE = html`${badge('dead')}
<h1>${OVER}</h1>
<p class="text">The page where you scanned the code says how it went.</p>
<p class="detail">To try again, start anew there.</p>`;
