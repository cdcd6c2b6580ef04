/**
 * How a value is made of claims; every value is a string.
 * - `text`: texts, numbers and booleans as they are; several claims joined by a space, a list by commas
 * - `email`, `phone` (`+1 5551234567`), `date` (`YYYY-MM-DD`), `boolean` (`true`, `false`)
 * - `country`: ISO 3166-1 alpha-3, from alpha-2 or alpha-3; a list joined by commas
 * - `image`: a JPEG as base64; `image_md5`: the MD5 of its bytes as hex
 * - `address`: street, town, postal code and country in one line
 * - `over18`: a date of birth as `true` or `false`
 */
export type ValueForm = (typeof VALUE_FORMS)[number];

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
