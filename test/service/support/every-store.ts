import { afterAll, beforeAll, describe } from 'vitest';
import type { Options } from '../../../service/src/options.js';
import { type RedisServer, startRedis } from './redis-server.js';

/** Options of a service with an empty store. */
type WithStore = Partial<Options> & Pick<Options, 'store'>;

/**
 * Runs the same tests over each kind of store. Its name stands in the title, by which the table of threats knows where they ran.
 * @param tests gets what empties the store, to be called before each test
 */
export function describeEachStore(what: string, tests: (empty: () => Promise<WithStore>) => void): void {
  describe.each(['memory', 'SQLite', 'Redis'] as const)(`${what}, %s store`, (name) => {
    let redis: RedisServer | undefined;
    beforeAll(async () => {
      redis = name === 'Redis' ? await startRedis() : undefined;
    });
    afterAll(() => redis?.stop());
    tests(async () => {
      await redis?.admin.flushAll();
      const store = name.toLowerCase() as Options['store'];
      return { store, ...(redis && { redis: redis.options }) };
    });
  });
}
