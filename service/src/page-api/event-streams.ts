import type { FastifyReply } from 'fastify';
import type { ServerResponse } from 'node:http';
import type { Context } from '../context.js';
import { pickUpAndStartAuthCode } from '../scope-request/auth-code.js';
import { pageSnapshot } from './page-snapshot.js';
import { watch } from './watch.js';

/** Bytes that may wait for a page that does not read. */
const BUFFER_CAP = 65_536;
const HEARTBEAT = 15_000;
/** Streams of one scope request at a time. The newest ones stay, because a page that lost its connection comes back before the old one is seen to be dead. */
const MAX_STREAMS = 8;

/** Sends snapshots as server-sent events (WHATWG HTML, section 9.2) on the raw socket. One timer serves all streams, which keeps an idle stream small. */
export interface EventStreams {
  /** Takes over the reply, and returns when the stream has ended. */
  open(uuid: string, reply: FastifyReply): Promise<void>;
  /** Ends every stream. Pages reconnect by themselves. */
  close(): void;
}

export function createEventStreams(context: Context): EventStreams {
  const open = new Map<ServerResponse, AbortController>();
  const byRequest = new Map<string, Set<AbortController>>();
  let heartbeat: NodeJS.Timeout | undefined;

  function beat(): void {
    for (const [raw, ended] of open) if (!write(raw, ':\n\n')) ended.abort();
  }

  function enter(uuid: string, ended: AbortController): void {
    const streams = byRequest.get(uuid) ?? new Set();
    byRequest.set(uuid, streams.add(ended));
    const [oldest] = streams;
    if (streams.size > MAX_STREAMS && oldest) {
      streams.delete(oldest);
      oldest.abort();
    }
  }

  function leave(uuid: string, ended: AbortController): void {
    const streams = byRequest.get(uuid);
    streams?.delete(ended);
    if (streams?.size === 0) byRequest.delete(uuid);
  }

  return {
    async open(uuid, reply) {
      const { raw } = reply;
      const ended = new AbortController();
      reply.hijack();
      raw.writeHead(200, {
        ...(reply.getHeaders() as Record<string, string>),
        'content-type': 'text/event-stream; charset=utf-8',
        'x-accel-buffering': 'no',
      });
      raw.once('close', () => ended.abort());
      open.set(raw, ended);
      context.events.emit('streams', open.size);
      enter(uuid, ended);
      heartbeat ??= setInterval(beat, HEARTBEAT).unref();
      try {
        for await (const request of watch(context, uuid, ended.signal)) {
          const snapshot = await pageSnapshot(context, await pickUpAndStartAuthCode(context, request));
          if (!write(raw, `event: snapshot\nid: ${snapshot.version}\ndata: ${JSON.stringify(snapshot)}\n\n`))
            break;
        }
      } finally {
        open.delete(raw);
        context.events.emit('streams', open.size);
        leave(uuid, ended);
        if (open.size === 0) {
          clearInterval(heartbeat);
          heartbeat = undefined;
        }
        raw.end();
      }
    },
    close() {
      for (const ended of open.values()) ended.abort();
    },
  };
}

/** JSON contains no raw line break, so no value can forge a field of the stream. @returns false when the page is too slow or gone */
function write(raw: ServerResponse, text: string): boolean {
  if (raw.destroyed || raw.writableLength > BUFFER_CAP) return false;
  raw.write(text);
  return true;
}
