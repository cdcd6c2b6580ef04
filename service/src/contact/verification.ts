import type { Context } from '../context.js';
import { ServiceError } from '../errors.js';
import { endVerifying } from '../scope-request/verifying.js';
import { isSameText } from '../tokens/is-same-text.js';
import { type Contact, readContact } from './address.js';
import { hashCode, newCode, readCode } from './code.js';
import type { Delivery } from './delivery.js';
import { type Asking, TRIES, countSend, countStart, countTry, hashClient, returnSend } from './quotas.js';

/** Milliseconds for which a code is good. */
export const CODE_LIFETIME = 600_000;

/** Milliseconds for which a verification outlives its last code, so that a late person is told so and can have a new one. */
export const GRACE = 300_000;

/** Milliseconds from one code to the next. */
export const RESEND_AFTER = 30_000;

/**
 * Somebody who shows that an e-mail address or a phone number is theirs: a row in the store. Times are milliseconds since the epoch. Contact
 * and code are wiped when it ends; the rest stays until `expiresAt`, so that a page can say how it ended.
 */
export interface Verification {
  /** base64url(SHA-256(the secret in the cookie of the browser that started it)). */
  id: string;
  kind: Contact['kind'];
  status: 'open' | 'confirmed' | 'failed';
  /** The contact, sealed. */
  sealedContact?: string;
  /** The keyed hash of the client that started it (quotas.ts). */
  client: string;
  /**
   * The keyed hash of the code that was sent last. Only the holder of the address knows the code. Absent when the message did not
   * leave the service: then nothing that is typed can be right.
   */
  codeHash?: string;
  /** Wrong codes that may still be typed. */
  triesLeft: number;
  sentAt: number;
  codeExpiresAt: number;
  /** Until when the code is good, where the message of a newer one was not sent, which the page does not show. */
  goodUntil?: number;
  /** Whether a new code was asked for. */
  isRenewed?: true;
  expiresAt: number;
  /** The scope request that waits for it. */
  uuid?: string;
  /** In which language the person gets messages, a BCP 47 tag. Default: English. */
  language?: string;
  /** Whose name the message shows: that of the site that asks. */
  site?: string;
  /** Whether the last message did not leave the service. */
  isUnsent?: true;
  /** The access token that it led to, sealed, and for which request it is kept (issuer/repeated-token.ts). */
  keptToken?: { requestHash: string; sealed: string; until: number };
}

/** Who can send: the context, and the ways to send that the operator set up. */
export interface Sender {
  context: Context;
  delivery: Delivery;
}

export interface Start {
  /** See `Verification.id`. */
  id: string;
  kind: Contact['kind'];
  /** As it was typed. */
  value: string;
  uuid?: string;
  site?: string;
  /** The client's address, for the quotas. */
  from: string;
  /** See `Verification.language`. */
  language?: string;
}

/**
 * Starts a verification and sends its code. Whether the address exists, and whether it has got as many messages as it may, cannot be told from
 * what this returns.
 * @throws ServiceError `invalid_contact`; `not_found` where such messages are not sent; `too_many_requests` for this client;
 * `temporarily_unavailable` when the service sends no more today, or too many messages are on their way
 */
export async function startVerification(sender: Sender, start: Start): Promise<Verification> {
  const { context, delivery } = sender;
  const { id, kind, value, uuid, site, from, language } = start;
  if (!delivery[kind]) throw new ServiceError('not_found');
  const contact = readContact(kind, value);
  refuseWhenBusy(sender, kind);
  await countStart(context, from);
  const client = hashClient(context, from);
  const isGranted = await countSend(context, { contact, client });
  const code = newCode();
  const verification: Verification = {
    id,
    kind,
    status: 'open',
    sealedContact: context.seal.seal(contact.value, `contact ${id}`),
    client,
    triesLeft: TRIES,
    ...fieldsOf(context, id, code),
    ...(uuid !== undefined && { uuid }),
    ...(site !== undefined && { site }),
    ...(language !== undefined && { language }),
  };
  await context.store.addVerification(verification);
  return isGranted ? send(sender, verification, { contact, client }, code) : verification;
}

/**
 * Sends a new code in place of the last one. Within 30 s of that, nothing changes. When the address has got as many messages as it may, the last code
 * stays as long as it is good, and what this returns looks as if a message had been sent.
 * @throws ServiceError `verification_over`; `too_many_requests` when this client has used its own share of messages to this contact;
 * `temporarily_unavailable` when the service sends no more today, or too many messages are on their way
 */
