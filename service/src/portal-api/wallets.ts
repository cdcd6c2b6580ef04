import type { WalletAsk, WalletRow } from 'civic-elements/protocol';
import type { FastifyInstance } from 'fastify';
import { type Static, Type } from 'typebox';
import type { LinkedWallet } from '../accounts/account.js';
import { linkNonce, linkWallet, takeWalletAway, unlinkWallet } from '../accounts/wallets.js';
import { PORTAL_SCOPE, portalApp } from '../apps/portal-app.js';
import type { Context } from '../context.js';
import { ServiceError } from '../errors.js';
import { signedIn } from './guard.js';
import { Name, checkName } from './names.js';

const Id = Type.String({ pattern: '^[\\w-]{22}$' });
const Params = Type.Object({ id: Id });
const WalletOfMember = Type.Object({ id: Id, walletId: Id });

/** An auth code, as the page got it. */
export const AuthCode = Type.String({ minLength: 1, maxLength: 4096 });

const LinkBody = Type.Object({ code: AuthCode, name: Type.Optional(Name) }, { additionalProperties: false });

/** `/portal-api/wallets`: the wallets by which a member signs in. Those that apps offer to people are `/portal-api/offered-wallets`. */
export function walletRoutes(app: FastifyInstance, context: Context): void {
  app.get(
    '/portal-api/wallets',
    { schema: { summary: 'The linked wallets of this member' }, config: { portal: { role: 'viewer' } } },
    async (request) => (signedIn(request).account.wallets ?? []).map(rowOf),
  );
  app.post(
    '/portal-api/wallets/options',
    { schema: { summary: 'Begin to link a wallet' }, config: { portal: { role: 'viewer' } } },
    async (request): Promise<WalletAsk> => askOf(context, linkNonce(context, signedIn(request).session)),
  );
  app.post<{ Body: Static<typeof LinkBody> }>(
    '/portal-api/wallets',
    {
      schema: {
        summary: 'Link the wallet that approved, by the auth code that the page got',
        body: LinkBody,
      },
      config: { portal: { role: 'viewer', action: 'wallet.link' } },
    },
    async (request): Promise<WalletRow> => {
      const { account, session } = signedIn(request);
      const { code, name } = request.body;
      const called = name === undefined ? 'Wallet' : checkName(name);
      const wallet = await linkWallet(context, account, code, linkNonce(context, session), called);
      request.audit = { target: wallet.id };
      return rowOf(wallet);
    },
  );
  app.delete<{ Params: Static<typeof Params> }>(
    '/portal-api/wallets/:id',
    {
      schema: { summary: 'Remove a linked wallet of this member', params: Params },
      config: { portal: { role: 'viewer', action: 'wallet.remove' } },
    },
    async (request, reply) => {
      await unlinkWallet(context, signedIn(request).account.id, request.params.id);
      return reply.code(204).send();
    },
  );
}

/** `/portal-api/members/{id}/wallets`: an owner takes a lost wallet away, also while nobody may sign in by one. */
export function memberWalletRoutes(app: FastifyInstance, context: Context): void {
  app.get<{ Params: Static<typeof Params> }>(
    '/portal-api/members/:id/wallets',
    {
      schema: { summary: 'The linked wallets of a member', params: Params },
      config: { portal: { role: 'owner' } },
    },
    async ({ params }): Promise<WalletRow[]> => {
      const account = (await context.store.listAccounts()).find(({ id }) => id === params.id);
      if (!account) throw new ServiceError('not_found');
      return (account.wallets ?? []).map(rowOf);
    },
  );
  app.delete<{ Params: Static<typeof WalletOfMember> }>(
    '/portal-api/members/:id/wallets/:walletId',
    {
      schema: {
        summary: 'Remove a linked wallet of a member, whose sessions end then',
        params: WalletOfMember,
      },
      config: { portal: { role: 'owner', action: 'wallet.remove' } },
    },
    async ({ params }, reply) => {
      await takeWalletAway(context, params.id, params.walletId);
      return reply.code(204).send();
    },
  );
}

/** What the page's button asks with. */
export async function askOf(context: Context, loginNonce: string): Promise<WalletAsk> {
  return { appId: (await portalApp(context)).appId, scope: PORTAL_SCOPE, loginNonce };
}

function rowOf({ id, name, createdAt, lastUsedAt }: LinkedWallet): WalletRow {
  return { id, name, createdAt, ...(lastUsedAt !== undefined && { lastUsedAt }) };
}
