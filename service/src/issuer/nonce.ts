import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import type { Context } from '../context.js';
import { PER_ADDRESS } from './limits.js';
import { type Grants, randomId } from './grants.js';

const LIFETIME = 300_000;

const Reply = Type.Object({ c_nonce: Type.String() });

/** `POST /issuer/nonce`: a `c_nonce` for the proofs of one request (OpenID4VCI 1.0, section 7). It is valid for 5 min. */
export function nonceRoute(app: FastifyInstance, { clock }: Context, grants: Grants): void {
  app.post(
    '/issuer/nonce',
    { schema: { response: { 200: Reply } }, config: { rateLimit: PER_ADDRESS } },
    async (_request, reply) => {
      const c_nonce = grants.create('nonce', { id: randomId(), expiresAt: clock() + LIFETIME });
      return reply.header('Cache-Control', 'no-store').send({ c_nonce });
    },
  );
}
