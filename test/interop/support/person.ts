import { randomBytes } from 'node:crypto';
import { startVerification } from '../../../service/src/contact/verification.js';
import { CONTACT_IDS, createOffer } from '../../../service/src/issuer/offers.js';
import type { InteropService } from './interop-service.js';

/**
 * Somebody types an e-mail address on a page of the service.
 * @returns the link that opens a wallet, and the code in the mail
 */
export async function verifyEmail(
  { context }: InteropService,
  value = 'ada@example.org',
): Promise<{ link: string; code: string }> {
  let code = '';
  const email = async (message: { code: string }) => {
    code = message.code;
    return true;
  };
  const verificationId = randomBytes(32).toString('base64url');
  const start = { id: verificationId, kind: 'email' as const, value, from: '192.0.2.1' };
  await startVerification({ context, delivery: { email } }, start);
  const offer = createOffer(context, { configurationIds: [...CONTACT_IDS], verificationId });
  return { link: offer.offerLink('openid-credential-offer://'), code };
}

/** The link to an anonymous login. */
export function loginLink({ context }: InteropService): string {
  return createOffer(context, { configurationIds: ['anonymous-login'] }).offerLink(
    'openid-credential-offer://',
  );
}
