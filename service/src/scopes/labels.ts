import type { LabelWords } from 'civic-elements/locales/en/labels';

/** Every label of the service's own scopes. What people read for it is in the catalogues (`src/locales/en/labels.ts`). */
export const LABELS = [
  'contact.personal.email',
  'contact.personal.phoneNumber',
  'verifications.levels.CIVIC:IAL1',
  'verifications.age.over18',
  'documents.genericId.type',
  'documents.genericId.number',
  'documents.genericId.name',
  'documents.genericId.dateOfBirth',
  'documents.genericId.dateOfIssue',
  'documents.genericId.dateOfExpiry',
  'documents.genericId.image',
  'documents.genericId.image_md5',
  'documents.genericId.country',
  'contact.residence.address',
  'contact.residence.street',
  'contact.residence.city',
  'contact.residence.postalCode',
  'contact.residence.country',
  'identity.legal.givenName',
  'identity.legal.familyName',
  'identity.legal.dateOfBirth',
  'identity.legal.nationality',
] as const satisfies readonly (keyof LabelWords)[];

/** Whether a text is one of them. */
export function isLabel(text: string): text is (typeof LABELS)[number] {
  return (LABELS as readonly string[]).includes(text);
}

/** The label that says whether somebody is an adult. */
export const AGE = 'verifications.age.over18';

/** The label of the level of assurance; its value repeats the level. */
export const LEVEL = 'verifications.levels.CIVIC:IAL1';
export const LEVEL_VALUE = 'CIVIC:IAL1';
