import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import type { Context } from '../context.js';
import { advance, move } from '../store/advance.js';
import { UuidParams, authorisePage } from './page-secret.js';
import { toSnapshot } from './to-snapshot.js';

export const CancelBodySchema = Type.Object(
  { reason: Type.Optional(Type.Union([Type.Literal('user'), Type.Literal('page')])) },
  { additionalProperties: false },
);

/** `POST /scope-requests/{uuid}/cancel`: the page gives up. Too late after approval (409 `wrong_status`). */
export function cancelRoute(app: FastifyInstance, context: Context): void {
  app.post(
    '/scope-requests/:uuid/cancel',
    { schema: { params: UuidParams, body: CancelBodySchema } },
    async (request) => {
      const { uuid } = await authorisePage(context, request);
      const { request: cancelled } = await advance(context, uuid, (stored) =>
        stored.status === 'cancelled' ? undefined : move(stored, ['cancelled']),
      );
      return toSnapshot(context, cancelled);
    },
  );
}
