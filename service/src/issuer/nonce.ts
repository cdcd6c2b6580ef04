import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import type { Context } from '../context.js';
import { type Desk, routeOptions } from './desk.js';
import { type Grants, randomId } from './grants.js';

const LIFETIME = 300_000;

const Reply = Type.Object({ c_nonce: Type.String() });

/** A `c_nonce` for the proofs of one request. It is valid for 5 min. */
export function newNonce({ clock }: Pick<Context, 'clock'>, grants: Grants<never>): string {
  return grants.create('nonce', { id: randomId(), expiresAt: clock() + LIFETIME });
}

/** `POST …/nonce` (OpenID4VCI 1.0, section 7). */
export function nonceRoute<About>(app: FastifyInstance, context: Context, desk: Desk<About>): void {
  app.post(`${desk.path}/nonce`, routeOptions(desk, { response: { 200: Reply } }), async (_request, reply) =>
    reply.header('Cache-Control', 'no-store').send({ c_nonce: newNonce(context, desk.grants) }),
  );
}
