import { type Channel, LIFETIMES, MAX_RENEWALS } from 'civic-elements/protocol';
import type { FastifyInstance } from 'fastify';
import type { Context } from '../context.js';
import { ServiceError } from '../errors.js';
import { advance } from '../scope-request/advance.js';
import { move } from '../scope-request/moves.js';
import { pageSnapshot } from './page-snapshot.js';
import { UuidParams, authorisePage } from './page-secret.js';

/** `POST /scope-requests/{uuid}/renew`: makes new links with new request ids. The old links are dead at once. */
export function renewRoute(app: FastifyInstance, context: Context): void {
  app.post('/scope-requests/:uuid/renew', { schema: { params: UuidParams } }, async (request) => {
    const found = await authorisePage(context, request);
    const { request: renewed } = await advance(context, found, (row, now) => {
      if (row.generation >= MAX_RENEWALS) throw new ServiceError('too_many_renewals');
      const generation = row.generation + 1;
      return move(row, ['pending'], {
        generation,
        address: context.options.publicUrl,
        linkHashes: context.requestIds.hashes(
          row.uuid,
          Object.keys(row.linkHashes ?? {}) as Channel[],
          generation,
          row.linkKey,
        ),
        expiresAt: now + LIFETIMES.link,
        notice: undefined,
      });
    });
    return pageSnapshot(context, renewed);
  });
}
