import type { ClaimPath } from '../credentials/query.js';
import { type CredentialSource, type ValueSource, constant, value } from './credential-source.js';
import type { ValueForm } from './format-values.js';
import { LEVEL, LEVEL_VALUE } from './labels.js';
import { VERIFIED_CONTACT } from './sd-jwt-sources.js';

/** The EU PID as mdoc (PID rulebook, section 3). Its namespace is its `docType`. */
const PID = 'eu.europa.ec.eudi.pid.1';
/** The mobile driving license (ISO/IEC 18013-5, section 7.1 and table 5). */
const MDL = 'org.iso.18013.5.1.mDL';
const MDL_NAMESPACE = 'org.iso.18013.5.1';
/** The EU's proof of age (EU age verification profile, annex A). */
const AGE = 'eu.europa.ec.av.1';

/** The parts of an address in which PID and mDL differ. */
interface AddressElements {
  street: ClaimPath;
  houseNumber?: ClaimPath;
}

/** The labels of a document whose data elements stand in one namespace. PID and mDL give most of them the same names. */
function labelsOf(
  namespace: string,
  kind: string,
  dates: { issue: string; expiry: string },
  address: AddressElements,
) {
  const at = (element: string): ClaimPath => [namespace, element];
  const one = (form: ValueForm, element: string) => value(form, at(element));
  const givenName = at('given_name');
  const name: ValueSource = { paths: [givenName, at('family_name')], form: 'name', optional: [givenName] };
  const [town, postalCode, country] = [
    at('resident_city'),
    at('resident_postal_code'),
    at('resident_country'),
  ];
  const { street, houseNumber } = address;
  const parts = [street, town, postalCode, country, ...(houseNumber ? [houseNumber] : [])];
  const optional = [country, postalCode, ...(houseNumber ? [houseNumber] : [])];
  return {
    [LEVEL]: constant(LEVEL_VALUE),
    'documents.genericId.type': constant(kind),
    'documents.genericId.number': one('text', 'document_number'),
    'documents.genericId.name': [name],
    'documents.genericId.dateOfBirth': one('date', 'birth_date'),
    'documents.genericId.dateOfIssue': one('date', dates.issue),
    'documents.genericId.dateOfExpiry': one('date', dates.expiry),
    'documents.genericId.image': one('image', 'portrait'),
    'documents.genericId.image_md5': one('image_md5', 'portrait'),
    'documents.genericId.country': one('country', 'issuing_country'),
    'verifications.age.over18': [...one('boolean', 'age_over_18'), ...one('over18', 'birth_date')],
    'contact.residence.address': [
      { paths: parts, form: 'address', optional },
      { paths: parts, form: 'address', optional: [...optional, street] },
    ],
    'contact.residence.street': houseNumber
      ? [
          { paths: [street, houseNumber, country], form: 'street', optional: [country] },
          ...value('lines', street),
        ]
      : value('lines', street),
    'contact.residence.city': value('text', town),
    'contact.residence.postalCode': value('text', postalCode),
    'contact.residence.country': value('country', country),
    'identity.legal.givenName': one('text', 'given_name'),
    'identity.legal.familyName': one('text', 'family_name'),
    'identity.legal.dateOfBirth': one('date', 'birth_date'),
  } satisfies CredentialSource['labels'];
}

/**
 * Our verified contact as mdoc. Its `docType` and its namespace are the `vct` of the same credential as SD-JWT VC, so that an issuer who is trusted
 * for the one is trusted for the other, and an address is the same user in both.
 */
export const VERIFIED_CONTACT_MDOC: CredentialSource = {
  id: 'contact_mdoc',
  format: 'mso_mdoc',
  type: VERIFIED_CONTACT.type,
  labels: {
    'contact.personal.email': value('email', [VERIFIED_CONTACT.type, 'email']),
    'contact.personal.phoneNumber': value('phone', [VERIFIED_CONTACT.type, 'phone_number']),
  },
  subject: { paths: [[VERIFIED_CONTACT.type, 'email']], perIssuer: false, sameAs: VERIFIED_CONTACT },
};

export const PID_MDOC_CONTACT: CredentialSource = {
  id: 'pid_mdoc',
  format: 'mso_mdoc',
  type: PID,
  labels: {
    'contact.personal.email': value('email', [PID, 'email_address']),
    'contact.personal.phoneNumber': value('phone', [PID, 'mobile_phone_number']),
  },
};

const PID_LABELS = labelsOf(
  PID,
  'ID Card',
  { issue: 'issuance_date', expiry: 'expiry_date' },
  { street: [PID, 'resident_street'], houseNumber: [PID, 'resident_house_number'] },
);

/** Like the PID as SD-JWT VC, it has no subject: its number changes with every renewal. */
export const PID_MDOC: CredentialSource = {
  id: 'identity_mdoc',
  format: 'mso_mdoc',
  type: PID,
  labels: {
    ...PID_LABELS,
    'contact.residence.address': [
      ...PID_LABELS['contact.residence.address'],
      ...value('lines', [PID, 'resident_address']),
    ],
    'identity.legal.nationality': value('country', [PID, 'nationality']),
  },
};

/** An mDL writes street and house number in one element. */
export const MDL_MDOC: CredentialSource = {
  id: 'mdl',
  format: 'mso_mdoc',
  type: MDL,
  labels: labelsOf(
    MDL_NAMESPACE,
    'Driving License',
    { issue: 'issue_date', expiry: 'expiry_date' },
    { street: [MDL_NAMESPACE, 'resident_address'] },
  ),
  subject: {
    paths: [
      [MDL_NAMESPACE, 'issuing_country'],
      [MDL_NAMESPACE, 'document_number'],
    ],
    perIssuer: true,
  },
};

export const EU_AGE: CredentialSource = {
  id: 'eu_age',
  format: 'mso_mdoc',
  type: AGE,
  labels: { 'verifications.age.over18': value('boolean', [AGE, 'age_over_18']) },
};
