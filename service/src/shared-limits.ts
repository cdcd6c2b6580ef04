import { createHmac } from 'node:crypto';
import { callbackify } from 'node:util';
import type {
  FastifyRateLimitOptions,
  FastifyRateLimitStore,
  FastifyRateLimitStoreCtor,
} from '@fastify/rate-limit';
import type { Context } from './context.js';
import { deriveKey } from './keys/derived-keys.js';

type Hits = Awaited<ReturnType<NonNullable<Context['store']['hit']>>>;

/** Names the route for which a limit counts, where the plugin says it. */
interface LimitOptions {
  routeInfo?: { method?: string | string[]; url?: string };
}

/**
 * Where all instances of a service count the requests that have a limit; undefined where one process alone serves, which counts in its memory.
 * Addresses and request ids are counted by a keyed hash, so that the store learns neither.
 */
export function sharedLimits({ store, clock, options }: Context): FastifyRateLimitStoreCtor | undefined {
  const hit = store.hit?.bind(store);
  if (!hit) return undefined;
  const key = deriveKey(options.serviceKey, 'rate-limit');
  const count = callbackify(hit);
  let limits = 0;

  function createStore(name: string): FastifyRateLimitStore {
    return {
      incr(of, callback, timeWindow, max) {
        const now = clock();
        const counted = createHmac('sha256', key).update(`${name}|${of}`).digest('base64url');
        count(counted, max, now + timeWindow, now, (error: Error | null, hits?: Hits) =>
          callback(error, hits && { current: hits.n, ttl: hits.endsAt - now }),
        );
      },
      child(route) {
        const { method, url } = (route as LimitOptions).routeInfo ?? {};
        // Limits that belong to no route are made in the same order by every instance.
        return createStore(url === undefined ? `limit ${++limits}` : `${String(method)} ${url}`);
      },
    };
  }

  return class {
    readonly incr: FastifyRateLimitStore['incr'];
    readonly child: FastifyRateLimitStore['child'];

    constructor(_options: FastifyRateLimitOptions) {
      ({ incr: this.incr, child: this.child } = createStore('all'));
    }
  };
}
