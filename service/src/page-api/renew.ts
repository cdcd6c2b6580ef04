import { LIFETIMES, MAX_RENEWALS } from 'civic-elements/protocol';
import type { FastifyInstance } from 'fastify';
import type { Context } from '../context.js';
import { ServiceError } from '../errors.js';
import { advance, move } from '../store/advance.js';
import { UuidParams, authorisePage } from './page-secret.js';
import { toSnapshot } from './to-snapshot.js';

/** `POST /scope-requests/{uuid}/renew`: new links with new request ids; the old ones are dead at once. */
export function renewRoute(app: FastifyInstance, context: Context): void {
  app.post('/scope-requests/:uuid/renew', { schema: { params: UuidParams } }, async (request) => {
    const { uuid } = await authorisePage(context, request);
    const { request: renewed } = await advance(context, uuid, (stored, now) => {
      if (stored.generation >= MAX_RENEWALS) throw new ServiceError('too_many_renewals');
      const generation = stored.generation + 1;
      return move(stored, ['pending'], {
        generation,
        linkHashes: context.requestIds.hashes(uuid, generation),
        expiresAt: now + LIFETIMES.link,
      });
    });
    return toSnapshot(context, renewed);
  });
}
