import type { ErrorCode } from '../protocol/errors.js';
import type { Snapshot } from '../protocol/http.js';
import { isSettled } from '../protocol/scope-request.js';
import { ClientError, errorAt } from './client-error.js';
import { delay } from './clock.js';
import { createEventStreamParser } from './parse-event-stream.js';
import { call, type Key, pollSnapshot, type Service } from './service-calls.js';
import { validateSnapshot } from './validate-reply.js';

/** How connections are kept and renewed. In milliseconds, except `wait`. */
export const FOLLOW = {
  /** When a stream has brought no event by then, something between page and service holds it back. */
  firstEvent: 3_000,
  /** When nothing came for this long, three heartbeats were missed, and the connection is dead. */
  silence: 45_000,
  /** For how many seconds the service may hold a poll. */
  wait: 25,
  pollTimeout: 35_000,
  backoffMin: 500,
  backoffMax: 5_000,
  /** For how long after `expiresAt` the client still tries an unreachable service. */
  grace: 30_000,
} as const;

const TRANSIENT = new Set<ErrorCode>([
  'service_unreachable',
  'temporarily_unavailable',
  'server_error',
  'too_many_requests',
]);

export interface FollowOptions {
  service: Service;
  key: Key;
  /** Ends following when it aborts. */
  signal: AbortSignal;
  /** The version of the newest snapshot that is known. */
  version: () => number;
  /** Milliseconds until what is on screen expires; negative afterwards. */
  remaining: () => number;
  onSnapshot: (snapshot: Readonly<Snapshot>) => void;
}

/** Follows one scope request over one connection after another. */
export interface Follower {
  /** Resolves when a settled snapshot was delivered, or when `signal` aborted. @throws ClientError when following cannot go on */
  run(): Promise<void>;
  /** Starts a new connection at once. Call it when the page is visible or online again, because the earlier connection may be dead unnoticed. */
  wake(): void;
  /** Lets the connection go until `wake` is called. Over HTTP/1.1 a browser has six connections to a service, for all tabs together. */
  rest(): void;
}

/** Ends the connection unless it is called again within this many milliseconds. */
type Watch = (ms: number) => void;

export function createFollower(options: FollowOptions): Follower {
  const { service, key, signal } = options;
  const { clock } = service;
  let turn = new AbortController();
  let resting = false;
  let settled = false;
  let polling = false;
  let failures = 0;

  const isOver = () => settled || signal.aborted;

  const deliver = (snapshot: Readonly<Snapshot>) => {
    settled ||= isSettled(snapshot.status);
    options.onSnapshot(snapshot);
  };

  /** @returns whether an event came before the stream ended */
  const stream = async (reading: AbortSignal, watch: Watch): Promise<boolean> => {
    watch(FOLLOW.firstEvent);
    const { secret, uuid } = key;
    const accept = 'text/event-stream';
    const path = `/scope-requests/${uuid}`;
    const { headers, body } = await call(service, path, { secret, accept, signal: reading });
    if (!body || !headers.get('content-type')?.startsWith(accept)) return false;
    const reader = body.getReader();
    const decoder = new TextDecoder();
    let seen = false;
    const parse = createEventStreamParser(({ event, data }) => {
      if (event !== 'snapshot' || settled) return;
      seen = true;
      deliver(validateSnapshot(JSON.parse(data), service.base));
    });
    while (!isOver()) {
      const { done, value } = await reader.read();
      if (done) break;
      parse(decoder.decode(value, { stream: true }));
      if (seen) watch(FOLLOW.silence);
    }
    return seen;
  };

  /** @returns whether a newer snapshot came */
  const poll = async (reading: AbortSignal, watch: Watch): Promise<boolean> => {
    watch(FOLLOW.pollTimeout);
    const after = options.version();
    const snapshot = await pollSnapshot(service, key, reading, { after, wait: FOLLOW.wait });
    deliver(snapshot);
    return snapshot.version > after;
  };

  /** Runs one connection. It is aborted when `until` aborts or when its watch runs out. */
  const watched = async (until: AbortSignal, connection: typeof stream): Promise<boolean> => {
    const reading = new AbortController();
    let stopWatch = () => {};
    const end = () => {
      stopWatch();
      reading.abort();
    };
    until.addEventListener('abort', end, { signal: reading.signal });
    try {
      return await connection(reading.signal, (ms) => {
        stopWatch();
        stopWatch = clock.after(ms, end);
      });
    } finally {
      end();
    }
  };

  /** Runs one connection from beginning to end. @returns how long to wait before the next one, in milliseconds */
  const connect = async (until: AbortSignal): Promise<number> => {
    try {
      const news = await watched(until, polling ? poll : stream);
      failures = 0;
      if (polling) return news ? 0 : FOLLOW.backoffMin;
      polling = !news;
      // The delay is random, so that after a restart of the service not all pages come back at once.
      return polling ? 0 : FOLLOW.backoffMin * (1 + clock.random());
    } catch (error) {
      if (until.aborted) return 0;
      // A stream may fail for reasons of its own, such as a proxy or a buffer. Only the answer to a plain request is final.
      polling = !polling;
      if (polling) return 0;
      if (error instanceof ClientError && !TRANSIENT.has(error.code)) throw error;
      if (options.remaining() < -FOLLOW.grace) throw errorAt(service.base, 'service_unreachable', error);
      const longest = Math.min(FOLLOW.backoffMax, FOLLOW.backoffMin * 2 ** failures++);
      return Math.max(FOLLOW.backoffMin, longest * (0.5 + clock.random() / 2));
    }
  };

  signal.addEventListener('abort', () => turn.abort());

  return {
    async run() {
      while (!isOver()) {
        turn = new AbortController();
        const until = turn.signal;
        if (resting) {
          await new Promise((resolve) => until.addEventListener('abort', resolve));
          continue;
        }
        const pause = await connect(until);
        if (pause > 0 && !isOver()) await delay(clock, pause, until);
      }
    },
    wake() {
      resting = false;
      failures = 0;
      turn.abort();
    },
    rest() {
      resting = true;
      turn.abort();
    },
  };
}
