import type { Context } from '../context.js';
import { ServiceError } from '../errors.js';
import { type Contact, comparable } from './address.js';
import { contactHash } from './code.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Milliseconds after which every count has begun anew. */
export const COUNTED_FOR = DAY;

/** Wrong codes of one verification. */
export const TRIES = 5;

/** Messages to one address or number. */
export const SENDS_PER_HOUR = 5;
export const SENDS_PER_DAY = 10;

/** Codes that may be typed for one address or number, in all its verifications: a guess hits with a probability of 1 in 40,000 a day. */
export const TRIES_PER_DAY = 25;

/**
 * What one client has of these for one address or number (IPv6: a /64 network), so that nobody uses up the share of somebody else's address alone. Ten
 * codes are two verifications that fail, because whoever is told to start again must be able to.
 */
export const OF_ONE_CLIENT = { sendsPerHour: 3, sendsPerDay: 5, triesPerDay: 10 };

/** Verifications that one client may start (IPv6: a /64 network). */
export const STARTS_PER_HOUR = 10;

/** Whoever develops a site tries things out with one address all day, and reads the messages in files. */
const IN_DEVELOPMENT = 100;

/** Counts a start. @throws ServiceError `too_many_requests` */
export async function countStart(context: Context, from: string): Promise<void> {
  if (!(await count(context, `start ${from}`, STARTS_PER_HOUR * leniency(context), HOUR)))
    throw new ServiceError('too_many_requests');
}

/** Who asks for messages to a contact, or types a code for it. */
export interface Asking {
  contact: Contact;
  /** `hashClient` of whoever started the verification, or of whoever types. */
  client: string;
}

/** What stands for a client where one is stored. */
export function hashClient(context: Context, from: string): string {
  return contactHash(context, `client ${from}`);
}

/**
 * Counts a message. The client's own share comes first, also for a message that is not sent, because whether it is must not be seen from outside.
 * @returns false when the address or number has got as many as it may
 * @throws ServiceError `too_many_requests` when this client has used its own share of them; `temporarily_unavailable` when the service has sent as
 * many as it may
 */
export async function countSend(context: Context, asking: Asking): Promise<boolean> {
  const { target, own, all } = sendCounts(context, asking);
  if (!(await countEach(context, own))) throw new ServiceError('too_many_requests');
  if (!(await countEach(context, target))) return false;
  if (await countEach(context, all)) return true;
  await uncount(context, [...own, ...target]);
  throw new ServiceError('temporarily_unavailable', { rule: `daily ${asking.contact.kind} limit` });
}

/** Takes back what `countSend` counted for a message that was not sent. */
export async function returnSend(context: Context, asking: Asking): Promise<void> {
  const { target, own, all } = sendCounts(context, asking);
  await uncount(context, [...own, ...target, ...all]);
}

/**
 * Counts a code that was typed, for whoever typed it: whoever got hold of somebody's offer spends a share of their own.
 * @throws ServiceError `too_many_requests`
 */
export async function countTry(context: Context, { contact, client }: Asking): Promise<void> {
  const target = targetOf(contact);
  const counts: Count[] = [
    [`try ${client} ${target}`, OF_ONE_CLIENT.triesPerDay * leniency(context), DAY],
    [`try ${target}`, TRIES_PER_DAY, DAY],
  ];
  if (!(await countEach(context, counts))) throw new ServiceError('too_many_requests');
}

/** What is counted, up to which limit, and for how many milliseconds. */
type Count = [name: string, limit: number, lifetime: number];

function sendCounts(
  context: Context,
  { contact, client }: Asking,
): Record<'own' | 'target' | 'all', Count[]> {
  const { kind } = contact;
  const { mailsPerDay, textsPerDay } = context.options;
  const [target, times] = [targetOf(contact), leniency(context)];
  return {
    own: [
      [`hour ${client} ${target}`, OF_ONE_CLIENT.sendsPerHour * times, HOUR],
      [`day ${client} ${target}`, OF_ONE_CLIENT.sendsPerDay * times, DAY],
    ],
    target: [
      [`hour ${target}`, SENDS_PER_HOUR * times, HOUR],
      [`day ${target}`, SENDS_PER_DAY * times, DAY],
    ],
    all: [[`all ${kind}`, kind === 'email' ? mailsPerDay : textsPerDay, DAY]],
  };
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

/** Counts one after the other. @returns false at the first that has no room */
async function countEach(context: Context, counts: readonly Count[]): Promise<boolean> {
  for (const one of counts) if (!(await count(context, ...one))) return false;
  return true;
}

async function uncount(context: Context, counts: readonly Count[]): Promise<void> {
  for (const [name] of counts) await context.store.uncount(contactHash(context, name));
}
