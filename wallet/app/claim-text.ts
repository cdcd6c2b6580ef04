const LABELS: Readonly<Record<string, string>> = {
  email: 'Email address',
  email_verified: 'Email address confirmed',
  phone_number: 'Phone number',
  sub: 'Your login identifier',
  given_name: 'Given name',
  family_name: 'Family name',
  birthdate: 'Date of birth',
  nationalities: 'Nationality',
  issuing_country: 'Issuing country',
  'address.street_address': 'Street',
  'address.locality': 'Town or city',
  'address.postal_code': 'Postal code',
  'address.country': 'Country',
  'address.formatted': 'Address',
  'age_equal_or_over.18': 'Is 18 or older',
  test_data: 'That it is test data',
};

/** The name of a claim in plain words; unknown ones keep their own, made readable. */
export function claimLabel(name: string): string {
  const known = LABELS[name];
  if (known !== undefined) return known;
  const words = name.replaceAll(/[._-]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The same in the middle of a sentence. */
export function claimPhrase(name: string): string {
  const label = claimLabel(name);
  return label.charAt(0).toLowerCase() + label.slice(1);
}

/** A claim value as text. */
export function claimValue(value: unknown): string {
  if (value === true) return 'Yes';
  if (value === false) return 'No';
  if (value === null || value === undefined) return 'None';
  if (Array.isArray(value)) return value.map(claimValue).join(', ');
  if (typeof value === 'object') return Object.values(value).map(claimValue).join(', ');
  return String(value);
}

const PURPOSES: Readonly<Record<string, string>> = {
  BASIC_SIGNUP: 'to sign you up',
  ANONYMOUS_LOGIN: 'to log you in without knowing who you are',
};

/** What the data is for, where the wallet has words for it. */
export function purposeText(purpose: string | undefined): string | undefined {
  return purpose === undefined ? undefined : PURPOSES[purpose];
}

/** The name of a credential without the words that the page says by itself for test data. */
export function credentialName({ name, isTest }: { name: string; isTest: boolean }): string {
  return isTest ? name.replace(/\s*\(test data\)$/i, '') : name;
}
