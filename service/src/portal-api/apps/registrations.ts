import type { RegistrationImported, RegistrationRow } from 'civic-elements/protocol';
import type { FastifyInstance } from 'fastify';
import { type Static, Type } from 'typebox';
import { findApp } from '../../apps/change-app.js';
import { createRegistrarLists } from '../../apps/check-registrations.js';
import type { Context } from '../../context.js';
import { AppParams, LARGE_BODY } from './fields.js';
import { ifMatch } from './if-match.js';

// They know the library of certificates, for which no start waits.
const registrations = () => import('../../apps/registrations.js');

const ImportBody = Type.Object(
  {
    certificate: Type.String({ maxLength: 49_152, description: 'The compact JWT' }),
    encoding: Type.Optional(Type.Union([Type.Literal('compact'), Type.Literal('base64url')])),
  },
  { additionalProperties: false },
);
const OneParams = Type.Object({ ...AppParams.properties, registrationId: Type.String({ maxLength: 256 }) });

/** `GET|POST /portal-api/apps/{id}/registrations` and `DELETE …/registrations/{registrationId}`: what an app is registered to ask for. */
export function registrationRoutes(app: FastifyInstance, context: Context): void {
  const statusLists = createRegistrarLists(context);
  app.get<{ Params: AppParams }>(
    '/portal-api/apps/:id/registrations',
    {
      schema: { summary: 'The registration certificates of an app', params: AppParams },
      config: { portal: { role: 'viewer' } },
    },
    async ({ params }): Promise<RegistrationRow[]> => {
      const { describeRegistration } = await registrations();
      return ((await findApp(context, params.id)).registrations ?? []).map(describeRegistration);
    },
  );
  app.post<{ Params: AppParams; Body: Static<typeof ImportBody> }>(
    '/portal-api/apps/:id/registrations',
    {
      bodyLimit: LARGE_BODY,
      schema: {
        summary: 'A registration certificate; what the scopes of the app ask beyond it is named',
        params: AppParams,
        body: ImportBody,
      },
      config: { portal: { role: 'editor', action: 'app.registration.import' } },
    },
    async (request): Promise<RegistrationImported> => {
      const { id } = request.params;
      const { certificate, encoding } = request.body;
      const place = ifMatch(context, request);
      const { describeRegistration, importRegistration } = await registrations();
      const imported = await importRegistration(place, statusLists, id, certificate, encoding);
      const { registration, ...rest } = imported;
      return { ...describeRegistration(registration), ...rest };
    },
  );
  app.delete<{ Params: Static<typeof OneParams> }>(
    '/portal-api/apps/:id/registrations/:registrationId',
    {
      schema: { summary: 'The app is shown with this certificate no more', params: OneParams },
      config: { portal: { role: 'editor', action: 'app.registration.remove' } },
    },
    async (request, reply) => {
      const { id, registrationId } = request.params;
      const { removeRegistration } = await registrations();
      await removeRegistration(ifMatch(context, request), id, registrationId);
      return reply.code(204).send();
    },
  );
}
