import { Readable } from 'node:stream';
import type { AuditEntry } from 'civic-elements/protocol';
import type { FastifyInstance } from 'fastify';
import { type Static, Type } from 'typebox';
import { auditLines } from '../audit/audit.js';
import type { Context } from '../context.js';
import { signedIn } from './guard.js';

/** Entries that one answer has. */
const PAGE = 100;

const Query = Type.Object({ before: Type.Optional(Type.String({ pattern: '^\\d{1,15}$' })) });

/** `/portal-api/audit`: who did what. From where, owners alone are told. */
export function auditRoutes(app: FastifyInstance, context: Context): void {
  app.get<{ Querystring: Static<typeof Query> }>(
    '/portal-api/audit',
    {
      schema: { summary: 'Who did what, the newest first', querystring: Query },
      config: { portal: { role: 'viewer' } },
    },
    async (request): Promise<AuditEntry[]> => {
      const { before = Number.MAX_SAFE_INTEGER } = request.query;
      const entries = await context.store.listAudit(Number(before), PAGE);
      if (signedIn(request).account.role === 'owner') return entries;
      return entries.map(({ address: _address, ...entry }) => entry);
    },
  );
  app.get(
    '/portal-api/audit/export',
    { schema: { summary: 'The whole audit log as NDJSON' }, config: { portal: { role: 'owner' } } },
    async (_request, reply) => {
      reply.type('application/x-ndjson').header('content-disposition', 'attachment; filename="audit.ndjson"');
      return reply.send(Readable.from(auditLines(context)));
    },
  );
}
