import { formatImage, imageDigest } from './format-image.js';
import { toAlpha3 } from './country-codes.js';
import { formatEmail, formatPhone, formatText } from './format-text.js';
import { formatDate, isOver18 } from './format-date.js';
import type { ValueForm } from './value-form.js';

/** A list longer than this is not a list of nationalities or the like. */
const MAX_ENTRIES = 16;

/**
 * The values of one or several claims as sites get them: always a string, or undefined when it cannot be what its form says.
 * @param now ms
 * @param constant stands for the values, which only have to be texts
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
