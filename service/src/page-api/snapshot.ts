import type { FastifyInstance } from 'fastify';
import { type Static, Type } from 'typebox';
import type { Context } from '../context.js';
import { pickUpAndStartAuthCode } from '../scope-request/auth-code.js';
import { PER_FOLLOWER } from '../rate-limit.js';
import { pageSnapshot } from './page-snapshot.js';
import { createEventStreams } from './event-streams.js';
import { UuidParams, authorisePage } from './page-secret.js';
import { createPolls } from './polls.js';

const ROUTE = '/scope-requests/:uuid';

export const SnapshotQuery = Type.Object(
  {
    /** Answers only when the version is above this one. */
    after: Type.Optional(Type.String({ pattern: '^\\d{1,9}$' })),
    /** Seconds to wait for that, 0 to 25. */
    wait: Type.Optional(Type.String({ pattern: '^([01]?\\d|2[0-5])$' })),
  },
  { additionalProperties: false },
);

/**
 * `GET /scope-requests/{uuid}`: one snapshot; a stream of them with `Accept: text/event-stream`; or, with `after` and `wait`, a long poll.
 * The first answer that shows an approval starts the life of the auth code.
 */
export function snapshotRoute(app: FastifyInstance, context: Context): void {
  const streams = createEventStreams(context, app.log, ROUTE);
  const polls = createPolls(context);
  let isClosing = false;
  app.addHook('preClose', async () => {
    isClosing = true;
    streams.close();
    polls.close();
  });

  app.get<{ Params: Static<typeof UuidParams>; Querystring: Static<typeof SnapshotQuery> }>(
    ROUTE,
    { schema: { params: UuidParams, querystring: SnapshotQuery }, config: { rateLimit: PER_FOLLOWER } },
    async (request, reply) => {
      let found = await authorisePage(context, request);
      reply.header('cache-control', 'no-store, no-transform');
      if (request.headers.accept?.includes('text/event-stream')) {
        streams.open(found.uuid, reply);
        return reply;
      }
      const { after, wait } = request.query;
      if (after !== undefined && wait !== undefined && !isClosing) {
        found = (await polls.wait(found.uuid, Number(after), Number(wait), reply.raw)) ?? found;
      }
      return pageSnapshot(context, await pickUpAndStartAuthCode(context, found));
    },
  );
}
