import type { Context } from '../context.js';
import { ServiceError } from '../errors.js';
import { type Contact, comparable } from './address.js';
import { contactHash } from './code.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Wrong codes of one verification. */
export const TRIES = 5;

/** Messages to one address or number. */
export const SENDS_PER_HOUR = 5;
export const SENDS_PER_DAY = 10;

/** Codes that may be typed for one address or number, in all its verifications: a guess hits with a probability of 1 in 40,000 a day. */
export const TRIES_PER_DAY = 25;

/** Verifications that one client may start (IPv6: a /64 network). */
export const STARTS_PER_HOUR = 10;

/** Whoever develops a site tries things out with one address all day, and reads the messages in files. */
const IN_DEVELOPMENT = 100;

/** Counts a start. @throws ServiceError `too_many_requests` */
export async function countStart(context: Context, from: string): Promise<void> {
  if (!(await count(context, `start ${from}`, STARTS_PER_HOUR * leniency(context), HOUR)))
    throw new ServiceError('too_many_requests');
}

/**
 * Counts a message.
 * @returns false when the address or number has got as many as it may
 * @throws ServiceError `temporarily_unavailable` when the service has sent as many as it may
 */
export async function countSend(context: Context, contact: Contact): Promise<boolean> {
  const [target, times] = [targetOf(contact), leniency(context)];
  if (!(await count(context, `hour ${target}`, SENDS_PER_HOUR * times, HOUR))) return false;
  if (!(await count(context, `day ${target}`, SENDS_PER_DAY * times, DAY))) return false;
  const { mailsPerDay, textsPerDay } = context.options;
  const limit = contact.kind === 'email' ? mailsPerDay : textsPerDay;
  if (await count(context, `all ${contact.kind}`, limit, DAY)) return true;
  await uncount(context, [`hour ${target}`, `day ${target}`]);
  throw new ServiceError('temporarily_unavailable', { rule: `daily ${contact.kind} limit` });
}

/** Takes back what `countSend` counted for a message that was not sent. */
export async function returnSend(context: Context, contact: Contact): Promise<void> {
  const target = targetOf(contact);
  await uncount(context, [`hour ${target}`, `day ${target}`, `all ${contact.kind}`]);
}

/** Counts a code that was typed. @throws ServiceError `too_many_requests` */
export async function countTry(context: Context, contact: Contact): Promise<void> {
  if (!(await count(context, `try ${targetOf(contact)}`, TRIES_PER_DAY, DAY)))
    throw new ServiceError('too_many_requests');
}

function leniency({ options }: Context): number {
  return options.mode === 'development' ? IN_DEVELOPMENT : 1;
}

/**
 * Whose share it is. For that, capitals and what follows a `+` make no other mailbox, because at most providers they do not, and strangers could
 * otherwise send to one without end.
 */
function targetOf(contact: Contact): string {
  const mailbox = comparable(contact)
    .toLowerCase()
    .replace(/(?<=.)\+.*(?=@)/, '');
  return `${contact.kind} ${contact.kind === 'email' ? mailbox : contact.value}`;
}

/** Neither addresses nor numbers are stored as what is counted, only their keyed hash. */
function count(context: Context, name: string, limit: number, lifetime: number): Promise<boolean> {
  const now = context.clock();
  return context.store.count(contactHash(context, name), limit, now + lifetime, now);
}

async function uncount(context: Context, names: readonly string[]): Promise<void> {
  for (const name of names) await context.store.uncount(contactHash(context, name));
}
