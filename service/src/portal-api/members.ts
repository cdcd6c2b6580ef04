import type { Member } from 'civic-elements/protocol';
import type { FastifyInstance } from 'fastify';
import { type Static, Type } from 'typebox';
import { removeAccount, setRole } from '../accounts/change-account.js';
import type { Context } from '../context.js';
import { memberOf } from './answers.js';
import { RoleSchema } from './role.js';

const Params = Type.Object({ id: Type.String({ pattern: '^[\\w-]{22}$' }) });
const Change = Type.Object({ role: RoleSchema }, { additionalProperties: false });

/** `/portal-api/members`: who may sign in, and as what. */
export function memberRoutes(app: FastifyInstance, context: Context): void {
  app.get(
    '/portal-api/members',
    { schema: { summary: 'Who may sign in, and as what' }, config: { portal: { role: 'viewer' } } },
    async (): Promise<Member[]> => (await context.store.listAccounts()).map(memberOf),
  );
  app.patch<{ Params: Static<typeof Params>; Body: Static<typeof Change> }>(
    '/portal-api/members/:id',
    {
      schema: { summary: 'Give a member another role', params: Params, body: Change },
      config: { portal: { role: 'owner', action: 'member.change' } },
    },
    async ({ params, body }): Promise<Member> => memberOf(await setRole(context, params.id, body.role)),
  );
  app.delete<{ Params: Static<typeof Params> }>(
    '/portal-api/members/:id',
    {
      schema: { summary: 'Remove a member, who is signed out then', params: Params },
      config: { portal: { role: 'owner', action: 'member.remove' } },
    },
    async ({ params }, reply) => {
      await removeAccount(context, params.id);
      return reply.code(204).send();
    },
  );
}
