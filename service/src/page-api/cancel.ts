import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import type { Context } from '../context.js';
import { advance } from '../scope-request/advance.js';
import { move } from '../scope-request/moves.js';
import { pageSnapshot } from './page-snapshot.js';
import { UuidParams, authorisePage } from './page-secret.js';

export const CancelBodySchema = Type.Object(
  { reason: Type.Optional(Type.Union([Type.Literal('user'), Type.Literal('page')])) },
  { additionalProperties: false },
);

/** `POST /scope-requests/{uuid}/cancel`: the page gives up. After the approval it is too late (409 `wrong_status`). */
export function cancelRoute(app: FastifyInstance, context: Context): void {
  app.post(
    '/scope-requests/:uuid/cancel',
    { schema: { params: UuidParams, body: CancelBodySchema } },
    async (request) => {
      const found = await authorisePage(context, request);
      const { request: cancelled } = await advance(context, found, (row) =>
        row.status === 'cancelled' ? undefined : move(row, ['cancelled']),
      );
      return pageSnapshot(context, cancelled);
    },
  );
}
