import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type Static, Type } from 'typebox';
import type { Context } from '../context.js';
import { ServiceError } from '../errors.js';
import { plural } from 'civic-elements/locales/plural';
import { deadLink } from '../pages/dead-link.js';
import { type SafeHtml, html } from '../pages/html.js';
import { sendPage } from '../pages/page.js';
import { fill, say } from '../pages/say.js';
import { type PageWords, wordsFor } from '../pages/words.js';
import { defineScope } from '../scopes/define-scope.js';
import { type ScopeRequest, scopeOf } from '../scope-request/scope-request.js';
import { visibleText } from '../untrusted-text.js';
import { type LiveLink, findLink } from '../channels/live-channel.js';
import { authorizationRequest } from '../channels/verifier.js';
import { breakable } from './breakable.js';
import { contactLinks, contactPagesFor } from './contact-links.js';
import { euAgeLink } from './eu-age.js';
import { logoImage } from './logo-image.js';
import { lastWallet } from './last-wallet.js';
import { type Found, otherSchemes, walletLinks } from './wallet-links.js';

const Params = Type.Object({ requestId: Type.String() });

/** `GET /w/:requestId`, where a QR code or a same-device link leads: a page for people, JSON for wallets. Opening it changes nothing. */
export function landingPage(app: FastifyInstance, context: Context): void {
  app.get<{ Params: Static<typeof Params> }>(
    '/w/:requestId',
    { schema: { params: Params, hide: true } },
    async (request, reply) => {
      reply.header('Vary', 'Accept');
      if (wantsJson(request)) {
        reply.header('Cache-Control', 'no-store');
        return summary(context, await findLink(context, request.params.requestId));
      }
      const words = await wordsFor(request);
      try {
        const link = await findLink(context, request.params.requestId);
        return sendPage(reply, {
          words,
          status: 200,
          title: fill(words.landing.title, { site: link.request.origin }),
          isTest: context.options.mode === 'development',
          logo: logoImage(link.app.logo),
          hasPing: true,
          content: askPage(context, link, words, {
            ageLink: await euAgeLink(context, link),
            last: lastWallet(request),
          }),
        });
      } catch (error) {
        if (!(error instanceof ServiceError) || error.code !== 'link_expired') throw error;
        return sendPage(reply, { words, kind: 'short', ...deadLink(words) });
      }
    },
  );
}

function wantsJson({ headers: { accept = '' } }: FastifyRequest): boolean {
  return accept.includes('application/json') && !accept.includes('text/html');
}

function summary(context: Context, link: LiveLink) {
  const { app, request, channel } = link;
  const contact = contactPagesFor(context, link);
  return {
    openid4vp: `openid4vp://?${authorizationRequest(context, link)}`,
    site: app.name,
    origin: request.origin,
    createdAt: new Date(request.createdAt).toISOString(),
    expiresAt: new Date(request.expiresAt).toISOString(),
    sameDevice: channel === 'same-device',
    ...(contact && { contact }),
  };
}

function askPage(context: Context, link: LiveLink, words: PageWords, found: Found): SafeHtml {
  const { request, app, channel } = link;
  const { landing } = words;
  const site = html`<bdi class="origin">${breakable(request.origin)}</bdi>`;
  return html`<h1>${say(landing.title, { site })}</h1>
<p class="text">${channel === 'same-device' ? landing.sameDevice : landing.crossDevice}</p>
<section class="asks" aria-labelledby="asks">
<p id="asks">${say(landing.asks, { app: visibleText(app.name, MAX_NAME) })}</p>
<ul class="checks">${titlesOf(request, words.labels).map((title) => html`<li>${title}</li>`)}</ul>
</section>
<p class="detail">${askedAt(request.createdAt, context.clock(), words)}</p>
<nav aria-label="${landing.wallets}">${walletLinks(context, link, landing, found)}</nav>
${contactLinks(context, link, words)}
${otherSchemes(context, link, landing)}
<p class="detail"><strong>${landing.notYou}</strong> ${landing.notYouText}</p>`;
}

/** Characters of a name that are shown. */
const MAX_NAME = 64;

/** What is asked for, in words, each text once: the picture and its checksum are one to people. */
function titlesOf(request: ScopeRequest, words: PageWords['labels']): string[] {
  const titles = defineScope(scopeOf(request)).labels.map(({ title }) =>
    'entry' in title ? words[title.entry] : title.words,
  );
  return [...new Set(titles)];
}

/**
 * How long ago, because a page without scripts does not know in which time zone it is read. Who rests a pointer on it gets the moment with its zone.
 */
function askedAt(at: number, now: number, { language, landing }: PageWords): SafeHtml {
  const moment = new Date(at);
  const minutes = Math.floor((now - at) / 60_000);
  const words = minutes < 1 ? landing.askedNow : plural(landing.asked, minutes, language);
  const exact = new Intl.DateTimeFormat(language, {
    dateStyle: 'medium',
    timeStyle: 'long',
    timeZone: 'UTC',
  });
  return html`<time datetime="${moment.toISOString()}" title="${exact.format(moment)}">${words}</time>`;
}
