import type { Context } from '../context.js';
import { contactHash } from '../contact/code.js';
import { ServiceError } from '../errors.js';
import { LOGINS_PER_DAY } from './limits.js';

const DAY = 86_400_000;

/** Counts a login without any data, by the keyed hash of who takes it. @throws ServiceError `too_many_requests` */
export async function countLogin(context: Context, from: string): Promise<void> {
  const now = context.clock();
  const isGranted = await context.store.count(
    contactHash(context, `login ${from}`),
    LOGINS_PER_DAY,
    now + DAY,
    now,
  );
  if (!isGranted) throw new ServiceError('too_many_requests');
}
