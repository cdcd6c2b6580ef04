import { createHmac, randomInt } from 'node:crypto';
import type { Context } from '../context.js';
import { typedDigits } from './typed-digits.js';

/** Digits of a code. */
export const CODE_LENGTH = 6;

/** A code of six digits, each as likely as any other. */
export function newCode(): string {
  return randomInt(10 ** CODE_LENGTH)
    .toString()
    .padStart(CODE_LENGTH, '0');
}

/** The code without what people put between its digits; undefined when it cannot be one. */
export function readCode(typed: string): string | undefined {
  const code = typedDigits(typed).replace(/[\s-]/g, '');
  return /^\d{6}$/.test(code) ? code : undefined;
}

/** What is stored of a code: so few digits would be found again from a plain hash. */
export function hashCode(context: Pick<Context, 'hashKeys'>, id: string, code: string): string {
  return contactHash(context, `code|${id}|${code}`);
}

/** HMAC-SHA-256 under a key of the installation that is stored sealed, so that a stolen database tells nobody's address. */
export function contactHash({ hashKeys }: Pick<Context, 'hashKeys'>, text: string): string {
  return createHmac('sha256', hashKeys.contact).update(text).digest('base64url');
}
