import type { ClaimPath } from '../credentials/query.js';
import { type CredentialSource, type ValueSource, constant, value } from './credential-source.js';
import { LEVEL, LEVEL_VALUE } from './labels.js';

const CONTACT = {
  'contact.personal.email': value('email', ['email']),
  'contact.personal.phoneNumber': value('phone', ['phone_number']),
};

const AGE = {
  'verifications.age.over18': [
    ...value('boolean', ['age_equal_or_over', '18']),
    ...value('over18', ['birthdate']),
  ],
};

/** The same claim names in a PID and in our own types. */
const STREET: ClaimPath = ['address', 'street_address'];
const HOUSE_NUMBER: ClaimPath = ['address', 'house_number'];
const TOWN: ClaimPath = ['address', 'locality'];
const POSTAL_CODE: ClaimPath = ['address', 'postal_code'];
const COUNTRY: ClaimPath = ['address', 'country'];
const ADDRESS = [STREET, TOWN, POSTAL_CODE, COUNTRY, HOUSE_NUMBER];

/**
 * A whole address is made of its parts, of which street and town are enough; else it is taken as the issuer formatted it; else a town is
 * enough, because not every house stands in a street. The country decides where the house number stands.
 */
const RESIDENCE: CredentialSource['labels'] = {
  'contact.residence.address': [
    { paths: ADDRESS, form: 'address', optional: [COUNTRY, POSTAL_CODE, HOUSE_NUMBER] },
    ...value('lines', ['address', 'formatted']),
    { paths: ADDRESS, form: 'address', optional: [COUNTRY, POSTAL_CODE, HOUSE_NUMBER, STREET] },
  ],
  'contact.residence.street': [
    { paths: [STREET, HOUSE_NUMBER, COUNTRY], form: 'street', optional: [COUNTRY] },
    ...value('lines', STREET),
  ],
  'contact.residence.city': value('text', TOWN),
  'contact.residence.postalCode': value('text', POSTAL_CODE),
  'contact.residence.country': value('country', COUNTRY),
};

/** Many people have one name only. A passport or a PID has it as the family name (ICAO Doc 9303 part 3, section 4.6). */
const GIVEN_NAME: ClaimPath = ['given_name'];
const NAME: ValueSource = { paths: [GIVEN_NAME, ['family_name']], form: 'name', optional: [GIVEN_NAME] };

const LEGAL = {
  'identity.legal.givenName': value('text', ['given_name']),
  'identity.legal.familyName': value('text', ['family_name']),
  'identity.legal.dateOfBirth': value('date', ['birthdate']),
  'identity.legal.nationality': value('country', ['nationalities', null]),
};

function document(type: string): CredentialSource['labels'] {
  return {
    [LEVEL]: constant(LEVEL_VALUE),
    'documents.genericId.type': constant(type),
    'documents.genericId.number': value('text', ['document_number']),
    'documents.genericId.name': [NAME],
    'documents.genericId.dateOfBirth': value('date', ['birthdate']),
    'documents.genericId.dateOfIssue': value('date', ['date_of_issuance']),
    'documents.genericId.dateOfExpiry': value('date', ['date_of_expiry']),
    'documents.genericId.image': value('image', ['picture']),
    'documents.genericId.image_md5': value('image_md5', ['picture']),
    'documents.genericId.country': value('country', ['issuing_country']),
  };
}

/** Document numbers are unique within a country, and an issuer may speak for several. They last as long as the document does. */
const DOCUMENT_NUMBER = {
  paths: [['issuing_country'], ['document_number']],
  perIssuer: true,
} satisfies CredentialSource['subject'];

export const LOGIN: CredentialSource = {
  id: 'login',
  format: 'dc+sd-jwt',
  type: 'urn:civic-elements:anonymous-login:1',
  labels: { [LEVEL]: constant(LEVEL_VALUE, ['sub']) },
  subject: { paths: [['sub']], perIssuer: true },
};

export const VERIFIED_CONTACT: CredentialSource = {
  id: 'contact',
  format: 'dc+sd-jwt',
  type: 'urn:civic-elements:verified-contact:1',
  labels: CONTACT,
  subject: { paths: [['email']], perIssuer: false },
};

/**
 * The EU PID as SD-JWT VC. Each country may have a type of its own that extends it (extends-type.ts). A PID has no subject here: its e-mail address may be self-declared, so
 * it must never open another person's account, and its document number changes with every renewal.
 */
const PID = 'urn:eudi:pid:1';

export const PID_CONTACT: CredentialSource = {
  id: 'pid',
  format: 'dc+sd-jwt',
  type: PID,
  labels: CONTACT,
};

export const PID_PERSON: CredentialSource = {
  id: 'identity',
  format: 'dc+sd-jwt',
  type: PID,
  labels: { ...document('ID Card'), ...AGE, ...RESIDENCE, ...LEGAL },
};

export const PROOF_OF_AGE: CredentialSource = {
  id: 'age',
  format: 'dc+sd-jwt',
  type: 'urn:civic-elements:proof-of-age:1',
  labels: { 'verifications.age.over18': value('boolean', ['age_equal_or_over', '18']) },
};

export const PASSPORT: CredentialSource = {
  id: 'passport',
  format: 'dc+sd-jwt',
  type: 'urn:civic-elements:passport:1',
  labels: { ...document('Passport'), ...AGE, ...LEGAL },
  subject: DOCUMENT_NUMBER,
};

export const DRIVERS_LICENSE: CredentialSource = {
  id: 'drivers_license',
  format: 'dc+sd-jwt',
  type: 'urn:civic-elements:drivers-license:1',
  labels: { ...document('Driving License'), ...AGE, ...RESIDENCE },
  subject: DOCUMENT_NUMBER,
};
