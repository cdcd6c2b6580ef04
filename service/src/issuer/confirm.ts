import type { Contact } from '../contact/address.js';
import { confirmCode } from '../contact/verification.js';
import type { Context } from '../context.js';
import { ServiceError } from '../errors.js';
import { offerOver } from './offer-over.js';

/**
 * Checks the code that a person typed into their wallet. One that is wrong or late, and one of a verification that is over, are one error in OAuth
 * (OpenID4VCI 1.0, section 6.3), but the second names the offer, for which another code does not help. That too many were typed is another.
 * @throws ServiceError `invalid_grant`, `too_many_requests`
 */
export async function confirmForWallet(
  context: Context,
  id: string,
  code: string,
  from: string,
): Promise<Contact> {
  try {
    return await confirmCode(context, id, code, from);
  } catch (cause) {
    const isAboutCode =
      cause instanceof ServiceError && cause.code !== 'too_many_requests' && cause.statusCode < 500;
    if (!isAboutCode) throw cause;
    const details = { cause, rule: cause.code };
    throw cause.code === 'verification_over'
      ? offerOver(details)
      : new ServiceError('invalid_grant', details);
  }
}
