import { existsSync } from 'node:fs';
import type { Context } from '../context.js';
import { type Finding, findingsOf } from './finding.js';

const { ok, warning, problem } = findingsOf('clock');

/** Milliseconds that times in the database may lie ahead, because another process wrote them a moment ago. */
const TOLERANCE = 60_000;

const CHANGE = 'set the clock by NTP (timedatectl set-ntp true)';

/** systemd's own time service makes the folder when it runs, and the file once it knows the time. */
const TIMESYNC = '/run/systemd/timesync';

/** Looks whether the clock went back behind what the service has written down, and whether the system knows that it is right. */
export async function checkClock({ store, clock }: Context, timesync = TIMESYNC): Promise<Finding[]> {
  const [apps, keys, lists, issued] = await Promise.all([
    store.listApps(),
    store.listSigningKeys(),
    store.listTrustLists(),
    store.listIssued(1),
  ]);
  const latest = Math.max(
    0,
    ...apps.flatMap(({ createdAt, certifiedAt = 0, revokedAt = 0 }) => [createdAt, certifiedAt, revokedAt]),
    ...keys.map(({ createdAt }) => createdAt),
    ...lists.map(({ content }) => content?.fetchedAt ?? 0),
    ...issued.map(({ issuedAt }) => issuedAt),
  );
  if (latest > clock() + TOLERANCE)
    return [problem('the clock is behind times that the service has written down', CHANGE)];
  if (existsSync(timesync) && !existsSync(`${timesync}/synchronized`))
    return [warning('the system does not know whether its clock is right', CHANGE)];
  return [ok('the clock is not behind the database')];
}
