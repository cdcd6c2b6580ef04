import { randomInt } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import type { Context } from '../context.js';
import type { SampleIssuer } from './sample-issuer.js';

/** Entries of the only list, one bit each. */
const STATUS_LIST_LENGTH = 131_072;

const TTL = 300;
const LIFETIME = 86_400;

function statusListUri({ identifier }: SampleIssuer): string {
  return `${identifier}/status/1`;
}

/** The `status` claim of a sample: a place in the list that others may have, too, because none is ever withdrawn. */
export function randomStatus(issuer: SampleIssuer) {
  return { status_list: { idx: randomInt(STATUS_LIST_LENGTH), uri: statusListUri(issuer) } };
}

/** `GET /issuer-api/status/1`: a Status List Token in which no credential is withdrawn. Verifiers check it like any other. */
export function statusListRoute(app: FastifyInstance, context: Context, issuer: SampleIssuer): void {
  const lst = deflateSync(Buffer.alloc(STATUS_LIST_LENGTH / 8), { level: 9 }).toString('base64url');
  app.get('/issuer-api/status/1', { schema: { hide: true } }, async (_request, reply) => {
    const iat = Math.floor(context.clock() / 1000);
    const token = await issuer.sign(
      { sub: statusListUri(issuer), iat, exp: iat + LIFETIME, ttl: TTL, status_list: { bits: 1, lst } },
      'statuslist+jwt',
    );
    return reply.type('application/statuslist+jwt').header('Cache-Control', `max-age=${TTL}`).send(token);
  });
}
