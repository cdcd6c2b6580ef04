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

/** One page that follows. */
interface Stream {
  readonly raw: ServerResponse;
  /** When its request came, by `performance.now()`. */
  readonly began: number;
}

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

/** @param route the name of the route, for who hears of answered requests */
export function createEventStreams(
  context: Context,
  log: Pick<FastifyBaseLogger, 'error'>,
  route: string,
): EventStreams {
  const open = new Map<ServerResponse, Following<Stream>>();
  const byRequest = new Map<string, Following<Stream>[]>();
  const followers = createFollowers<Stream>(context, { show, over });
  let heartbeat: NodeJS.Timeout | undefined;

  async function show({ raw }: Stream, request: ScopeRequest): Promise<boolean> {
    const snapshot = await pageSnapshot(context, await pickUpAndStartAuthCode(context, request));
    return write(raw, `event: snapshot\nid: ${snapshot.version}\ndata: ${JSON.stringify(snapshot)}\n\n`);
  }

  function over({ raw, began }: Stream, error?: unknown): void {
    leave(raw);
    const { method = 'GET' } = raw.req;
    raw.once('finish', () => {
      const seconds = (performance.now() - began) / 1000;
      context.events.emit('request-answered', { method, route, statusCode: 200, seconds });
    });
    raw.end();
    if (error !== undefined) log.error({ name: (error as Error).name }, 'a stream of events failed');
  }

  /** A listener that all streams share. */
  function gone(this: ServerResponse): void {
    const following = open.get(this);
    if (following) followers.stop(following);
  }

  async function beat(): Promise<void> {
    let written = 0;
    for (const [raw, following] of open) {
      if (!write(raw, HEARTBEAT)) followers.stop(following);
      if (++written % SLICE === 0) await setImmediate();
    }
  }

  function enter(following: Following<Stream>): void {
    open.set(following.to.raw, following);
    context.events.emit('streams', open.size);
    heartbeat ??= setInterval(beat, INTERVAL).unref();
    const all = [...(byRequest.get(following.uuid) ?? []), following];
    byRequest.set(following.uuid, all);
    const [oldest] = all;
    if (all.length > MAX_STREAMS && oldest) followers.stop(oldest);
  }

  function leave(raw: ServerResponse): void {
    const following = open.get(raw);
    if (!following) return;
    open.delete(raw);
    context.events.emit('streams', open.size);
    const others = byRequest.get(following.uuid)?.filter((other) => other !== following) ?? [];
    if (others.length > 0) byRequest.set(following.uuid, others);
    else byRequest.delete(following.uuid);
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
      // On their own, because Node keeps them: as one text when they are sent alone, and in eighty pieces when they are sent with the first event.
      raw.flushHeaders();
      raw.on('close', gone);
      enter(followers.follow(uuid, { raw, began: performance.now() - reply.elapsedTime }));
      letGo(raw);
    },
    close: () => followers.stopAll(),
  };
}

/**
 * Lets go of what would stay in memory for as long as the stream is open: what the request came with, page secret included, and Fastify's request and
 * reply, which its listener for the end of the reply holds. That listener would run the hooks for answered requests; `over` does it here.
 */
function letGo(raw: ServerResponse): void {
  // Fastify's is the newest one, and the same function for both events.
  const newest = raw.listeners('error').at(-1) as (() => void) | undefined;
  if (newest && raw.listeners('finish').includes(newest)) raw.off('finish', newest).off('error', newest);
  raw.on('error', ignore);
  Object.assign(raw.req, { headers: {}, rawHeaders: [] });
}

/** A connection that breaks is closed as well, and that ends the stream. */
function ignore(): void {}

/** JSON contains no raw line break, so no value can forge a field of the stream. @returns false when the page is too slow or gone */
function write(raw: ServerResponse, text: string | Buffer): boolean {
  if (raw.destroyed || raw.writableEnded || raw.writableLength > BUFFER_CAP) return false;
  raw.write(text);
  return true;
}
