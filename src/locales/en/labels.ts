/** Words that are not those of the label itself. In English, the modal reads all others off the label, which saves bytes. */
export const unlikeLabel = {
  'contact.personal.email': 'Email address',
  'verifications.levels.CIVIC:IAL1': 'An anonymous login',
  /** The same label where a document stands behind it. */
  identityChecked: 'That your identity was checked',
  'verifications.age.over18': 'Whether you are 18 or older',
  'documents.genericId.type': 'Document type',
  'documents.genericId.number': 'Document number',
  'documents.genericId.name': 'Full name',
  'documents.genericId.image': 'Photo',
  'documents.genericId.image_md5': 'Photo',
  'documents.genericId.country': 'Issuing country',
};

/** What people read for each Civic label: on the page that a link or a QR code opens, and in the modal. */
export const labelWords = {
  ...unlikeLabel,
  'contact.personal.phoneNumber': 'Phone number',
  'documents.genericId.dateOfBirth': 'Date of birth',
  'documents.genericId.dateOfIssue': 'Date of issue',
  'documents.genericId.dateOfExpiry': 'Date of expiry',
  'contact.residence.address': 'Address',
  'contact.residence.street': 'Street',
  'contact.residence.city': 'City',
  'contact.residence.postalCode': 'Postal code',
  'contact.residence.country': 'Country',
  'identity.legal.givenName': 'Given name',
  'identity.legal.familyName': 'Family name',
  'identity.legal.dateOfBirth': 'Date of birth',
  'identity.legal.nationality': 'Nationality',
};

export type LabelWords = typeof labelWords;
