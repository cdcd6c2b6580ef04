import { ServiceError } from '../errors.js';

/** The offer is used, or its time is over. One that is open, with a transaction code that is wrong, is the same error without the member. */
export function offerOver(details: { cause?: unknown; rule?: string } = {}): ServiceError {
  return new ServiceError('invalid_grant', { ...details, member: 'body/pre-authorized_code' });
}
