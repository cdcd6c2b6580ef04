import type { TrustOverview } from 'civic-elements/protocol';
import type { FastifyInstance } from 'fastify';
import type { Context } from '../context.js';
import { readTrust } from '../scopes/trust-overview.js';

/** `GET /portal-api/trust`. */
export function trustRoute(app: FastifyInstance, context: Context): void {
  app.get(
    '/portal-api/trust',
    {
      schema: { summary: 'Who is trusted for what, and which scopes that makes answerable' },
      config: { portal: { role: 'viewer' } },
    },
    async (): Promise<TrustOverview> => readTrust(context),
  );
}
