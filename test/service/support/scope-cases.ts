import { createHash } from 'node:crypto';
import type { ScopeName } from 'civic-elements/protocol';
import { SAMPLE_PORTRAIT } from '../../../service/src/issuer-api/sample-portrait.js';
import { AGE, CONTACT, LICENSE, LOGIN, PASSPORT, PID } from './wallet-side.js';

/** One credential that answers one Credential Query. */
export interface Shown {
  queryId: string;
  vct: string;
  claims: Record<string, unknown>;
}

/** A way to answer a scope, and what comes of it. */
export interface ScopeCase {
  scope: ScopeName;
  /** What the classic library sends for it. */
  classic: string;
  how: string;
  shown: Shown[];
  expected: [label: string, value: string][];
  /** Whether a second visit brings the same user id. */
  isStable: boolean;
  /** Without this claim of its first credential the answer is refused. */
  needed: string;
}

const LEVEL: [string, string] = ['verifications.levels.CIVIC:IAL1', 'CIVIC:IAL1'];
const EMAIL: [string, string] = ['contact.personal.email', 'kim@example.test'];
const PHONE: [string, string] = ['contact.personal.phoneNumber', '+15550100199'];
const document = (field: string, value: string): [string, string] => [`documents.genericId.${field}`, value];

const PERSON = { given_name: 'Kim', family_name: 'Example', birthdate: '1990-01-31' };
const DOCUMENT = {
  ...PERSON,
  document_number: 'X123',
  date_of_issuance: '2024-01-01',
  date_of_expiry: '2034-01-01',
  issuing_country: 'DE',
  picture: `data:image/jpeg;base64,${SAMPLE_PORTRAIT}`,
};
const ADDRESS = { street_address: 'Street 1', locality: 'Town', postal_code: '12345', country: 'DE' };
const MD5 = createHash('md5').update(Buffer.from(SAMPLE_PORTRAIT, 'base64')).digest('hex');

const contact: Shown = {
  queryId: 'contact',
  vct: CONTACT,
  claims: { email: 'kim@example.test', phone_number: '+15550100199' },
};
const login: Shown = { queryId: 'login', vct: LOGIN, claims: { sub: 'abc' } };
const passport: Shown = { queryId: 'passport', vct: PASSPORT, claims: DOCUMENT };
const license: Shown = { queryId: 'drivers_license', vct: LICENSE, claims: DOCUMENT };

function identity(claims: Record<string, unknown>): Shown {
  return { queryId: 'identity', vct: PID, claims };
}

function without(name: string, { claims, ...shown }: Shown): Shown {
  const { [name]: _, ...rest } = claims;
  return { ...shown, claims: rest };
}

function documentData(type: string): [string, string][] {
  return [
    document('type', type),
    document('number', 'X123'),
    document('name', 'Kim Example'),
    document('dateOfBirth', '1990-01-31'),
    document('dateOfIssue', '2024-01-01'),
    document('dateOfExpiry', '2034-01-01'),
    document('image', SAMPLE_PORTRAIT),
    document('image_md5', MD5),
    document('country', 'DEU'),
  ];
}

const MONONYM = { given_name: '', family_name: 'Suharto', birthdate: '1990-01-31' };
const { postal_code: _, ...WITHOUT_POSTAL_CODE } = ADDRESS;

const WITHOUT_IMAGE = documentData('ID Card').filter(([label]) => !label.includes('image'));
const ID_CARD = WITHOUT_IMAGE.filter(([label]) => !/number|dateOfIssue/.test(label));
const PARTS: [string, string][] = [
  ['contact.residence.street', 'Street 1'],
  ['contact.residence.city', 'Town'],
  ['contact.residence.postalCode', '12345'],
  ['contact.residence.country', 'DEU'],
];
const OVER_18: [string, string][] = [['verifications.age.over18', 'true']];

