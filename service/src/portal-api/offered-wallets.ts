import type { WalletSummary } from 'civic-elements/protocol';
import type { FastifyInstance } from 'fastify';
import { walletSummary } from '../apps/offered-wallets.js';
import type { Context } from '../context.js';

/** `GET /portal-api/offered-wallets`: the wallets that the operator lists, of which an app may choose. */
export function offeredWalletsRoute(app: FastifyInstance, { options }: Context): void {
  app.get(
    '/portal-api/offered-wallets',
    {
      schema: { summary: 'The wallets that the operator lists by name' },
      config: { portal: { role: 'viewer' } },
    },
    async (): Promise<WalletSummary[]> => options.wallets.map(walletSummary),
  );
}
