import { visibleText } from '../core/untrusted-text.js';

/** The longest name of a claim that is shown, in characters. */
const MAX_NAME = 120;

/** The longest claim value that is shown, in characters. */
const MAX_VALUE = 1_000;

/** Maps and not objects, because names come from outside and an object would also know `constructor`. */
const LABELS = new Map([
  ['email', 'Email address'],
  ['email_verified', 'Email address confirmed'],
  ['phone_number', 'Phone number'],
  ['sub', 'Your login identifier'],
  ['given_name', 'Given name'],
  ['family_name', 'Family name'],
  ['birthdate', 'Date of birth'],
  ['nationalities', 'Nationality'],
  ['issuing_country', 'Issuing country'],
  ['document_number', 'Document number'],
  ['date_of_issuance', 'Date of issue'],
  ['date_of_expiry', 'Date of expiry'],
  ['picture', 'Photo'],
  ['address', 'Address'],
  ['address.street_address', 'Street'],
  ['address.house_number', 'House number'],
  ['address.locality', 'Town or city'],
  ['address.postal_code', 'Postal code'],
  ['address.country', 'Country'],
  ['address.formatted', 'Address'],
  ['age_equal_or_over.18', 'Is 18 or older'],
  ['test_data', 'That it is test data'],
]);

/** The name of a claim in plain words. A name that the wallet does not know is shown as it is, with spaces for its separators. */
export function claimLabel(name: string): string {
  const known = LABELS.get(name);
  if (known !== undefined) return known;
  const words = visibleText(name.replaceAll(/[._-]+/g, ' '), MAX_NAME);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A claim value as text that can be shown. */
export function claimValue(value: unknown): string {
  if (value === true) return 'Yes';
  if (value === false) return 'No';
  if (value === null || value === undefined || (Array.isArray(value) && value.length === 0)) return 'None';
  if (typeof value === 'string' && value.startsWith('data:image/')) return 'A picture';
  if (Array.isArray(value)) return value.map(claimValue).join(', ');
  if (typeof value === 'object') return Object.values(value).map(claimValue).join(', ');
  return visibleText(String(value), MAX_VALUE);
}

const PURPOSES = new Map([
  ['BASIC_SIGNUP', 'to sign you up'],
  ['BASIC_LOGIN', 'to log you in'],
  ['ANONYMOUS_LOGIN', 'to log you in without knowing who you are'],
  ['PROOF_OF_IDENTITY', 'to verify who you are'],
  ['PROOF_OF_RESIDENCE', 'to verify where you live'],
  ['PROOF_OF_AGE', 'to verify your age'],
  ['ID_VERIFICATION', 'to verify your identity document'],
  ['PASSPORT', 'to verify your passport'],
  ['DRIVER_LICENSE', 'to verify your driving license'],
  ['LEGAL', 'to know who you are in law'],
]);

/** What the data is for, in the wallet's own words, or `undefined` where it has none. */
export function purposeText(purpose: string | undefined): string | undefined {
  return purpose === undefined ? undefined : PURPOSES.get(purpose);
}

/** The name of a credential without `(test data)` at its end, because the page marks test data by itself. */
export function credentialName({ name, isTest }: { name: string; isTest: boolean }): string {
  return isTest ? name.replace(/\s*\(test data\)$/i, '') : name;
}
