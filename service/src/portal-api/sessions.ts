import type { SessionRow } from 'civic-elements/protocol';
import type { FastifyInstance } from 'fastify';
import { type Static, Type } from 'typebox';
import { endSession, listSessions } from '../accounts/sessions.js';
import type { Context } from '../context.js';
import { ServiceError } from '../errors.js';
import { sessionOf } from './answers.js';
import { setCookie } from './cookies.js';
import { signedIn } from './guard.js';

const Params = Type.Object({ id: Type.String({ pattern: '^[\\w-]{43}$' }) });

/** `GET /portal-api/session`, `POST /portal-api/sign-out`, `GET /portal-api/sessions` and `DELETE /portal-api/sessions/{id}`: a member's own. */
export function sessionRoutes(app: FastifyInstance, context: Context): void {
  app.get(
    '/portal-api/session',
    { schema: { summary: 'Who is signed in, and until when' }, config: { portal: { role: 'viewer' } } },
    async (request) => sessionOf(signedIn(request)),
  );
  app.post(
    '/portal-api/sign-out',
    {
      schema: { summary: 'End this session' },
      config: { portal: { role: 'viewer', action: 'session.end' } },
    },
    async (request, reply) => {
      await context.store.removeSession(signedIn(request).session.id);
      setCookie(reply, context.options, 'portal', '', 0);
      return reply.code(204).send();
    },
  );
  app.get(
    '/portal-api/sessions',
    { schema: { summary: 'The sessions of this member' }, config: { portal: { role: 'viewer' } } },
    async (request): Promise<SessionRow[]> => {
      const { account, session: current } = signedIn(request);
      const own = await listSessions(context, account.id);
      return own.map(({ id, createdAt, lastUsedAt, expiresAt, address, browser }) => ({
        id,
        isCurrent: id === current.id,
        createdAt,
        lastUsedAt,
        expiresAt,
        address,
        browser,
      }));
    },
  );
  app.delete<{ Params: Static<typeof Params> }>(
    '/portal-api/sessions/:id',
    {
      schema: { summary: 'End a session of this member', params: Params },
      config: { portal: { role: 'viewer', action: 'session.end' } },
    },
    async (request, reply) => {
      const { account } = signedIn(request);
      if (!(await endSession(context, account.id, request.params.id))) throw new ServiceError('not_found');
      return reply.code(204).send();
    },
  );
}
