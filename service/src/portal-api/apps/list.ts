import type { AppRow } from 'civic-elements/protocol';
import type { FastifyInstance } from 'fastify';
import { type Static, Type } from 'typebox';
import { findApp } from '../../apps/change-app.js';
import { registeredApps } from '../../apps/portal-app.js';
import type { Context } from '../../context.js';
import type { App } from '../../store/store.js';
import { appRow, sendApp } from './app-detail.js';
import { AppParams } from './fields.js';

/** Rows in one answer. Who has more apps searches. */
const MOST = 200;

const Query = Type.Object(
  { search: Type.Optional(Type.String({ maxLength: 200 })) },
  { additionalProperties: false },
);

/** `GET /portal-api/apps?search=` and `GET /portal-api/apps/{id}`. */
export function listRoutes(app: FastifyInstance, context: Context): void {
  app.get<{ Querystring: Static<typeof Query> }>(
    '/portal-api/apps',
    {
      schema: { summary: 'The apps whose id, name or origin holds a text', querystring: Query },
      config: { portal: { role: 'viewer' } },
    },
    async ({ query: { search = '' } }): Promise<AppRow[]> => {
      const wanted = search.trim().toLowerCase();
      const found = (await registeredApps(context.store)).filter((one) => holds(one, wanted));
      return found.toSorted(byName).slice(0, MOST).map(appRow);
    },
  );
  app.get<{ Params: AppParams }>(
    '/portal-api/apps/:id',
    {
      schema: { summary: 'An app, without its secrets; its ETag names its version', params: AppParams },
      config: { portal: { role: 'viewer' } },
    },
    async ({ params }, reply) => sendApp(context, reply, await findApp(context, params.id)),
  );
}

function holds({ appId, name, origins }: App, wanted: string): boolean {
  return [appId, name, ...origins].some((text) => text.toLowerCase().includes(wanted));
}

/** Those that are revoked stand last. */
function byName(a: App, b: App): number {
  const isRevoked = ({ revokedAt }: App) => Number(revokedAt !== undefined);
  return isRevoked(a) - isRevoked(b) || a.name.localeCompare(b.name, 'en') || (a.appId < b.appId ? -1 : 1);
}
