import { formatAddress, formatStreet } from './forms/address.js';
import { toAlpha3 } from './forms/country.js';
import { formatDate, formatOver18 } from './forms/date.js';
import { formatEmail } from './forms/email.js';
import { formatImage, imageDigest } from './forms/image.js';
import { formatPhone } from './forms/phone.js';
import { formatLines, formatName, formatText } from './forms/text.js';

/** See `ValueForm`. */
export const VALUE_FORMS = [
  'text',
  'lines',
  'name',
  'email',
  'phone',
  'date',
  'boolean',
  'country',
  'image',
  'image_md5',
  'street',
  'address',
  'over18',
] as const;

/**
 * How the value of a label is made of claims. Every value is a string.
 * - `text`: texts, numbers and booleans as they are; several claims joined by a space, a list by commas
 * - `lines`: a text of several lines in one, joined by commas
 * - `name`: given name and family name, or the one of them that there is
 * - `email`, `phone` (`+15551234567`), `boolean` (`true`, `false`)
 * - `date`: `YYYY-MM-DD`, or `YYYY-MM` or `YYYY` where no more is known
 * - `country`: ISO 3166-1 alpha-3, also from alpha-2, ICAO Doc 9303 and EU codes; a list joined by commas
 * - `image`: a JPEG as base64; `image_md5`: the MD5 of its bytes as hex
 * - `street`: street, house number and country, which decides their order, as street and number
 * - `address`: street, town, postal code, country and perhaps house number in one line, as far as they are there
 * - `over18`: a date of birth as `true` or `false`
 */
export type ValueForm = (typeof VALUE_FORMS)[number];

/** Of how many claims a form is made. Without an entry it is one. */
export const CLAIM_COUNTS: Partial<Readonly<Record<ValueForm, { min: number; max: number }>>> = {
  text: { min: 1, max: 4 },
  name: { min: 2, max: 2 },
  street: { min: 2, max: 3 },
  address: { min: 4, max: 5 },
};

/** The forms that are made of whichever of their claims there are. */
export const PARTIAL_FORMS: ReadonlySet<ValueForm> = new Set(['name', 'street', 'address']);

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
  switch (form) {
    case 'text':
      return joined(
        values.map((value) => each(value, formatText)),
        ' ',
      );
    case 'name':
      return formatName(values);
    case 'street':
      return formatStreet(values);
    case 'address':
      return formatAddress(values);
    default:
      return values.length === 1 ? formatValue(form, values[0], now) : undefined;
  }
}

function formatValue(
  form: Exclude<ValueForm, 'text' | 'name' | 'street' | 'address'>,
  value: unknown,
  now: number,
): string | undefined {
  switch (form) {
    case 'lines':
      return formatLines(value);
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
      return formatOver18(value, now);
  }
}

function each(value: unknown, format: (entry: unknown) => string | undefined): string | undefined {
  if (!Array.isArray(value)) return format(value);
  return value.length > 0 && value.length <= MAX_ENTRIES ? joined(value.map(format), ', ') : undefined;
}

function joined(texts: readonly (string | undefined)[], separator: string): string | undefined {
  return texts.length > 0 && !texts.includes(undefined) ? texts.join(separator) : undefined;
}
