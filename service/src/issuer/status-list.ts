import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { type Static, Type } from 'typebox';
import type { Context } from '../context.js';
import { ServiceError } from '../errors.js';
import { identifierAt } from './identifiers.js';
import type { Issuer } from './issuer.js';
import { STATUS_LIFETIME, STATUS_TTL, createStatusToken, statusListUri } from './status-token.js';

const Params = Type.Object({ list: Type.String({ pattern: '^[1-9][0-9]{0,5}$' }) });

interface Signed {
  token: string;
  etag: string;
  /** The withdrawn indices in it. */
  revoked: string;
  /** Milliseconds. */
  signedAt: number;
}

/**
 * `GET /issuer/status/{list}`: which credentials are withdrawn (Token Status List, section 8). A list is signed again when something has changed,
 * also by a command beside the service, or when half of its life is over.
 */
export function statusListRoute(
  app: FastifyInstance,
  { store, clock, options }: Context,
  issuer: Issuer,
): void {
  const lists = new Map<string, Signed>();

  async function signedList(uri: string, indices: readonly number[]): Promise<Signed> {
    const [revoked, now] = [indices.join(), clock()];
    const known = lists.get(uri);
    const isFresh = known && now < known.signedAt + (STATUS_LIFETIME / 2) * 1000;
    if (isFresh && known.revoked === revoked) return known;
    const token = await createStatusToken(issuer, uri, indices, Math.floor(now / 1000));
    const etag = `"${createHash('sha256').update(token).digest('base64url').slice(0, 22)}"`;
    const signed = { token, etag, revoked, signedAt: now };
    lists.set(uri, signed);
    return signed;
  }

  app.get<{ Params: Static<typeof Params> }>(
    '/issuer/status/:list',
    { schema: { params: Params } },
    async (request, reply) => {
      const { params, headers } = request;
      const list = Number(params.list);
      const indices = await store.revokedIndices(list);
      if (!indices) throw new ServiceError('not_found');
      // A credential names the list by the address under which it was issued, and so must the list.
      const uri = statusListUri({ identifier: identifierAt(request, options, '/issuer') }, list);
      const { token, etag } = await signedList(uri, indices);
      reply.header('Cache-Control', `public, max-age=${STATUS_TTL}`).header('ETag', etag);
      if (headers['if-none-match'] === etag) return reply.code(304).send();
      return reply.type('application/statuslist+jwt').send(token);
    },
  );
}
