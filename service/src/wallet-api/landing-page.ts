import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type Static, Type } from 'typebox';
import type { Context } from '../context.js';
import { ServiceError } from '../errors.js';
import { type SafeHtml, html } from '../pages/html.js';
import { badge, sendPage } from '../pages/page.js';
import { defineScope } from '../scopes/define-scope.js';
import { scopeOf } from '../scope-request/scope-request.js';
import { visibleText } from '../untrusted-text.js';
import { type LiveLink, findLink } from '../channels/live-channel.js';
import { authorizationRequest } from '../channels/verifier.js';
import { breakable } from './breakable.js';
import { contactLinks, contactPagesFor } from './contact-links.js';
import { euAgeLink } from './eu-age.js';
import { logoImage } from './logo-image.js';
import { otherSchemes, walletLinks } from './wallet-links.js';

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
      try {
        const link = await findLink(context, request.params.requestId);
        return sendPage(reply, {
          status: 200,
          title: `Did you start this on ${link.request.origin}?`,
          banner: context.options.mode === 'development' ? TEST_BANNER : undefined,
          logo: logoImage(link.app.logo),
          content: askPage(context, link, await euAgeLink(context, link)),
        });
      } catch (error) {
        if (!(error instanceof ServiceError) || error.code !== 'link_expired') throw error;
        return sendPage(reply, { status: 410, title: 'Link no longer valid', content: DEAD, kind: 'short' });
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

function askPage(context: Context, link: LiveLink, ageLink: string | undefined): SafeHtml {
  const { request, app, channel } = link;
  return html`<h1>Did you start this on <bdi class="origin">${breakable(request.origin)}</bdi>?</h1>
<p class="text">${channel === 'same-device' ? SAME_DEVICE : CROSS_DEVICE}</p>
<section class="asks" aria-labelledby="asks">
<p id="asks"><bdi>${visibleText(app.name, MAX_NAME)}</bdi> asks for</p>
<ul class="checks">${defineScope(scopeOf(request)).labels.map(({ title }) => html`<li>${title}</li>`)}</ul>
</section>
<p class="detail">Asked ${time(request.createdAt, context.clock())}</p>
<nav aria-label="Open in a wallet">${walletLinks(context, link, ageLink)}</nav>
${contactLinks(context, link)}
${otherSchemes(context, link)}
<p class="detail"><strong>Not you?</strong> Close this page. Nothing is shared unless you approve it in your wallet.</p>`;
}

/** Characters of a name that are shown. */
const MAX_NAME = 64;

const TEST_BANNER = html`Test. Development mode: use test data only.`;

const SAME_DEVICE =
  'Yes? Then go on in your wallet. It shows what would be shared and asks you again; after that you are back on the site.';

const CROSS_DEVICE =
  'Go on only if the code you scanned is on your own screen, on a page that you opened yourself. Never scan a code that somebody sent you.';

const DEAD = html`${badge('dead')}
<h1>This link is no longer valid</h1>
<p class="text">It was used already, replaced by a newer one, or too old. Opening it shared nothing.</p>
<p class="detail">To try again, go back to the page that showed the code or the link.</p>`;

function time(at: number, now: number): SafeHtml {
  const date = new Date(at);
  const minutes = Math.floor((now - at) / 60_000);
  const ago =
    minutes < 1 ? 'less than a minute ago' : `${minutes} ${minutes === 1 ? 'minute' : 'minutes'} ago`;
  const clock = date.toISOString().slice(11, 16);
  return html`<time datetime="${date.toISOString()}">${ago}, at ${clock} UTC</time>`;
}
