import { LIFETIMES } from 'civic-elements/protocol';
import type { FastifyInstance } from 'fastify';
import { type Static, Type } from 'typebox';
import type { Context } from '../context.js';
import { ServiceError } from '../errors.js';
import { sha256 } from '../keys/request-ids.js';
import { advance } from '../scope-request/advance.js';
import { move } from '../scope-request/moves.js';
import { pickUpAndStartAuthCode } from '../scope-request/auth-code.js';
import { pageSnapshot } from './page-snapshot.js';
import { UuidParams, authorisePage } from './page-secret.js';
import { isSameText } from '../tokens/is-same-text.js';

export const ReturnBodySchema = Type.Object(
  { responseCode: Type.String({ minLength: 1, maxLength: 128 }) },
  { additionalProperties: false },
);

/**
 * `POST /scope-requests/{uuid}/return`: page secret and response code together prove that the person who approved uses the browser that asked
 * (OpenID4VP 1.0, section 14.2, on session fixation).
 */
export function returnRoute(app: FastifyInstance, context: Context): void {
  app.post<{ Body: Static<typeof ReturnBodySchema> }>(
    '/scope-requests/:uuid/return',
    { schema: { params: UuidParams, body: ReturnBodySchema } },
    async (request) => {
      const found = await authorisePage(context, request);
      const hash = sha256(request.body.responseCode);
      const { request: returned } = await advance(context, found, (row, now) => {
        if (row.status !== 'answered') throw new ServiceError('wrong_status');
        const { responseCode } = row;
        if (!responseCode || !isSameText(responseCode.hash, hash) || now >= responseCode.expiresAt) {
          throw new ServiceError('invalid_response_code');
        }
        return move(row, ['approved'], { responseCode: undefined, expiresAt: now + LIFETIMES.read });
      });
      return pageSnapshot(context, await pickUpAndStartAuthCode(context, returned));
    },
  );
}
