import type { ValueForm } from './scope-table.js';

/** E.164 calling codes are prefix-free: zones 1 and 7 have one digit, these two, the named zones three; what is left is not assigned. */
const TWO_DIGITS = /^(?:2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58])/;
const THREE_DIGITS = /^(?:2[1-69]|3[578]|42|5[09]|6[789]|8[0578]|9[679])\d/;

const EMAIL = /^[^\s@<>"'`\p{C}]{1,64}@[^\s@<>"'`\p{C}]{1,253}$/u;
const PHONE = /^\+?[0-9][0-9 ().\-/]{2,30}$/;

/**
 * A claim's value as sites get it, or undefined when it cannot be one.
 * - email: as the credential says it, if it has the form of an address
 * - phone: `+<country code> <digits>` like `+1 5551234567`, the form of the original service; where the country code is not one that is
 *   assigned, `+<digits>`; where the number has none, its digits alone: nothing is guessed
 */
export function formatValue(form: ValueForm, value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  if (form === 'email') return value.length <= 254 && EMAIL.test(value) ? value : undefined;
  if (form === 'phone') return formatPhone(value);
  return value.length > 0 && value.length <= 512 ? value : undefined;
}

function formatPhone(value: string): string | undefined {
  if (!PHONE.test(value)) return undefined;
  const digits = value.replace(/\D/g, '');
  if (digits.length < 4 || digits.length > 15) return undefined;
  if (!value.startsWith('+')) return digits;
  const code = callingCode(digits);
  return code === undefined ? `+${digits}` : `+${code} ${digits.slice(code.length)}`;
}

function callingCode(digits: string): string | undefined {
  if (/^[17]/.test(digits)) return digits.slice(0, 1);
  if (TWO_DIGITS.test(digits)) return digits.slice(0, 2);
  return THREE_DIGITS.test(digits) ? digits.slice(0, 3) : undefined;
}
