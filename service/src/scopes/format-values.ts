import { createHash } from 'node:crypto';
import { toAlpha3 } from './country-codes.js';

/** See `ValueForm`. */
export const VALUE_FORMS = [
  'text',
  'email',
  'phone',
  'date',
  'boolean',
  'country',
  'image',
  'image_md5',
  'address',
  'over18',
] as const;

/**
 * How the value of a label is made of claims. Every value is a string.
 * - `text`: texts, numbers and booleans as they are; several claims joined by a space, a list by commas
 * - `email`, `phone` (`+1 5551234567`), `date` (`YYYY-MM-DD`), `boolean` (`true`, `false`)
 * - `country`: ISO 3166-1 alpha-3, from alpha-2 or alpha-3; a list joined by commas
 * - `image`: a JPEG as base64; `image_md5`: the MD5 of its bytes as hex
 * - `address`: street, town, postal code and country in one line
 * - `over18`: a date of birth as `true` or `false`
 */
export type ValueForm = (typeof VALUE_FORMS)[number];

/** Entries of a list such as one of nationalities, at most. */
const MAX_ENTRIES = 16;

/**
 * Makes the value of a label from the values of its claims.
 * @param now milliseconds
 * @param constant the value to give, whatever the claims' values are, as long as they are texts
 * @returns undefined when the claims do not have the form
 */
export function formatValues(
  form: ValueForm,
  values: readonly unknown[],
  now: number,
  constant?: string,
): string | undefined {
  if (constant !== undefined) {
    return values.every((value) => typeof value === 'string' && formatText(value) !== undefined)
      ? constant
      : undefined;
  }
  if (form === 'address') return formatAddress(values);
  if (form === 'text')
    return joined(
      values.map((value) => each(value, formatText)),
      ' ',
    );
  const [value, ...others] = values;
  if (others.length > 0) return undefined;
  return formatValue(form, value, now);
}

function formatValue(
  form: Exclude<ValueForm, 'address' | 'text'>,
  value: unknown,
  now: number,
): string | undefined {
  switch (form) {
    case 'email':
      return formatEmail(value);
    case 'phone':
      return formatPhone(value);
    case 'date':
      return formatDate(value);
    case 'boolean':
      return value === true || value === false ? String(value) : undefined;
    case 'country':
      return each(value, toAlpha3);
    case 'image':
      return formatImage(value);
    case 'image_md5':
      return imageDigest(value);
    case 'over18':
      return isOver18(value, now);
  }
}

/** `Example Street 1, 12345 Sampletown, UTO` */
function formatAddress([street, city, postalCode, country]: readonly unknown[]): string | undefined {
  const town = joined([formatText(postalCode), formatText(city)], ' ');
  return joined([formatText(street), town, toAlpha3(country)], ', ');
}

function each(value: unknown, format: (entry: unknown) => string | undefined): string | undefined {
  if (!Array.isArray(value)) return format(value);
  return value.length > 0 && value.length <= MAX_ENTRIES ? joined(value.map(format), ', ') : undefined;
}

function joined(texts: readonly (string | undefined)[], separator: string): string | undefined {
  return texts.length > 0 && !texts.includes(undefined) ? texts.join(separator) : undefined;
}

/** Calling codes (ITU-T E.164) are free of prefixes: zones 1 and 7 have one digit, these have two, the following have three. The rest is not assigned. */
const TWO_DIGITS = /^(?:2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58])/;
const THREE_DIGITS = /^(?:2[1-69]|3[578]|42|5[09]|6[789]|8[0578]|9[679])\d/;

const EMAIL = /^[^\s@<>"'`\p{C}]{1,64}@[^\s@<>"'`\p{C}]{1,253}$/u;
const PHONE = /^\+?[0-9][0-9 ().\-/]{2,30}$/;

/** Characters that break a line, control a terminal or turn the direction of what follows. */
const UNFIT = /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u;

/** A text, number or boolean as a text of at most 512 characters in any script. */
function formatText(value: unknown): string | undefined {
  const isScalar = typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value);
  const text = isScalar ? String(value).trim() : '';
  return text !== '' && text.length <= 512 && !UNFIT.test(text) ? text : undefined;
}

/** The e-mail address as the credential has it, if it has the form of one. */
function formatEmail(value: unknown): string | undefined {
  return typeof value === 'string' && value.length <= 254 && EMAIL.test(value) ? value : undefined;
}

/**
 * `+<country code> <digits>` like `+1 5551234567`, the form of the original service. Where no such country code is assigned, `+<digits>`;
 * where the number has no country code, its digits alone. Nothing is guessed.
 */
function formatPhone(value: unknown): string | undefined {
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

const DATE = /^(\d{4}-\d{2}-\d{2})(?:T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2}))?$/;

/** A day that exists, as `YYYY-MM-DD`, from a date or a date with a time (RFC 3339). */
function formatDate(value: unknown): string | undefined {
  const day = typeof value === 'string' ? DATE.exec(value)?.[1] : undefined;
  const at = Date.parse(`${day}T00:00:00Z`);
  return day !== undefined && !Number.isNaN(at) && new Date(at).toISOString().startsWith(day)
    ? day
    : undefined;
}

/** Whether somebody born on a day is 18 on the day that `now` (ms) is in UTC. A birthday on 29 February counts from 1 March. */
function isOver18(birthdate: unknown, now: number): string | undefined {
  const day = formatDate(birthdate);
  if (day === undefined) return undefined;
  const birthday = `${String(Number(day.slice(0, 4)) + 18).padStart(4, '0')}${day.slice(4)}`;
  return String(birthday <= new Date(now).toISOString().slice(0, 10));
}

/** Bytes of an image that fit into a wallet's answer after three encodings. */
const MAX_IMAGE = 49_152;
const JPEG_BASE64 = /^(?:data:image\/jpeg;base64,)?([A-Za-z0-9+/]+={0,2})$/;

/** A JPEG as base64, from a `data:` URL or base64. Other kinds of image are not converted. */
function formatImage(value: unknown): string | undefined {
  return jpeg(value)?.toString('base64');
}

/** MD5 of the image's bytes as hex, as the original service gave it. It tells images apart and proves nothing. */
function imageDigest(value: unknown): string | undefined {
  const bytes = jpeg(value);
  return bytes && createHash('md5').update(bytes).digest('hex');
}

function jpeg(value: unknown): Buffer | undefined {
  const base64 =
    typeof value === 'string' && value.length <= MAX_IMAGE * 2 ? JPEG_BASE64.exec(value)?.[1] : undefined;
  const bytes = Buffer.from(base64 ?? '', 'base64');
  const isJpeg = bytes.subarray(0, 3).equals(Buffer.from('ffd8ff', 'hex'));
  return isJpeg && bytes.length <= MAX_IMAGE ? bytes : undefined;
}
