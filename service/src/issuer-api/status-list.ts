import { randomInt } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { Context } from '../context.js';
import { STATUS_LIST_LENGTH, STATUS_TTL, createStatusToken } from '../issuer/status-token.js';
import type { SampleIssuer } from './sample-issuer.js';

function statusListUri({ identifier }: SampleIssuer): string {
  return `${identifier}/status/1`;
}

/** The `status` claim of a sample: a place in the list that others may have, too, because none is ever withdrawn. */
export function randomStatus(issuer: SampleIssuer) {
  return { status_list: { idx: randomInt(STATUS_LIST_LENGTH), uri: statusListUri(issuer) } };
}

/** `GET /issuer-api/status/1`: a Status List Token in which no credential is withdrawn. Verifiers check it like any other. */
export function statusListRoute(app: FastifyInstance, context: Context, issuer: SampleIssuer): void {
  app.get('/issuer-api/status/1', { schema: { hide: true } }, async (_request, reply) => {
    const now = Math.floor(context.clock() / 1000);
    const token = await createStatusToken(issuer, statusListUri(issuer), [], now);
    return reply
      .type('application/statuslist+jwt')
      .header('Cache-Control', `max-age=${STATUS_TTL}`)
      .send(token);
  });
}
