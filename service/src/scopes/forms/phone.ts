import { createRequire } from 'node:module';

/** The library is loaded with the first number, because its tables would take a fifth of the time that the service needs to start. */
const require = createRequire(import.meta.url);
const library = () => require('libphonenumber-js/min') as typeof import('libphonenumber-js/min');

/** Digits with the signs that people put between them. */
const PHONE = /^\+?\(?[0-9][0-9\p{Zs}().\p{Pd}/]{2,30}$/u;

/**
 * `+<country code><number>` (ITU-T E.164) like `+442079460958`. A number without a country code stays as its digits, because its country is
 * not known, and so does one with a country code that is not assigned. An extension has no place in this form, so that such a number is none.
 */
export function formatPhone(value: unknown): string | undefined {
  const text = typeof value === 'string' ? value.trim().replace(/^tel:/i, '') : '';
  if (!PHONE.test(text)) return undefined;
  const digits = text.replace(/\D/g, '');
  if (digits.length < 4 || digits.length > 15) return undefined;
  if (!text.startsWith('+')) return digits;
  return library().parsePhoneNumberFromString(text)?.number ?? `+${digits}`;
}

/**
 * A number that can be called from anywhere, as a person types it: with `+` or `00` and the country code, and without an extension. Whether such a
 * number exists, only its network knows; that its country has numbers of this form is checked.
 */
export function callableNumber(typed: string): string | undefined {
  const text = typed.trim().replace(/^00/, '+');
  if (!PHONE.test(text) || !text.startsWith('+')) return undefined;
  const number = library().parsePhoneNumberFromString(text);
  return number?.isValid() && number.ext === undefined ? number.number : undefined;
}
