import type { ActivityCounts, ActivityRow, Checklist } from 'civic-elements/protocol';
import type { FastifyInstance } from 'fastify';
import { type Static, Type } from 'typebox';
import { listActivity, readChecklist, readCounts } from '../../activity/read-activity.js';
import { findApp } from '../../apps/change-app.js';
import type { Context } from '../../context.js';
import { AppParams } from './fields.js';

const Query = Type.Object(
  {
    status: Type.Optional(Type.String({ pattern: '^[a-z]{1,16}$' })),
    before: Type.Optional(Type.String({ pattern: '^\\d{1,15}$' })),
  },
  { additionalProperties: false },
);
const Days = Type.Object(
  { days: Type.Optional(Type.String({ pattern: '^([1-9]|[12]\\d|30)$' })) },
  { additionalProperties: false },
);

/** `GET /portal-api/apps/{id}/activity`, `…/counts` and `…/checklist`: how an app fares, without anything about people. */
export function activityRoutes(app: FastifyInstance, context: Context): void {
  app.get<{ Params: AppParams; Querystring: Static<typeof Query> }>(
    '/portal-api/apps/:id/activity',
    {
      schema: { summary: 'What happened with an app, newest first', params: AppParams, querystring: Query },
      config: { portal: { role: 'viewer' } },
    },
    async ({ params, query }): Promise<ActivityRow[]> => {
      const { appId } = await findApp(context, params.id);
      const before = query.before === undefined ? undefined : Number(query.before);
      return listActivity(context, appId, { kind: query.status, before });
    },
  );
  app.get<{ Params: AppParams; Querystring: Static<typeof Days> }>(
    '/portal-api/apps/:id/counts',
    {
      schema: {
        summary: 'What happened in each hour of the last days, and median times',
        params: AppParams,
        querystring: Days,
      },
      config: { portal: { role: 'viewer' } },
    },
    async ({ params, query: { days = '7' } }): Promise<ActivityCounts> => {
      const { appId } = await findApp(context, params.id);
      return readCounts(context, appId, Number(days));
    },
  );
  app.get<{ Params: AppParams }>(
    '/portal-api/apps/:id/checklist',
    {
      schema: { summary: 'When an integration reached each step first', params: AppParams },
      config: { portal: { role: 'viewer' } },
    },
    async ({ params }): Promise<Checklist> => {
      const { appId } = await findApp(context, params.id);
      return readChecklist(context, appId);
    },
  );
}
