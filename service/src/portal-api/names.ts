import { Type } from 'typebox';
import { ServiceError } from '../errors.js';
import { visibleText } from '../untrusted-text.js';

/** What somebody calls a member or a passkey. */
export const Name = Type.String({ minLength: 1, maxLength: 64 });

/** The name as it is shown. @throws ServiceError `invalid_request` where nothing of it can be seen */
export function checkName(typed: string): string {
  const name = visibleText(typed, 64);
  if (name === '') throw new ServiceError('invalid_request', { rule: 'name' });
  return name;
}
