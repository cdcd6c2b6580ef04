import type { Invitation as InvitationRow } from 'civic-elements/protocol';
import type { FastifyInstance } from 'fastify';
import { type Static, Type } from 'typebox';
import type { Account, Invitation } from '../accounts/account.js';
import { invite, openInvitations } from '../accounts/invitations.js';
import type { Context } from '../context.js';
import { ServiceError } from '../errors.js';
import { signedIn } from './guard.js';
import { RoleSchema } from './role.js';

const Params = Type.Object({ id: Type.String({ pattern: '^[\\w-]{43}$' }) });
const Body = Type.Object({ role: RoleSchema }, { additionalProperties: false });

/** `/portal-api/invitations`: owners invite by link. */
export function invitationRoutes(app: FastifyInstance, context: Context): void {
  app.get(
    '/portal-api/invitations',
    { schema: { summary: 'The invitations that can be used' }, config: { portal: { role: 'owner' } } },
    async (): Promise<InvitationRow[]> =>
      (await openInvitations(context)).map(({ invitation, by }) => rowOf(invitation, by)),
  );
  app.post<{ Body: Static<typeof Body> }>(
    '/portal-api/invitations',
    {
      schema: { summary: 'Invite by a link, which is in this answer alone', body: Body },
      config: { portal: { role: 'owner', action: 'invitation.create' } },
    },
    async (request, reply): Promise<InvitationRow> => {
      const { account } = signedIn(request);
      const { role } = request.body;
      const { invitation, link } = await invite(context, account, role);
      request.audit = { target: invitation.id, fields: [role] };
      reply.code(201);
      return { ...rowOf(invitation, account), link };
    },
  );
  app.delete<{ Params: Static<typeof Params> }>(
    '/portal-api/invitations/:id',
    {
      schema: { summary: 'Take an invitation back', params: Params },
      config: { portal: { role: 'owner', action: 'invitation.remove' } },
    },
    async ({ params }, reply) => {
      const open = await openInvitations(context);
      const isOpen = open.some(({ invitation }) => invitation.id === params.id);
      if (!isOpen || !(await context.store.removeInvitation(params.id))) throw new ServiceError('not_found');
      return reply.code(204).send();
    },
  );
}

function rowOf({ id, role, createdAt, expiresAt }: Invitation, by: Account): InvitationRow {
  return { id, role, createdAt, expiresAt, by: by.name };
}
