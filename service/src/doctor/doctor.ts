import { findRelayFault } from '../contact/check-relay.js';
import { type Context, createContext } from '../context.js';
import type { Options, Place } from '../options.js';
import { readOptions, readPlace } from '../read-options.js';
import { StartError, explainStart } from '../start-error.js';
import { findMissingDatabase } from '../store/find-database.js';
import { checkAddress } from './check-address.js';
import { checkApps } from './check-apps.js';
import { checkBackup } from './check-backup.js';
import { checkCertificates } from './check-certificates.js';
import { checkClock } from './check-clock.js';
import { checkConfig } from './check-config.js';
import { checkDatabase } from './check-database.js';
import { checkDisk } from './check-disk.js';
import { checkKeys } from './check-keys.js';
import { checkMove } from './check-move.js';
import { checkRedis } from './check-redis.js';
import { checkTls } from './check-tls.js';
import { checkTrust } from './check-trust.js';
import { type Finding, findingsOf } from './finding.js';

type Environment = Readonly<Record<string, string | undefined>>;

/** Whether other machines are asked: the service by its public address, and the mail relay. */
interface Reach {
  isOffline?: boolean;
}

const folder = findingsOf('data folder');
const mail = findingsOf('mail');

/** Looks at a whole installation from outside of its service, which may run meanwhile. Where there is no database yet, none is made. */
export async function examineInstallation(
  mode: Options['mode'],
  env: Environment,
  reach: Reach = {},
): Promise<Finding[]> {
  const settings = checkConfig(mode, env);
  if (settings.some(({ level }) => level === 'problem')) return settings;
  const database = await inWords(() => ofPlace(readPlace(mode, env)));
  if (database.some(({ level }) => level !== 'ok')) return [...settings, ...database];
  return [...settings, ...database, ...(await inWords(() => ofOpened(mode, env, reach)))];
}

/** The same from inside of a service that runs: it has read its settings, and has the database open. */
export async function examineRunning(context: Context): Promise<Finding[]> {
  const { options } = context;
  return [
    ...checkConfig(options.mode, process.env),
    ...(options.store === 'sqlite' ? checkDatabase(options.dataDir) : []),
    ...(await examine(context)),
  ];
}

/** The same from inside of a context that is open. */
export async function examine(context: Context, { isOffline = false }: Reach = {}): Promise<Finding[]> {
  const { options, clock } = context;
  return [
    ...checkTls(options, clock()),
    ...(options.store === 'sqlite' ? checkDisk(options.dataDir) : []),
    ...(options.store === 'redis' ? checkRedis(context.store) : []),
    ...(await checkKeys(context)),
    ...(await checkClock(context)),
    ...(await checkApps(context)),
    ...(await checkCertificates(context)),
    ...(await checkTrust(context)),
    ...(await checkBackup(context)),
    ...(await checkMove(context, isOffline)),
    ...(isOffline ? [] : [...(await ofRelay(options)), ...(await checkAddress(options))]),
  ];
}

async function ofPlace(place: Place): Promise<Finding[]> {
  const missing = await findMissingDatabase(place);
  if (missing) {
    const advice = missing.canBeMade ? 'run serve or app create, which make one' : undefined;
    return [folder.warning(missing.why, advice)];
  }
  return place.store === 'sqlite' ? checkDatabase(place.dataDir) : [];
}

async function ofOpened(mode: Options['mode'], env: Environment, reach: Reach): Promise<Finding[]> {
  const context = await createContext(await explainStart(() => readOptions(mode, env)));
  try {
    return await examine(context, reach);
  } finally {
    await context.store.close();
  }
}

/** What keeps the service from starting is a finding like any other. */
async function inWords(check: () => Finding[] | Promise<Finding[]>): Promise<Finding[]> {
  try {
    return await explainStart(check);
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    return [folder.problem(error.message, 'mend this first, because nothing else can be looked at')];
  }
}

async function ofRelay({ smtp, publicUrl }: Options): Promise<Finding[]> {
  if (!smtp) return [];
  const fault = await findRelayFault(smtp, new URL(publicUrl).hostname);
  if (!fault) return [mail.ok('the mail relay takes mails')];
  return [mail.problem(fault.meaning, 'correct SMTP_URL, or ask whoever runs the relay')];
}
