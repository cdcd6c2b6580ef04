import type { FastifyInstance } from 'fastify';
import { type Static, Type } from 'typebox';
import type { Context } from '../context.js';
import { pickUpAndStartAuthCode } from '../scope-request/auth-code.js';
import { PER_FOLLOWER } from '../rate-limit.js';
import type { ScopeRequest } from '../scope-request/scope-request.js';
import { pageSnapshot } from './page-snapshot.js';
import { createEventStreams } from './event-streams.js';
import { UuidParams, authorisePage } from './page-secret.js';
import { watch } from './watch.js';

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
  const streams = createEventStreams(context);
  const polls = new Set<AbortController>();
  let isClosing = false;
  app.addHook('preClose', async () => {
    isClosing = true;
    streams.close();
    for (const ended of polls) ended.abort();
  });

  app.get<{ Params: Static<typeof UuidParams>; Querystring: Static<typeof SnapshotQuery> }>(
    '/scope-requests/:uuid',
    { schema: { params: UuidParams, querystring: SnapshotQuery }, config: { rateLimit: PER_FOLLOWER } },
    async (request, reply) => {
      let found = await authorisePage(context, request);
      reply.header('cache-control', 'no-store, no-transform');
      if (request.headers.accept?.includes('text/event-stream')) {
        await streams.open(found.uuid, reply);
        return reply;
      }
      const { after, wait } = request.query;
      if (after !== undefined && wait !== undefined && !isClosing) {
        found =
          (await waitForChange(context, found.uuid, Number(after), Number(wait), reply.raw, polls)) ?? found;
      }
      return pageSnapshot(context, await pickUpAndStartAuthCode(context, found));
    },
  );
}

/** @returns the row that was read last: one above version `after`, or what there was when the time was over; undefined when none was read */
async function waitForChange(
  context: Context,
  uuid: string,
  after: number,
  seconds: number,
  socket: NodeJS.EventEmitter,
  polls: Set<AbortController>,
): Promise<ScopeRequest | undefined> {
  // AbortSignal.any with one signal for all polls would not do: that signal would remember every poll there ever was.
  const ended = new AbortController();
  polls.add(ended);
  const timer = setTimeout(() => ended.abort(), seconds * 1000);
  const abort = () => ended.abort();
  socket.once('close', abort);
  try {
    let latest: ScopeRequest | undefined;
    for await (const request of watch(context, uuid, ended.signal)) {
      latest = request;
      if (request.version > after) break;
    }
    return latest;
  } finally {
    polls.delete(ended);
    clearTimeout(timer);
    socket.off('close', abort);
  }
}
