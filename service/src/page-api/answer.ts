import type { ErrorCode } from 'civic-elements/protocol';
import type { FastifyInstance } from 'fastify';
import { type Static, Type } from 'typebox';
import { type IssuerSources, acceptAnswer } from '../channels/accept-answer.js';
import { digitalChannel } from '../channels/live-channel.js';
import { hashOfAnswer } from '../channels/repeated-answer.js';
import type { Context } from '../context.js';
import { EXCHANGES } from '../dc-api/exchanges.js';
import { ServiceError } from '../errors.js';
import { PER_PAGE } from '../rate-limit.js';
import { current } from '../scope-request/advance.js';
import { pickUpAndStartAuthCode } from '../scope-request/auth-code.js';
import type { ScopeRequest } from '../scope-request/scope-request.js';
import { UuidParams, authorisePage } from './page-secret.js';
import { pageSnapshot } from './page-snapshot.js';

export const AnswerBodySchema = Type.Object(
  {
    protocol: Type.Union([
      Type.Literal('openid4vp-v1-signed'),
      Type.Literal('openid4vp-v1-unsigned'),
      Type.Literal('org-iso-mdoc'),
    ]),
    // Wallets may add members of their own.
    data: Type.Object({ response: Type.Optional(Type.String()), error: Type.Optional(Type.String()) }),
  },
  { additionalProperties: false },
);

/** Bytes of an answer, as many as at the address of a link. */
const BODY_LIMIT = 1_048_576;

/** What a page may know of a refusal. */
const AS_SEEN_BY_PAGES: Partial<Record<ErrorCode, ErrorCode>> = {
  invalid_presentation: 'presentation_rejected',
  link_expired: 'wrong_status',
};

/**
 * `POST /scope-requests/{uuid}/answer`: what the browser's wallet prompt returned. It is bound to the origin of the page that asked, so the page
 * gets the auth code at once.
 */
export function answerRoute(app: FastifyInstance, context: Context, sources: IssuerSources): void {
  app.post<{ Body: Static<typeof AnswerBodySchema> }>(
    '/scope-requests/:uuid/answer',
    {
      schema: { params: UuidParams, body: AnswerBodySchema },
      bodyLimit: BODY_LIMIT,
      config: { rateLimit: PER_PAGE },
      // So much is read only for the page that started a scope request.
      preParsing: async (request) => {
        await authorisePage(context, request);
      },
    },
    async (request) => {
      const found = await authorisePage(context, request);
      const { protocol, data } = request.body;
      const form = {
        ...(data.response !== undefined && { response: data.response }),
        ...(data.error !== undefined && { error: data.error }),
      };
      const answer = { form, hash: hashOfAnswer(form) };
      if (!(await isRepeated(context, found, answer.hash))) {
        const exchange = found.digital?.includes(protocol) ? EXCHANGES[protocol] : undefined;
        // A browser may answer in a protocol that nobody asked for.
        if (!exchange) throw new ServiceError('presentation_rejected');
        try {
          const live = await digitalChannel(context, found);
          await acceptAnswer(
            context,
            live,
            await exchange.profile(context, live),
            answer,
            sources,
            request.log,
          );
        } catch (error) {
          // The same answer may have been faster than itself, when the page gave up waiting and sent it again.
          if (!(await isRepeated(context, found.uuid, answer.hash))) throw forPage(error);
        }
      }
      return pageSnapshot(context, await pickUpAndStartAuthCode(context, await current(context, found.uuid)));
    },
  );
}

/** The same answer again, because the reply to it was lost. */
async function isRepeated(context: Context, start: string | ScopeRequest, hash: string): Promise<boolean> {
  const { answeredBy, answer } = await current(context, start);
  return answeredBy === 'dc-api' && answer?.hash === hash && context.clock() < answer.until;
}

function forPage(error: unknown): unknown {
  const code = error instanceof ServiceError ? AS_SEEN_BY_PAGES[error.code] : undefined;
  return code === undefined ? error : new ServiceError(code, { cause: error });
}
