import type { DataExport, DataOverview, DeletionCheck } from 'civic-elements/protocol';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type Static, Type } from 'typebox';
import type { Context } from '../context.js';
import { exportSubject } from '../data/export-subject.js';
import { readOverview } from '../data/overview.js';
import { type Subject, readSubject } from '../data/subject.js';
import { verifyDeletion } from '../data/verify-deletion.js';
import { furtherLimit } from './further-limit.js';

const Body = Type.Object(
  {
    kind: Type.Union([
      Type.Literal('app'),
      Type.Literal('member'),
      Type.Literal('scope-request'),
      Type.Literal('email'),
      Type.Literal('phone'),
    ]),
    name: Type.String({ minLength: 1, maxLength: 320 }),
  },
  { additionalProperties: false },
);
type Body = Static<typeof Body>;

/** What one member may have counted or searched in a minute, because each of it reads whole tables. */
const READS_PER_MINUTE = 20;

/** `/portal-api/data`: what is stored, what of it is about one subject, and the proof that nothing of that is left. */
export function dataRoutes(app: FastifyInstance, context: Context): void {
  const limit = furtherLimit(app, {
    max: READS_PER_MINUTE,
    timeWindow: 60_000,
    keyGenerator: ({ signedIn: by }: FastifyRequest) => by?.account.id ?? '',
  });
  app.get(
    '/portal-api/data',
    {
      onRequest: limit,
      schema: { summary: 'What is stored, why, how it is protected and until when' },
      config: { portal: { role: 'viewer' } },
    },
    async (): Promise<DataOverview> => readOverview(context),
  );
  app.post<{ Body: Body }>(
    '/portal-api/data/export',
    {
      onRequest: limit,
      schema: { summary: 'All that is kept about one app, member, scope request or address', body: Body },
      config: { portal: { role: 'owner', action: 'data.export' } },
    },
    async (request): Promise<DataExport> => exportSubject(context, subjectOf(request, context)),
  );
  app.post<{ Body: Body }>(
    '/portal-api/data/verify',
    {
      onRequest: limit,
      schema: { summary: 'Whether anything of it is left, signed by the service', body: Body },
      config: { portal: { role: 'owner', action: 'data.verify' } },
    },
    async (request): Promise<DeletionCheck> => verifyDeletion(context, subjectOf(request, context)),
  );
}

/** Reads the subject, and lets the audit log name it, unless it is an address. @throws ServiceError */
function subjectOf(request: FastifyRequest<{ Body: Body }>, context: Context): Subject {
  const subject = readSubject(context, request.body);
  request.audit = { ...(subject.name !== undefined && { target: subject.name }), fields: [subject.kind] };
  return subject;
}
