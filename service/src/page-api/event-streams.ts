import type { FastifyBaseLogger, FastifyReply } from 'fastify';
import type { ServerResponse } from 'node:http';
import { setImmediate } from 'node:timers/promises';
import type { Context } from '../context.js';
import { pickUpAndStartAuthCode } from '../scope-request/auth-code.js';
import type { ScopeRequest } from '../scope-request/scope-request.js';
import { type Following, createFollowers } from './followers.js';
import { pageSnapshot } from './page-snapshot.js';

/** Bytes that may wait for a page that does not read. */
const BUFFER_CAP = 65_536;
/** Milliseconds between two heartbeats. */
const INTERVAL = 15_000;
const HEARTBEAT = Buffer.from(':\n\n');
/** Heartbeats that are written before anybody else has a turn: about two milliseconds. */
const SLICE = 100;
/** Streams of one scope request at a time. The newest ones stay, because a page that lost its connection comes back before the old one is seen to be dead. */
const MAX_STREAMS = 8;

type Stream = Following<ServerResponse>;

/**
 * Sends snapshots as server-sent events (WHATWG HTML, section 9.2) on the raw socket. One timer serves the heartbeats of all streams, and an open
 * stream holds hardly more than its socket needs.
 */
export interface EventStreams {
  /** Takes over the reply. The stream ends by itself with the scope request, or when the page goes away. */
  open(uuid: string, reply: FastifyReply): void;
  /** Ends every stream. Pages reconnect by themselves. */
  close(): void;
}

export function createEventStreams(context: Context, log: Pick<FastifyBaseLogger, 'error'>): EventStreams {
  const open = new Map<ServerResponse, Stream>();
  const byRequest = new Map<string, Stream[]>();
  const followers = createFollowers<ServerResponse>(context, { show, over });
  let heartbeat: NodeJS.Timeout | undefined;

  async function show(raw: ServerResponse, request: ScopeRequest): Promise<boolean> {
    const snapshot = await pageSnapshot(context, await pickUpAndStartAuthCode(context, request));
    return write(raw, `event: snapshot\nid: ${snapshot.version}\ndata: ${JSON.stringify(snapshot)}\n\n`);
  }

  function over(raw: ServerResponse, error?: unknown): void {
    const stream = open.get(raw);
    if (stream) leave(stream);
    raw.end();
    if (error !== undefined) log.error({ name: (error as Error).name }, 'a stream of events failed');
  }

  /** A listener that all connections share. */
  function gone(this: ServerResponse): void {
    const stream = open.get(this);
    if (stream) followers.stop(stream);
  }

  async function beat(): Promise<void> {
    let written = 0;
    for (const [raw, stream] of open) {
      if (!write(raw, HEARTBEAT)) followers.stop(stream);
      if (++written % SLICE === 0) await setImmediate();
    }
  }

  function enter(raw: ServerResponse, stream: Stream): void {
    open.set(raw, stream);
    context.events.emit('streams', open.size);
    heartbeat ??= setInterval(beat, INTERVAL).unref();
    const streams = [...(byRequest.get(stream.uuid) ?? []), stream];
    byRequest.set(stream.uuid, streams);
    const [oldest] = streams;
    if (streams.length > MAX_STREAMS && oldest) followers.stop(oldest);
  }

  function leave(stream: Stream): void {
    open.delete(stream.to);
    context.events.emit('streams', open.size);
    const others = byRequest.get(stream.uuid)?.filter((other) => other !== stream) ?? [];
    if (others.length > 0) byRequest.set(stream.uuid, others);
    else byRequest.delete(stream.uuid);
    if (open.size > 0) return;
    clearInterval(heartbeat);
    heartbeat = undefined;
  }

  return {
    open(uuid, reply) {
      const { raw } = reply;
      reply.hijack();
      raw.writeHead(200, {
        ...(reply.getHeaders() as Record<string, string>),
        'content-type': 'text/event-stream; charset=utf-8',
        'x-accel-buffering': 'no',
      });
      raw.on('close', gone);
      enter(raw, followers.follow(uuid, raw));
    },
    close: () => followers.stopAll(),
  };
}

/** JSON contains no raw line break, so no value can forge a field of the stream. @returns false when the page is too slow or gone */
function write(raw: ServerResponse, text: string | Buffer): boolean {
  if (raw.destroyed || raw.writableEnded || raw.writableLength > BUFFER_CAP) return false;
  raw.write(text);
  return true;
}
