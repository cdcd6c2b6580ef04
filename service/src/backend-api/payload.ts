import { randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import type { Context } from '../context.js';
import { ServiceError } from '../errors.js';
import { sha256 } from '../keys/request-ids.js';
import { advance } from '../scope-request/advance.js';
import { move, wipeAnswer } from '../scope-request/moves.js';
import type { ScopeRequest } from '../scope-request/scope-request.js';
import type { App } from '../store/store.js';
import { isSameText } from '../tokens/is-same-text.js';
import type { ExchangeBody } from './body.js';

/** Milliseconds for which an address works, as in the original system. */
const LIFETIME = 60_000;

/** Characters above which an answer counts as large. No set of texts is that long; a portrait makes it so. */
const LARGE = 8_192;

/**
 * Whether an answer goes out as an address from which to fetch the JWT. Two SDKs always fetch `data`, and one never does although it sends the
 * flag, so the app decides. An exchange with an attempt id comes from `civic-backend`, which fetches nothing.
 */
export function isProcessed(
  app: App,
  { members }: ExchangeBody,
  attempt: string | undefined,
  answer: string,
): boolean {
  if (!app.classic || attempt !== undefined) return false;
  const isAsked = members.processPayload === true || members.allowS3UploadedPayload === true;
  return app.processed === 'always' || (app.processed === 'flag' && isAsked && answer.length > LARGE);
}

/**
 * Keeps the JWT of an answer for one fetch. It is sealed in the scope request's row, where time and reuse of the code wipe it like any other
 * answer.
 * @returns the answer with the address in its place: `{"data":"<address>",…,"processed":true}`
 */
export async function offerPayload(context: Context, uuid: string, answer: string): Promise<string> {
  const { data, ...rest } = JSON.parse(answer) as { data: string };
  const secret = randomBytes(32).toString('base64url');
  const kept = {
    sealedResponse: context.seal.seal(data, `payload ${uuid}`),
    payloadHash: sha256(secret),
  };
  await advance(context, uuid, (latest, now) => {
    if (!latest.exchange) throw new ServiceError('invalid_grant');
    return move(latest, [], { exchange: { ...latest.exchange, ...kept, retryUntil: now + LIFETIME } });
  });
  const address = `${context.options.publicUrl}/sip/payload/${uuid}/${secret}`;
  return JSON.stringify({ data: address, ...rest, processed: true });
}

export const payloadSchema = {
  summary: 'Fetch the JWT of an exchange that was answered with an address, once',
  params: Type.Object({ uuid: Type.String(), secret: Type.String() }),
  response: { 200: { content: { 'text/plain': { schema: Type.String() } } } },
};

/** `GET /sip/payload/{uuid}/{secret}`. Addresses that are unknown, used or expired all get `not_found`. */
export async function payload(
  context: Context,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { uuid, secret } = request.params as { uuid: string; secret: string };
  const jwt = await takePayload(context, uuid, secret);
  return reply.type('text/plain').send(jwt);
}

async function takePayload(context: Context, uuid: string, secret: string): Promise<string> {
  const row = await wipe(context, uuid, sha256(secret));
  const app = await context.store.getApp(row.appId);
  if (!app || app.revokedAt !== undefined) throw new ServiceError('not_found');
  return context.seal.open(row.exchange?.sealedResponse ?? '', `payload ${uuid}`);
}

/** Wipes the JWT with one compare-and-set, so that of many that ask at once only one gets the row as it was. */
async function wipe(context: Context, uuid: string, hash: string): Promise<ScopeRequest> {
  try {
    const { before } = await advance(context, uuid, (request) => {
      const { sealedResponse, payloadHash } = request.exchange ?? {};
      if (sealedResponse === undefined || !isSameText(payloadHash, hash)) throw new ServiceError('not_found');
      return wipeAnswer(request);
    });
    return before;
  } catch (error) {
    if (error instanceof ServiceError) throw new ServiceError('not_found');
    throw error;
  }
}
