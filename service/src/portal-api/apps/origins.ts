import type { OriginCheck } from 'civic-elements/protocol';
import type { FastifyInstance } from 'fastify';
import { type Static, Type } from 'typebox';
import { checkOrigins } from '../../apps/origins.js';
import type { Context } from '../../context.js';
import { AppError } from '../../errors.js';

const Body = Type.Object({ origin: Type.String({ maxLength: 2048 }) }, { additionalProperties: false });

/** `POST /portal-api/origins/check`: what is wrong with an origin while it is typed. */
export function originRoute(app: FastifyInstance, { options }: Context): void {
  app.post<{ Body: Static<typeof Body> }>(
    '/portal-api/origins/check',
    {
      schema: { summary: 'The origin as it would be registered, or what is wrong with it', body: Body },
      config: { portal: { role: 'viewer' } },
    },
    async ({ body }): Promise<OriginCheck> => {
      try {
        const [origin = ''] = checkOrigins([body.origin.trim()], options.mode);
        return { ok: true, origin };
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        return { ok: false, problem: error.message.replace(/^origins: /, '') };
      }
    },
  );
}
