import { LIFETIMES } from 'civic-elements/protocol';
import type { FastifyInstance } from 'fastify';
import { type Static, Type } from 'typebox';
import type { Context } from '../context.js';
import { ServiceError } from '../errors.js';
import { sha256 } from '../keys/request-ids.js';
import { advance, move } from '../store/advance.js';
import { UuidParams, authorisePage } from './page-secret.js';
import { isSameText } from '../tokens/is-same-text.js';
import { toSnapshot } from './to-snapshot.js';

export const ReturnBodySchema = Type.Object(
  { responseCode: Type.String({ minLength: 1, maxLength: 128 }) },
  { additionalProperties: false },
);

/**
 * `POST /scope-requests/{uuid}/return`: page secret and response code together prove that whoever approved sits at the browser that asked
 * (OpenID4VP 1.0, section 14.2: session fixation).
 */
export function returnRoute(app: FastifyInstance, context: Context): void {
  app.post<{ Body: Static<typeof ReturnBodySchema> }>(
    '/scope-requests/:uuid/return',
    { schema: { params: UuidParams, body: ReturnBodySchema } },
    async (request) => {
      const { uuid } = await authorisePage(context, request);
      const hash = sha256(request.body.responseCode);
      const { request: returned } = await advance(context, uuid, (stored, now) => {
        if (stored.status !== 'answered') throw new ServiceError('wrong_status');
        const { responseCode } = stored;
        if (!responseCode || !isSameText(responseCode.hash, hash) || now >= responseCode.expiresAt) {
          throw new ServiceError('invalid_response_code');
        }
        return move(stored, ['approved'], { responseCode: undefined, expiresAt: now + LIFETIMES.read });
      });
      return toSnapshot(context, returned);
    },
  );
}
