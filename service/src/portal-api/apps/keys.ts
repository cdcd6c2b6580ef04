import type { AppCreated, AppDetail } from 'civic-elements/protocol';
import type { FastifyInstance } from 'fastify';
import { type Static, Type } from 'typebox';
import { findApp } from '../../apps/change-app.js';
import { revokeKey, rotateApp } from '../../apps/rotate-app.js';
import type { Context } from '../../context.js';
import { sendApp } from './app-detail.js';
import { Confirmation, checkConfirmation } from './change.js';
import { withCredentials } from './create.js';
import { AppParams } from './fields.js';
import { ifMatch } from './if-match.js';

const RotateBody = Type.Object(
  { overlap: Type.Optional(Type.Number({ description: 'Seconds for which the pair before works as well' })) },
  { additionalProperties: false },
);
const KeyParams = Type.Object({
  ...AppParams.properties,
  keyId: Type.String({ pattern: '^[0-9a-f]{8}$' }),
});

/** `POST /portal-api/apps/{id}/rotate` and `POST /portal-api/apps/{id}/keys/{keyId}/revoke`. */
export function keyRoutes(app: FastifyInstance, context: Context): void {
  app.post<{ Params: AppParams; Body: Static<typeof RotateBody> }>(
    '/portal-api/apps/:id/rotate',
    {
      schema: {
        summary: 'A new secret and key pair, in this answer alone',
        params: AppParams,
        body: RotateBody,
      },
      config: { portal: { role: 'editor', action: 'app.rotate' } },
    },
    async (request, reply): Promise<AppCreated> => {
      const { overlap = 0 } = request.body;
      const fresh = await rotateApp(ifMatch(context, request), request.params.id, { overlap });
      return withCredentials(context, reply, fresh);
    },
  );
  app.post<{ Params: Static<typeof KeyParams>; Body: Confirmation }>(
    '/portal-api/apps/:id/keys/:keyId/revoke',
    {
      schema: { summary: 'A replaced pair stops working at once', params: KeyParams, body: Confirmation },
      config: { portal: { role: 'editor', action: 'app.key.revoke' } },
    },
    async (request, reply): Promise<AppDetail> => {
      const { id, keyId } = request.params;
      checkConfirmation(await findApp(context, id), request.body);
      return sendApp(context, reply, await revokeKey(ifMatch(context, request), id, keyId));
    },
  );
}