export async function resendCode(sender: Sender, id: string): Promise<Verification> {
  const { context } = sender;
  const known = await findOpen(context, id);
  const now = context.clock();
  const asking = { contact: openContact(context, known), client: known.client };
  if (now < known.sentAt + RESEND_AFTER) return known;
  refuseWhenBusy(sender, known.kind);
  const isGranted = await countSend(context, asking);
  const code = newCode();
  const fields = fieldsOf(context, id, code);
  const renewed = await context.store.changeVerification(id, (row) => {
    if (row.status !== 'open' || now < row.sentAt + RESEND_AFTER) return undefined;
    const { isUnsent: _, goodUntil = row.codeExpiresAt, ...kept } = row;
    const isLastGood = row.codeHash !== undefined && now < goodUntil;
    const last = !isGranted && isLastGood && { codeHash: row.codeHash, goodUntil };
    return { ...kept, ...fields, ...last, isRenewed: true };
  });
  if (!renewed) throw new ServiceError('verification_over');
  if (!isGranted) return renewed;
  if (renewed.codeHash === fields.codeHash) return send(sender, renewed, asking, code);
  // Another press of the same button was faster.
  await returnSend(context, asking);
  return renewed;
}

/** The verification of this id, also one that has ended; undefined when there is none or it has expired. */
export async function getVerification(context: Context, id: string): Promise<Verification | undefined> {
  const verification = await context.store.getVerification(id);
  return verification && verification.expiresAt > context.clock() ? verification : undefined;
}

/**
 * Checks the code that a person typed. A right one ends the verification, once; five wrong ones end it as well.
 * @param from the address of the client that sent it, for the quotas. It is seldom the one that started the verification: the code is typed in a
 * wallet, and an offer may have got into other hands
 * @returns what is verified now
 * @throws ServiceError `wrong_code`; `late_code`, when a new one may be sent; `verification_over`; `too_many_requests` when too many codes were
 * typed for this contact today
 */
export async function confirmCode(
  context: Context,
  id: string,
  typed: string,
  from: string,
): Promise<Contact> {
  const known = await findOpen(context, id);
  const contact = openContact(context, known);
  checkTime(context, known);
  const code = readCode(typed);
  if (code === undefined) throw new ServiceError('wrong_code');
  // The code of a message that did not leave the service is known to nobody, so nothing is counted for it.
  if (known.codeHash === undefined) throw new ServiceError('wrong_code');
  await countTry(context, { contact, client: hashClient(context, from) });
  const hash = hashCode(context, id, code);
  const changed = await context.store.changeVerification(id, (row) => {
    if (row.status !== 'open') throw new ServiceError('verification_over');
    checkTime(context, row);
    const { codeHash = '', goodUntil = row.codeExpiresAt } = row;
    if (isSameText(codeHash, hash) && context.clock() < goodUntil) return end(row, 'confirmed');
    const triesLeft = row.triesLeft - 1;
    return triesLeft > 0 ? { ...row, triesLeft } : end({ ...row, triesLeft }, 'failed');
  });
  if (changed?.status !== 'confirmed') throw new ServiceError('wrong_code');
  if (changed.uuid !== undefined) await endVerifying(context, changed.uuid);
  return contact;
}

/** The contact of a verification that is open. */
export function openContact(
  { seal }: Pick<Context, 'seal'>,
  { id, kind, sealedContact }: Verification,
): Contact {
  // Where a service key was taken away at once, its person starts again.
  if (sealedContact === undefined || !seal.knows(sealedContact)) throw new ServiceError('verification_over');
  return { kind, value: seal.open(sealedContact, `contact ${id}`) };
}

/** Nothing is counted or stored for a message that would not be taken now. */
function refuseWhenBusy({ context, delivery }: Sender, kind: Contact['kind']): void {
  if (!delivery[kind]?.isBusy?.()) return;
  context.events.emit('delivered', { kind, outcome: 'failed', cause: 'busy' });
  throw new ServiceError('temporarily_unavailable');
}

async function findOpen(context: Context, id: string): Promise<Verification> {
  const verification = await getVerification(context, id);
  if (verification?.status !== 'open') throw new ServiceError('verification_over');
  return verification;
}

function fieldsOf(context: Context, id: string, code: string) {
  const sentAt = context.clock();
  const codeExpiresAt = sentAt + CODE_LIFETIME;
  return { codeHash: hashCode(context, id, code), sentAt, codeExpiresAt, expiresAt: codeExpiresAt + GRACE };
}

function checkTime({ clock }: Context, { codeExpiresAt }: Verification): void {
  if (clock() >= codeExpiresAt) throw new ServiceError('late_code');
}

function end(verification: Verification, status: 'confirmed' | 'failed'): Verification {
  const {
    sealedContact: _contact,
    codeHash: _hash,
    isUnsent: _isUnsent,
    goodUntil: _until,
    ...kept
  } = verification;
  return { ...kept, status };
}

/** Sends, and keeps whether that failed. A message that did not leave the service does not count. */
async function send(
  { context, delivery }: Sender,
  verification: Verification,
  asking: Asking,
  code: string,
): Promise<Verification> {
  const { id, site, language } = verification;
  const { contact } = asking;
  const hasLeft = await delivery[contact.kind]?.({
    contact,
    code,
    ...(site !== undefined && { site }),
    ...(language !== undefined && { language }),
  });
  if (hasLeft) return verification;
  await returnSend(context, asking);
  const changed = await context.store.changeVerification(id, (row) => {
    const { codeHash, ...kept } = row;
    return codeHash === verification.codeHash ? { ...kept, isUnsent: true } : undefined;
  });
  return changed ?? verification;
}
