import type { ScopeRow } from 'civic-elements/protocol';
import type { FastifyInstance } from 'fastify';
import { type Static, Type } from 'typebox';
import type { Context } from '../../context.js';
import { AppParams, LARGE_BODY } from './fields.js';
import { ifMatch } from './if-match.js';

// They compile the schema of a scope, for which no start waits.
const askable = () => import('../../apps/askable-scopes.js');
const own = () => import('../../apps/own-scopes.js');

const Query = Type.Object({ appId: Type.String({ maxLength: 64 }) }, { additionalProperties: false });
const ScopeParams = Type.Object({ ...AppParams.properties, name: Type.String({ maxLength: 64 }) });
/** What it may hold, docs/scopes.md says, and check-own-scope.ts checks. */
const ScopeBody = Type.Object({}, { additionalProperties: true });

/** `GET /portal-api/scopes?appId=`, and the scopes of an app's own: preview, set, remove. */
export function scopeRoutes(app: FastifyInstance, context: Context): void {
  app.get<{ Querystring: Static<typeof Query> }>(
    '/portal-api/scopes',
    {
      schema: { summary: 'What an app may ask for, and what a person will see of it', querystring: Query },
      config: { portal: { role: 'viewer' } },
    },
    async ({ query }): Promise<ScopeRow[]> => (await askable()).listScopes(context, query.appId),
  );
  app.post<{ Params: AppParams; Body: object }>(
    '/portal-api/apps/:id/scopes/preview',
    {
      bodyLimit: LARGE_BODY,
      schema: { summary: 'What a scope would be; nothing is stored', params: AppParams, body: ScopeBody },
      config: { portal: { role: 'viewer' } },
    },
    async ({ params, body }): Promise<ScopeRow> =>
      (await askable()).previewOwnScope(context, params.id, body),
  );
  app.put<{ Params: Static<typeof ScopeParams>; Body: object }>(
    '/portal-api/apps/:id/scopes/:name',
    {
      bodyLimit: LARGE_BODY,
      schema: {
        summary: 'A scope of the app’s own, in place of the one of that name',
        params: ScopeParams,
        body: ScopeBody,
      },
      config: { portal: { role: 'editor', action: 'app.scope.set' } },
    },
    async (request): Promise<ScopeRow> => {
      const { id, name } = request.params;
      const scope = { ...(request.body as Record<string, unknown>), name };
      await (await own()).setOwnScope(ifMatch(context, request), id, scope);
      request.audit = { target: id, fields: [name] };
      return (await askable()).previewOwnScope(context, id, scope);
    },
  );
  app.delete<{ Params: Static<typeof ScopeParams> }>(
    '/portal-api/apps/:id/scopes/:name',
    {
      schema: { summary: 'The app can ask for a scope of its own no more', params: ScopeParams },
      config: { portal: { role: 'editor', action: 'app.scope.remove' } },
    },
    async (request, reply) => {
      const { id, name } = request.params;
      await (await own()).removeOwnScope(ifMatch(context, request), id, name);
      request.audit = { target: id, fields: [name] };
      return reply.code(204).send();
    },
  );
}
