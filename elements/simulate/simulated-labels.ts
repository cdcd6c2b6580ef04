import type { Scope, ScopeName } from '../../src/protocol/scopes.js';

const EMAIL = 'contact.personal.email';
const PHONE = 'contact.personal.phoneNumber';
const LEVEL = 'verifications.levels.CIVIC:IAL1';
const id = (...fields: string[]) => fields.map((field) => `documents.genericId.${field}`);
const residence = (...fields: string[]) => fields.map((field) => `contact.residence.${field}`);
const legal = (...fields: string[]) => fields.map((field) => `identity.legal.${field}`);
const DOCUMENT = id(
  'type',
  'number',
  'name',
  'dateOfBirth',
  'dateOfIssue',
  'dateOfExpiry',
  'image',
  'image_md5',
  'country',
);

/** What a service answers for its own scopes; a test holds this table and the service's together. */
const LABELS: Readonly<Record<ScopeName, readonly string[]>> = {
  BASIC_SIGNUP: [EMAIL, PHONE],
  BASIC_LOGIN: [EMAIL],
  ANONYMOUS_LOGIN: [LEVEL],
  PROOF_OF_IDENTITY: [LEVEL, ...DOCUMENT, EMAIL, PHONE],
  PROOF_OF_RESIDENCE: [
    ...id('name'),
    ...residence('address', 'street', 'city', 'postalCode', 'country'),
    EMAIL,
    PHONE,
  ],
  PROOF_OF_AGE: ['verifications.age.over18'],
  ID_VERIFICATION: [LEVEL, ...id('type', 'number', 'name', 'dateOfBirth', 'dateOfExpiry', 'country')],
  PASSPORT: DOCUMENT,
  DRIVER_LICENSE: DOCUMENT,
  LEGAL: [...legal('givenName', 'familyName', 'dateOfBirth', 'nationality'), EMAIL],
};

/** Classic names that differ by more than how they are written. */
const ALIASES: Readonly<Record<string, ScopeName>> = {
  civicbasic: 'BASIC_SIGNUP',
  login: 'BASIC_LOGIN',
  driverslicense: 'DRIVER_LICENSE',
};

const plain = (name: string) => name.replaceAll('_', '').toLowerCase();
const BY_NAME = new Map<string, readonly string[]>([
  ...Object.entries(LABELS).map(([name, labels]) => [plain(name), labels] as const),
  ...Object.entries(ALIASES).map(([alias, name]) => [alias, LABELS[name]] as const),
]);

/** The labels of a scope that every service knows, by its name or a classic one; otherwise `undefined`. */
export function labelsOfScope(name: string): readonly string[] | undefined {
  return BY_NAME.get(plain(name));
}

/** The labels that a scope yields. Scopes that only a service knows look like a sign-up: there is nobody to ask. */
export function simulatedLabels(scope: Scope): readonly string[] {
  if (typeof scope !== 'string') return scope.attributes;
  return labelsOfScope(scope) ?? LABELS.BASIC_SIGNUP;
}
