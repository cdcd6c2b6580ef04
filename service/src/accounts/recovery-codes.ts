import { randomInt } from 'node:crypto';
import type { Context } from '../context.js';
import { keyedHash } from './keyed-hash.js';

const HOW_MANY = 10;
/** Crockford's base 32: no I, L, O and U. A code has 20 of these, which are 100 bits. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 20;

/** Ten new codes as they are shown, in groups of five, and what is kept of them. */
export function newRecoveryCodes(context: Context): { codes: string[]; hashes: string[] } {
  const codes = Array.from({ length: HOW_MANY }, () => {
    const letters = Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
    return letters.replace(/.{5}(?=.)/g, '$&-');
  });
  return { codes, hashes: codes.map((code) => hashRecoveryCode(context, code)) };
}

/** What is kept of a code, however it was typed: capitals, spaces and hyphens make no difference, and O is 0, I and L are 1. */
export function hashRecoveryCode(context: Context, typed: string): string {
  const code = typed.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
  return keyedHash(context, `recovery ${code}`);
}
