/** Every label of the service's own scopes, with the name that people read. */
export const LABELS: Readonly<Record<string, string>> = {
  'contact.personal.email': 'Email address',
  'contact.personal.phoneNumber': 'Phone number',
  'verifications.levels.CIVIC:IAL1': 'An anonymous sign-in, no personal data',
  'verifications.age.over18': 'Whether you are 18 or older',
  'documents.genericId.type': 'Type of document',
  'documents.genericId.number': 'Document number',
  'documents.genericId.name': 'Full name',
  'documents.genericId.dateOfBirth': 'Date of birth',
  'documents.genericId.dateOfIssue': 'Date of issue',
  'documents.genericId.dateOfExpiry': 'Date of expiry',
  'documents.genericId.image': 'Photo',
  'documents.genericId.image_md5': 'Checksum of the photo',
  'documents.genericId.country': 'Issuing country',
  'contact.residence.address': 'Home address',
  'contact.residence.street': 'Street',
  'contact.residence.city': 'Town or city',
  'contact.residence.postalCode': 'Postal code',
  'contact.residence.country': 'Country of residence',
  'identity.legal.givenName': 'Given name',
  'identity.legal.familyName': 'Family name',
  'identity.legal.dateOfBirth': 'Date of birth',
  'identity.legal.nationality': 'Nationality',
};

/** The label that says whether somebody is an adult. */
export const AGE = 'verifications.age.over18';

/** The label of the level of assurance; its value repeats the level. */
export const LEVEL = 'verifications.levels.CIVIC:IAL1';
export const LEVEL_VALUE = 'CIVIC:IAL1';
