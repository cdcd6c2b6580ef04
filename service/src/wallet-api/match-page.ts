import type { LandingWords } from 'civic-elements/locales/en/landing';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Static, Type } from 'typebox';
import { findMatch, pickNumber } from '../channels/number-match.js';
import type { Context } from '../context.js';
import { type SafeHtml, html } from '../pages/html.js';
import { badge, sendPage } from '../pages/page.js';
import { say } from '../pages/say.js';
import { wordsFor } from '../pages/words.js';
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
  app.get<Route>(url, { schema, config: { rateLimit: PER_ANSWER } }, async (request, reply) => {
    const { params, query } = request;
    return send(request, reply, await findMatch(context, params.requestId, query.response_code ?? ''));
  });
  app.post<Route & { Body: Static<typeof Body> }>(
    url,
    { schema: { ...schema, body: Body }, config: { rateLimit: PER_ANSWER } },
    async (asked, reply) => {
      const { params, query, body, log } = asked;
      const found = await findMatch(context, params.requestId, query.response_code ?? '');
      if (!found) return send(asked, reply, undefined);
      const { request, changed } = await pickNumber(context, found, body.number);
      const { appId, scope } = request;
      if (changed && request.status === 'failed') log.info({ appId, scope }, 'number not matched');
      // A page that a browser reloads must not post again.
      return reply.header('Cache-Control', 'no-store').redirect(`match?${new URLSearchParams(query)}`, 303);
    },
  );
}

async function send(
  request: FastifyRequest,
  reply: FastifyReply,
  found: ScopeRequest | undefined,
): Promise<FastifyReply> {
  const words = await wordsFor(request);
  return sendPage(reply, {
    words,
    kind: 'short',
    styleSheet: '../style.css',
    ...pageFor(found, words.landing),
  });
}

function pageFor(request: ScopeRequest | undefined, words: LandingWords) {
  if (request?.status === 'answered')
    return { status: 200, title: words.pickTitle, content: askPage(request, words), hasForm: true };
  if (request?.status === 'approved' || request?.status === 'exchanged')
    return {
      status: 200,
      title: words.right,
      content: endPage('done', words.right, words.rightText, words.close),
    };
  if (request?.error === 'number_mismatch')
    return {
      status: 200,
      title: words.wrong,
      content: endPage('dead', words.wrong, words.wrongText, words.wrongThen),
    };
  return {
    status: 410,
    title: words.over,
    content: endPage('dead', words.over, words.overText, words.overThen),
  };
}

function askPage({ origin, match }: ScopeRequest, words: LandingWords): SafeHtml {
  const site = html`<bdi class="origin">${breakable(origin)}</bdi>`;
  // In the digits 0 to 9 in every language, as the other screen has them, whose language may be another one: they are compared by their looks.
  const numbers = match?.choices.map(
    (number) => html`<button class="act outline" name="number" value="${number}">${number}</button>`,
  );
  return html`<h1 id="pick">${say(words.pick, { site })}</h1>
<p class="text">${words.pickText}</p>
<p class="detail">${words.pickWarning}</p>
<form method="post" aria-labelledby="pick">
<div class="numbers">${numbers ?? []}</div>
<button class="act plain" name="number" value="none">${words.noNumber}</button>
</form>`;
}

function endPage(kind: 'done' | 'dead', title: string, text: string, then: string): SafeHtml {
  return html`${badge(kind)}
<h1>${title}</h1>
<p class="text">${text}</p>
<p class="detail">${then}</p>`;
}
