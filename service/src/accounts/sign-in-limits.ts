import type { Context } from '../context.js';
import { ServiceError } from '../errors.js';
import { keyedHash } from './keyed-hash.js';

/** Failed sign-ins in a quarter of an hour: from one client, and for one account. A success is not counted. */
const FAILURES = 20;
const WINDOW = 900_000;

/**
 * Counts a try before it is verified, so that many at once are no way around.
 * @param of the network of a client, or an account id
 * @returns takes it back, for a success
 * @throws ServiceError `too_many_requests`
 */
export async function countTry(
  context: Context,
  kind: 'client' | 'account',
  of: string,
): Promise<() => Promise<void>> {
  const { store, clock } = context;
  const key = keyedHash(context, `sign-in ${kind} ${of}`);
  const now = clock();
  if (!(await store.count(key, FAILURES, now + WINDOW, now))) throw new ServiceError('too_many_requests');
  return () => store.uncount(key);
}
