import type { Contact } from '../contact/address.js';
import { confirmCode } from '../contact/verification.js';
import type { Context } from '../context.js';
import { ServiceError } from '../errors.js';

/**
 * Checks the code that a person typed into their wallet. One that is wrong, late or used, or of a verification that is over, is one error in OAuth
 * (OpenID4VCI 1.0, section 6.3). That too many were typed is another.
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
    throw isAboutCode ? new ServiceError('invalid_grant', { cause, rule: cause.code }) : cause;
  }
}
