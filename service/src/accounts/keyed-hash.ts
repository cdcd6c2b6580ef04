import { createHmac } from 'node:crypto';
import type { Context } from '../context.js';

/** HMAC-SHA-256 under a key of the portal, base64url. With a stolen database alone, nobody can try out what was hashed. */
export function keyedHash({ hashKeys }: Pick<Context, 'hashKeys'>, text: string): string {
  return createHmac('sha256', hashKeys.portal).update(text).digest('base64url');
}
