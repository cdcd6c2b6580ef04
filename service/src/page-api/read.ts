import { LIFETIMES } from 'civic-elements/protocol';
import type { FastifyInstance } from 'fastify';
import type { Context } from '../context.js';
import { ServiceError } from '../errors.js';
import { PER_FOLLOWER } from '../rate-limit.js';
import { advance } from '../scope-request/advance.js';
import { move } from '../scope-request/moves.js';
import { UuidParams, authorisePage } from './page-secret.js';
import { pageSnapshot } from './page-snapshot.js';

/**
 * `POST /scope-requests/{uuid}/read`: the page has handed the request to its browser's wallet prompt. The person has as long for it as with a
 * wallet that fetched it, and no renewal takes the request away meanwhile. When the prompt was closed, the page renews.
 */
export function readRoute(app: FastifyInstance, context: Context): void {
  app.post(
    '/scope-requests/:uuid/read',
    { schema: { params: UuidParams }, config: { rateLimit: PER_FOLLOWER } },
    async (request) => {
      const found = await authorisePage(context, request);
      const { request: read } = await advance(context, found, (row, now) => {
        if (row.status === 'read') return undefined;
        if (row.status !== 'pending' || !row.digital) throw new ServiceError('wrong_status');
        return move(row, ['read'], { expiresAt: now + LIFETIMES.read });
      });
      return pageSnapshot(context, read);
    },
  );
}
