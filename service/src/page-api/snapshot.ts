import type { FastifyInstance } from 'fastify';
import { type Static, Type } from 'typebox';
import type { Context } from '../context.js';
import { current } from '../store/advance.js';
import { createEventStreams } from './event-streams.js';
import { UuidParams, authorisePage } from './page-secret.js';
import { toSnapshot } from './to-snapshot.js';
import { watch } from './watch.js';

export const SnapshotQuery = Type.Object(
  {
    /** Answer only when the version is above this one. */
    after: Type.Optional(Type.String({ pattern: '^\\d{1,9}$' })),
    /** Seconds to wait for that, 0 to 25. */
    wait: Type.Optional(Type.String({ pattern: '^([01]?\\d|2[0-5])$' })),
  },
  { additionalProperties: false },
);

/** `GET /scope-requests/{uuid}`: the snapshot; as a stream of them with `Accept: text/event-stream`; or a long poll. */
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
    { schema: { params: UuidParams, querystring: SnapshotQuery } },
    async (request, reply) => {
      await authorisePage(context, request);
      const { uuid } = request.params;
      reply.header('cache-control', 'no-store, no-transform');
      if (request.headers.accept?.includes('text/event-stream')) {
        await streams.open(uuid, reply);
        return reply;
      }
      const { after, wait } = request.query;
      if (after !== undefined && wait !== undefined && !isClosing) {
        await waitForChange(context, uuid, Number(after), Number(wait), reply.raw, polls);
      }
      return toSnapshot(context, await current(context, uuid));
    },
  );
}

async function waitForChange(
  context: Context,
  uuid: string,
  after: number,
  seconds: number,
  socket: NodeJS.EventEmitter,
  polls: Set<AbortController>,
): Promise<void> {
  // Not AbortSignal.any with one signal for all: that one would remember every poll there ever was.
  const ended = new AbortController();
  polls.add(ended);
  const timer = setTimeout(() => ended.abort(), seconds * 1000);
  const abort = () => ended.abort();
  socket.once('close', abort);
  try {
    for await (const request of watch(context, uuid, ended.signal)) if (request.version > after) return;
  } finally {
    polls.delete(ended);
    clearTimeout(timer);
    socket.off('close', abort);
  }
}
