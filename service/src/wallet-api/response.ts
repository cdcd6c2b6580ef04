import type { FastifyInstance } from 'fastify';
import { type Static, Type } from 'typebox';
import type { Context } from '../context.js';
import { ServiceError } from '../errors.js';
import { PER_LINK } from '../rate-limit.js';
import { move } from '../scope-request/moves.js';
import { type IssuerSources, type Profile, acceptAnswer } from '../channels/accept-answer.js';
import { euAge } from './eu-age.js';
import { type LiveLink, advanceChannel, findLink } from '../channels/live-channel.js';
import { haip } from './haip.js';
import { redirectUri } from '../channels/redirect-uri.js';
import { findAnsweredLink, hashOfAnswer, replyAgain } from '../channels/repeated-answer.js';

const Params = Type.Object({ requestId: Type.String() });
const Body = Type.Object({
  response: Type.Optional(Type.String()),
  vp_token: Type.Optional(Type.String()),
  error: Type.Optional(Type.String()),
  state: Type.Optional(Type.String()),
});
/** Bytes of an answer: room for a portrait of 400 kB in three layers of base64, and for a second credential. */
const BODY_LIMIT = 1_048_576;

const Reply = Type.Object({ redirect_uri: Type.String() });

/** The addresses of the profiles in which a wallet may answer. */
const PROFILES = { '/wallet-api/response/:requestId': haip, '/wallet-api/eu-age/:requestId': euAge };

/** Where wallets post their answers (OpenID4VP 1.0, section 8.2). The first one that is accepted ends every channel. */
export function walletResponse(app: FastifyInstance, context: Context, sources: IssuerSources): void {
  for (const [url, profile] of Object.entries(PROFILES)) answerRoute(app, context, sources, url, profile);
}

function answerRoute(
  app: FastifyInstance,
  context: Context,
  sources: IssuerSources,
  url: string,
  profileOf: (context: Context, link: LiveLink) => Promise<Profile>,
): void {
  app.post<{ Params: Static<typeof Params>; Body: Static<typeof Body> }>(
    url,
    {
      schema: { params: Params, body: Body, response: { 200: Reply } },
      bodyLimit: BODY_LIMIT,
      config: { rateLimit: PER_LINK },
      // So much is read only for a link that is alive, which costs its page a request and counts towards the limit of the link, or was until just now.
      preParsing: async ({ params: { requestId } }) => {
        await findLink(context, requestId).catch(async (error: unknown) => {
          if (!(await findAnsweredLink(context, requestId))) throw error;
        });
      },
      errorHandler: async (error, { params }) => {
        if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') await noticeSize(context, params.requestId);
        throw error;
      },
    },
    async ({ params: { requestId }, body: form, log }, reply) => {
      reply.header('Cache-Control', 'no-store');
      const answer = { form, hash: hashOfAnswer(form) };
      try {
        const link = await findLink(context, requestId);
        const profile = await profileOf(context, link);
        const code = await acceptAnswer(context, link, profile, answer, sources, log);
        return { redirect_uri: redirectUri(context, link, code) };
      } catch (error) {
        const isLate = error instanceof ServiceError && error.code === 'link_expired';
        const again = isLate ? await replyAgain(context, requestId, answer.hash) : undefined;
        if (again === undefined) throw error;
        return { redirect_uri: again };
      }
    },
  );
}

/** Wallets show people little of a refusal, so the page hears of it. The link stays alive, because a smaller answer may follow. */
async function noticeSize(context: Context, requestId: string): Promise<void> {
  const link = await findLink(context, requestId);
  await advanceChannel(context, link, (row) => move(row, [], { notice: 'answer_too_large' }));
}