/** Every scope, in every way in which its alternatives differ. */
export const SCOPE_CASES: ScopeCase[] = [
  {
    scope: 'BASIC_SIGNUP',
    classic: 'civicBasic',
    how: 'with a verified contact',
    shown: [contact],
    expected: [EMAIL, PHONE],
    isStable: true,
    needed: 'email',
  },
  {
    scope: 'BASIC_LOGIN',
    classic: 'Login',
    how: 'with a verified contact',
    shown: [contact],
    expected: [EMAIL],
    isStable: true,
    needed: 'email',
  },
  {
    scope: 'BASIC_LOGIN',
    classic: 'Login',
    how: 'with a PID',
    shown: [{ ...contact, queryId: 'pid', vct: PID }],
    expected: [EMAIL],
    isStable: false,
    needed: 'email',
  },
  {
    scope: 'ANONYMOUS_LOGIN',
    classic: 'Anonymous_Login',
    how: 'with a login credential',
    shown: [login],
    expected: [LEVEL],
    isStable: true,
    needed: 'sub',
  },
  {
    scope: 'PROOF_OF_IDENTITY',
    classic: 'proofOfIdentity',
    how: 'with a PID that has everything',
    shown: [identity(DOCUMENT), contact],
    expected: [LEVEL, ...documentData('ID Card'), EMAIL, PHONE],
    isStable: true,
    needed: 'family_name',
  },
  {
    scope: 'PROOF_OF_IDENTITY',
    classic: 'proofOfIdentity',
    how: 'with a PID without a picture, and an e-mail address alone',
    shown: [without('picture', identity(DOCUMENT)), without('phone_number', contact)],
    expected: [LEVEL, ...WITHOUT_IMAGE, EMAIL],
    isStable: true,
    needed: 'family_name',
  },
  {
    scope: 'PROOF_OF_IDENTITY',
    classic: 'proofOfIdentity',
    how: 'with a PID that has only what is needed, and so does not say when it expires',
    shown: [identity({ ...PERSON, issuing_country: 'DE' }), contact],
    expected: [LEVEL, ...ID_CARD.filter(([label]) => !label.endsWith('dateOfExpiry')), EMAIL, PHONE],
    isStable: true,
    needed: 'issuing_country',
  },
  {
    scope: 'PROOF_OF_IDENTITY',
    classic: 'proofOfIdentity',
    how: 'with a passport',
    shown: [passport, contact],
    expected: [LEVEL, ...documentData('Passport'), EMAIL, PHONE],
    isStable: true,
    needed: 'birthdate',
  },
  {
    scope: 'PROOF_OF_RESIDENCE',
    classic: 'proofOfResidence',
    how: 'with an address in parts',
    shown: [identity({ ...PERSON, address: ADDRESS }), contact],
    expected: [
      document('name', 'Kim Example'),
      ['contact.residence.address', 'Street 1, 12345 Town, DEU'],
      ...PARTS,
      EMAIL,
      PHONE,
    ],
    isStable: true,
    needed: 'address',
  },
  {
    scope: 'PROOF_OF_RESIDENCE',
    classic: 'proofOfResidence',
    how: 'with an address in one piece',
    shown: [
      { ...license, claims: { ...PERSON, address: { formatted: 'Street 1, Town' } } },
      without('phone_number', contact),
    ],
    expected: [document('name', 'Kim Example'), ['contact.residence.address', 'Street 1, Town'], EMAIL],
    isStable: true,
    needed: 'family_name',
  },
  {
    scope: 'PROOF_OF_RESIDENCE',
    classic: 'proofOfResidence',
    how: 'with house number and without postal code, by somebody with one name',
    shown: [
      identity({
        family_name: 'Suharto',
        address: { ...WITHOUT_POSTAL_CODE, street_address: 'Main Street', house_number: '17', country: 'UK' },
      }),
      without('phone_number', contact),
    ],
    expected: [
      document('name', 'Suharto'),
      ['contact.residence.address', '17 Main Street, Town, GBR'],
      ['contact.residence.street', '17 Main Street'],
      ['contact.residence.city', 'Town'],
      ['contact.residence.country', 'GBR'],
      EMAIL,
    ],
    isStable: true,
    needed: 'address',
  },
  {
    scope: 'PROOF_OF_AGE',
    classic: 'proofOfAge',
    how: 'with the year of birth alone',
    shown: [identity({ birthdate: '1950-00-00' })],
    expected: OVER_18,
    isStable: false,
    needed: 'birthdate',
  },
  {
    scope: 'PROOF_OF_AGE',
    classic: 'proofOfAge',
    how: 'with a proof of age',
    shown: [{ queryId: 'age', vct: AGE, claims: { age_equal_or_over: { '18': true } } }],
    expected: OVER_18,
    isStable: false,
    needed: 'age_equal_or_over',
  },
  {
    scope: 'PROOF_OF_AGE',
    classic: 'proofOfAge',
    how: 'with a date of birth',
    shown: [identity({ birthdate: '2008-11-22' })],
    expected: OVER_18,
    isStable: false,
    needed: 'birthdate',
  },
  {
    scope: 'PROOF_OF_AGE',
    classic: 'proofOfAge',
    how: 'by somebody who is younger',
    shown: [identity({ birthdate: '2008-11-23' })],
    expected: [['verifications.age.over18', 'false']],
    isStable: false,
    needed: 'birthdate',
  },
  {
    scope: 'ID_VERIFICATION',
    classic: 'id_verification',
    how: 'with a driving license',
    shown: [license],
    expected: [
      LEVEL,
      ...documentData('Driving License').filter(([label]) => !/image|dateOfIssue/.test(label)),
    ],
    isStable: true,
    needed: 'birthdate',
  },
  {
    scope: 'ID_VERIFICATION',
    classic: 'id_verification',
    how: 'with a PID without a number',
    shown: [without('document_number', identity(DOCUMENT))],
    expected: [LEVEL, ...ID_CARD],
    isStable: false,
    needed: 'family_name',
  },
  {
    scope: 'PASSPORT',
    classic: 'passport',
    how: 'with a passport',
    shown: [passport],
    expected: documentData('Passport'),
    isStable: true,
    needed: 'document_number',
  },
  {
    scope: 'DRIVER_LICENSE',
    classic: 'driversLicense',
    how: 'with a driving license',
    shown: [license],
    expected: documentData('Driving License'),
    isStable: true,
    needed: 'document_number',
  },
  {
    scope: 'PASSPORT',
    classic: 'passport',
    how: 'with an empty date of issue and a portrait that no browser shows',
    shown: [
      {
        ...passport,
        claims: {
          ...DOCUMENT,
          ...MONONYM,
          date_of_issuance: '',
          picture: 'data:image/jp2;base64,AAAADGpQICANCocK',
        },
      },
    ],
    expected: documentData('Passport')
      .filter(([label]) => !/image|dateOfIssue/.test(label))
      .map(([label, value]) => [label, label.endsWith('.name') ? 'Suharto' : value]),
    isStable: true,
    needed: 'family_name',
  },
  {
    scope: 'LEGAL',
    classic: 'Legal',
    how: 'with a PID of somebody with one name and no nationality',
    shown: [identity({ ...MONONYM, birthdate: '1950', nationalities: ['QS'] }), contact],
    expected: [
      ['identity.legal.familyName', 'Suharto'],
      ['identity.legal.dateOfBirth', '1950'],
      ['identity.legal.nationality', 'XXA'],
      EMAIL,
    ],
    isStable: true,
    needed: 'birthdate',
  },
  {
    scope: 'LEGAL',
    classic: 'Legal',
    how: 'with a PID',
    shown: [identity({ ...PERSON, nationalities: ['DE', 'FR'] }), contact],
    expected: [
      ['identity.legal.givenName', 'Kim'],
      ['identity.legal.familyName', 'Example'],
      ['identity.legal.dateOfBirth', '1990-01-31'],
      ['identity.legal.nationality', 'DEU, FRA'],
      EMAIL,
    ],
    isStable: true,
    needed: 'nationalities',
  },
];
