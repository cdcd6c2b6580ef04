import type { AppDetail } from 'civic-elements/protocol';
import type { FastifyInstance } from 'fastify';
import { type Static, Type } from 'typebox';
import { changeApp, findApp, revokeApp } from '../../apps/change-app.js';
import type { Context } from '../../context.js';
import { eraseApp } from '../../data/erase-app.js';
import { AppError } from '../../errors.js';
import type { App } from '../../store/store.js';
import { sendApp } from './app-detail.js';
import { AppParams, ChangeBody, LARGE_BODY, settingsOf } from './fields.js';
import { ifMatch } from './if-match.js';

/** What cannot be undone is confirmed by the name of the app, typed as it is shown. */
export const Confirmation = Type.Object(
  { confirm: Type.String({ maxLength: 256 }) },
  { additionalProperties: false },
);
export type Confirmation = Static<typeof Confirmation>;

/** `PATCH /portal-api/apps/{id}`, `POST /portal-api/apps/{id}/revoke` and `POST /portal-api/apps/{id}/erase`. */
export function changeRoutes(app: FastifyInstance, context: Context): void {
  app.patch<{ Params: AppParams; Body: ChangeBody }>(
    '/portal-api/apps/:id',
    {
      bodyLimit: LARGE_BODY,
      schema: {
        summary: 'Change an app, if it is still the version that If-Match names',
        params: AppParams,
        body: ChangeBody,
      },
      config: { portal: { role: 'editor', action: 'app.change' } },
    },
    async (request, reply): Promise<AppDetail> => {
      const place = ifMatch(context, request, true);
      return sendApp(context, reply, await changeApp(place, request.params.id, settingsOf(request.body)));
    },
  );
  app.post<{ Params: AppParams; Body: Confirmation }>(
    '/portal-api/apps/:id/revoke',
    {
      schema: { summary: 'Close an app for good', params: AppParams, body: Confirmation },
      config: { portal: { role: 'editor', action: 'app.revoke' } },
    },
    async (request, reply): Promise<AppDetail> => {
      const { params, body } = request;
      checkConfirmation(await findApp(context, params.id), body);
      return sendApp(context, reply, await revokeApp(ifMatch(context, request), params.id));
    },
  );
  app.post<{ Params: AppParams; Body: Confirmation }>(
    '/portal-api/apps/:id/erase',
    {
      schema: {
        summary: 'Delete an app that was closed, with all that is kept of it',
        params: AppParams,
        body: Confirmation,
      },
      config: { portal: { role: 'owner', action: 'app.erase' } },
    },
    async ({ params, body }, reply) => {
      checkConfirmation(await findApp(context, params.id), body);
      await eraseApp(context, params.id);
      return reply.code(204).send();
    },
  );
}

/** @throws AppError when something else than the name of the app was typed */
export function checkConfirmation({ name }: App, { confirm }: Confirmation): void {
  if (confirm.trim() !== name) throw new AppError('confirm: the name of the app, as it is shown');
}
