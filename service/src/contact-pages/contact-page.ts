import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Static, Type } from 'typebox';
import { advanceChannel } from '../channels/live-channel.js';
import type { Contact } from '../contact/address.js';
import type { Delivery } from '../contact/delivery.js';
import {
  RESEND_AFTER,
  getVerification,
  openContact,
  resendCode,
  startVerification,
} from '../contact/verification.js';
import type { Context } from '../context.js';
import { ServiceError } from '../errors.js';
import { deadLink } from '../pages/dead-link.js';
import { refuseForeign } from '../pages/foreign-form.js';
import { askedAddress } from '../http/asked-address.js';
import { languageOf } from '../pages/language.js';
import { wordsFor } from '../pages/words.js';
import { clientAddress } from '../rate-limit.js';
import { beginVerifying } from '../scope-request/verifying.js';
import { newSecret, readCookie, setSecret } from './cookie.js';
import { offerLinks } from './offer.js';
import { PER_CLIENT, Params, type Place, findPlace, isDead, pathsOf, sendView } from './place.js';
import {
  type FormError,
  type Refusal,
  type View,
  againView,
  askView,
  codeView,
  doneView,
  failedView,
} from './views.js';

const Body = Type.Object({
  action: Type.Union([Type.Literal('start'), Type.Literal('resend'), Type.Literal('restart')]),
  contact: Type.Optional(Type.String({ maxLength: 1024 })),
});

/** Why a form is shown again, by the code of the error. */
const FORM_ERRORS: Partial<Record<string, FormError>> = {
  invalid_contact: 'invalid',
  too_many_requests: 'tooMany',
  temporarily_unavailable: 'unavailable',
};

type Route = { Params: Params; Body: Static<typeof Body> };

/**
 * `GET|POST /w/:requestId/contact/email` and `/contact/email`, and the same for `phone`: a person types an address, gets a code there, and an offer here
 * for which the wallet asks for the code. Which verification a browser is in says a cookie; no address is in any URL.
 */
export function contactPage(
  app: FastifyInstance,
  context: Context,
  delivery: Delivery,
  kind: Contact['kind'],
): void {
  const config = { rateLimit: PER_CLIENT };
  const { walletUrl } = context.options;
  for (const path of pathsOf(kind)) {
    app.get<Route>(path, { schema: { params: Params, hide: true }, config }, (request, reply) =>
      answer(request, reply, async (place) => show(context, place, request, kind)),
    );
    app.post<Route>(path, { schema: { params: Params, body: Body, hide: true }, config }, (request, reply) =>
      answer(request, reply, async (place) => act(request, reply, place)),
    );
  }

  async function answer(
    request: FastifyRequest<Route>,
    reply: FastifyReply,
    handle: (place: Place) => Promise<View | undefined>,
  ): Promise<FastifyReply> {
    try {
      const place = await findPlace(context, request.params, kind);
      const view = await handle(place);
      // A page that a browser reloads must not post again.
      return view
        ? sendView(context, request, reply, view)
        : reply.header('Cache-Control', 'no-store').redirect(kind, 303);
    } catch (error) {
      if (!isDead(error)) throw error;
      return sendView(context, request, reply, deadLink(await wordsFor(request)));
    }
  }

  /** @returns undefined when the page is to be opened anew */
  async function act(
    request: FastifyRequest<Route>,
    reply: FastifyReply,
    place: Place,
  ): Promise<View | undefined> {
    refuseForeign(request);
    const { action, contact = '' } = request.body;
    const mine = readCookie(request);
    try {
      if (action === 'start') await start(request, reply, place, contact);
      if (action === 'resend' && mine) await resend(reply, place, mine);
      if (action === 'restart')
        setSecret(reply, askedAddress(reply.request, context.options), place.path, '');
      return undefined;
    } catch (error) {
      if (!(error instanceof ServiceError)) throw error;
      // What came of it, the page says by itself.
      if (error.code === 'verification_over') return undefined;
      const why = FORM_ERRORS[error.code];
      if (why === undefined) throw error;
      if (error.rule !== undefined) request.log.error({ rule: error.rule }, 'no more messages today');
      if (action === 'resend')
        return show(context, place, request, kind, why === 'tooMany' ? 'noNewCode' : 'notJustNow');
      return askView(await wordsFor(request), kind, { waiting: place.waiting, walletUrl }, why, contact);
    }
  }

  async function start(request: FastifyRequest, reply: FastifyReply, place: Place, typed: string) {
    const { link, path } = place;
    const { secret, id } = newSecret();
    await startVerification(
      { context, delivery },
      {
        id,
        kind,
        value: typed,
        from: clientAddress(request),
        language: languageOf(request),
        ...(link && { uuid: link.request.uuid, site: link.app.name }),
      },
    );
    await wait(place);
    setSecret(reply, askedAddress(reply.request, context.options), path, secret);
  }

  async function resend(reply: FastifyReply, place: Place, mine: { secret: string; id: string }) {
    await resendCode({ context, delivery }, mine.id);
    await wait(place);
    setSecret(reply, askedAddress(reply.request, context.options), place.path, mine.secret);
  }

  /** The scope request waits for its person, and its page says so. */
  async function wait({ link }: Place): Promise<void> {
    if (link) await advanceChannel(context, link, (row, now) => beginVerifying(row, kind, now));
  }
}

async function show(
  context: Context,
  { link, waiting }: Place,
  request: FastifyRequest,
  kind: Contact['kind'],
  refusal?: Refusal,
): Promise<View> {
  const words = await wordsFor(request);
  const mine = readCookie(request);
  const verification = mine && (await getVerification(context, mine.id));
  if (verification?.kind !== kind)
    return askView(words, kind, { waiting, walletUrl: context.options.walletUrl });
  if (verification.status === 'confirmed') return doneView(words, kind, waiting);
  if (verification.status === 'failed') return failedView(words);
  const contact = openContact(context, verification);
  if (verification.isUnsent) return againView(words, contact, 'unsent', refusal);
  if (context.clock() >= verification.codeExpiresAt) return againView(words, contact, 'late', refusal);
  const { isRenewed = false, sentAt } = verification;
  const wait = Math.ceil((sentAt + RESEND_AFTER - context.clock()) / 1000);
  const sending = { isRenewed, wait, refusal };
  return codeView(words, contact, sending, waiting, await offerLinks(context, link, verification.id, words));
}
