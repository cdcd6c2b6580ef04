import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import type { Context } from '../context.js';
import { type Desk, routeOptions } from './desk.js';
import { randomId } from './grants.js';

const LIFETIME = 300_000;

const Reply = Type.Object({ c_nonce: Type.String() });

/** `POST …/nonce`: a `c_nonce` for the proofs of one request (OpenID4VCI 1.0, section 7). It is valid for 5 min. */
export function nonceRoute<About>(app: FastifyInstance, { clock }: Context, desk: Desk<About>): void {
  app.post(
    `${desk.path}/nonce`,
    routeOptions(desk, { response: { 200: Reply } }),
    async (_request, reply) => {
      const c_nonce = desk.grants.create('nonce', { id: randomId(), expiresAt: clock() + LIFETIME });
      return reply.header('Cache-Control', 'no-store').send({ c_nonce });
    },
  );
}
