import type { FastifyInstance } from 'fastify';
import { SAMPLE_PERSONA } from './configurations.js';
import type { Grants } from './grants.js';

const NONCE_LIFETIME = 300;

/** `POST /issuer-api/nonce`: a `c_nonce` for proofs (OpenID4VCI 1.0, section 7). */
export function nonceRoute(app: FastifyInstance, grants: Grants): void {
  app.post('/issuer-api/nonce', { schema: { hide: true } }, async (_request, reply) => {
    const c_nonce = grants.create('nonce', { configurationIds: [], persona: SAMPLE_PERSONA }, NONCE_LIFETIME);
    return reply.header('Cache-Control', 'no-store').send({ c_nonce });
  });
}
