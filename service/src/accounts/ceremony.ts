import type { Context } from '../context.js';
import { ServiceError } from '../errors.js';
import { sha256 } from '../keys/request-ids.js';

/**
 * What the service knows of a ceremony that a browser has begun (WebAuthn, level 3, section 7), by what the passkey is for. It goes along with the
 * browser, sealed.
 */
interface Ceremonies {
  /** An account is to be made, with an id that it will have, by the invitation of this id. */
  register: { challenge: string; accountId: string; name: string; invitation: string };
  /** An account is to have one more. */
  add: { challenge: string; accountId: string };
  'sign-in': { challenge: string };
}

/** Milliseconds in which a person must have used the passkey: the least that WebAuthn (level 3, section 15.1) recommends where people must show who they are. */
export const CEREMONY_LIFETIME = 300_000;

export function sealCeremony<P extends keyof Ceremonies>(
  { seal, clock }: Context,
  purpose: P,
  ceremony: Ceremonies[P],
): string {
  return seal.seal(
    JSON.stringify({ ...ceremony, expiresAt: clock() + CEREMONY_LIFETIME }),
    `portal ${purpose}`,
  );
}

/**
 * Opens what the browser brings back. Its challenge is used up then, whatever comes of it.
 * @throws ServiceError with this code when there is none, or it is for another purpose, too old or used
 */
export async function takeCeremony<P extends keyof Ceremonies>(
  { seal, store, clock }: Context,
  purpose: P,
  sealed: string | undefined,
  code: 'sign_in_failed' | 'invalid_passkey',
): Promise<Ceremonies[P]> {
  const refuse = (rule: string) => new ServiceError(code, { rule });
  if (sealed === undefined) throw refuse('no ceremony');
  const now = clock();
  let ceremony: Ceremonies[P] & { expiresAt: number };
  try {
    ceremony = JSON.parse(seal.open(sealed, `portal ${purpose}`)) as typeof ceremony;
  } catch {
    throw refuse('foreign ceremony');
  }
  const { challenge, expiresAt } = ceremony;
  if (expiresAt <= now) throw refuse('late ceremony');
  if (!(await store.spend(`portal-challenge ${sha256(challenge)}`, expiresAt, now)))
    throw refuse('used ceremony');
  return ceremony;
}
