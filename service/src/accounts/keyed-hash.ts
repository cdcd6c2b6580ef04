import { createHmac } from 'node:crypto';
import type { Context } from '../context.js';
import { deriveKey } from '../keys/seal.js';

/** HMAC-SHA-256 under a key of the portal, base64url. With a stolen database alone, nobody can try out what was hashed. */
export function keyedHash({ options }: Pick<Context, 'options'>, text: string): string {
  return createHmac('sha256', deriveKey(options.serviceKey, 'portal')).update(text).digest('base64url');
}
