/** E.164 calling codes are prefix-free: zones 1 and 7 have one digit, these two, the named zones three; what is left is not assigned. */
const TWO_DIGITS = /^(?:2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58])/;
const THREE_DIGITS = /^(?:2[1-69]|3[578]|42|5[09]|6[789]|8[0578]|9[679])\d/;

const EMAIL = /^[^\s@<>"'`\p{C}]{1,64}@[^\s@<>"'`\p{C}]{1,253}$/u;
const PHONE = /^\+?[0-9][0-9 ().\-/]{2,30}$/;

/** Letters of any script; nothing that breaks a line, steers a terminal or turns the direction of what follows. */
const UNFIT = /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u;

/** A text, number or boolean as text of at most 512 characters. */
export function formatText(value: unknown): string | undefined {
  const isScalar = typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value);
  const text = isScalar ? String(value).trim() : '';
  return text !== '' && text.length <= 512 && !UNFIT.test(text) ? text : undefined;
}

/** As the credential says it, if it has the form of an address. */
export function formatEmail(value: unknown): string | undefined {
  return typeof value === 'string' && value.length <= 254 && EMAIL.test(value) ? value : undefined;
}

/**
 * `+<country code> <digits>` like `+1 5551234567`, the form of the original service; where the country code is not one that is
 * assigned, `+<digits>`; where the number has none, its digits alone: nothing is guessed.
 */
export function formatPhone(value: unknown): string | undefined {
  if (typeof value !== 'string' || !PHONE.test(value)) return undefined;
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
