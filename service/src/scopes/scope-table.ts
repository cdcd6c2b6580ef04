import type { LabelWords } from 'civic-elements/locales/en/labels';
import { type ScopeName, SCOPE_NAMES } from 'civic-elements/protocol';
import type { CredentialSource } from './credential-source.js';
import { AGE, LABELS, LEVEL } from './labels.js';
import { EU_AGE, MDL_MDOC, PID_MDOC, PID_MDOC_CONTACT, VERIFIED_CONTACT_MDOC } from './mdoc-sources.js';
import {
  DRIVERS_LICENSE,
  LOGIN,
  PASSPORT,
  PID_CONTACT,
  PID_PERSON,
  PROOF_OF_AGE,
  VERIFIED_CONTACT,
} from './sd-jwt-sources.js';

/** Labels that one credential answers together, and the types of credential that can do so, the preferred one first. */
export interface Ask {
  labels: readonly string[];
  sources: readonly CredentialSource[];
  /**
   * Only where an issuer of this source is trusted, the scope cannot do without these labels. The other sources have them so seldom that hardly
   * anybody could answer.
   */
  neededWith?: CredentialSource;
}

interface ScopeRow {
  /** Names under which older pages ask for the same. */
  aliases: readonly string[];
  /** In the order in which a site gets them. */
  labels: readonly string[];
  /** Labels that may be absent from the answer. */
  optional: readonly string[];
  /** The entry of the catalogues with the name that people read, for labels that mean more here than elsewhere. */
  titles?: Readonly<Record<string, keyof LabelWords>>;
  /** Together they ask for all the labels. Their order decides which subject gives the user id. */
  asks: readonly Ask[];
}

/** The name of a scope that is an attribute list. */
export const ATTRIBUTE_LIST = 'ATTRIBUTES';

const EMAIL = 'contact.personal.email';
const PHONE = 'contact.personal.phoneNumber';
const NAME = 'documents.genericId.name';
const ADDRESS = 'contact.residence.address';

const id = (...fields: string[]) => fields.map((field) => `documents.genericId.${field}`);
const ADDRESS_PARTS = ['street', 'city', 'postalCode', 'country'].map((part) => `contact.residence.${part}`);
const LEGAL = ['givenName', 'familyName', 'dateOfBirth', 'nationality'].map(
  (part) => `identity.legal.${part}`,
);
const DOCUMENT = id('type', 'number', 'name', 'dateOfBirth', 'dateOfIssue', 'dateOfExpiry');
const IMAGES = id('image', 'image_md5');
const COUNTRY = id('country');

/** An anonymous login has the same label, but here a document stands behind it. */
const CHECKED = { [LEVEL]: 'identityChecked' } as const;

const CONTACT_SOURCES = [VERIFIED_CONTACT, VERIFIED_CONTACT_MDOC, PID_CONTACT, PID_MDOC_CONTACT];
const DOCUMENT_SOURCES = [PID_PERSON, PID_MDOC, MDL_MDOC, PASSPORT, DRIVERS_LICENSE];

/** An age is least of all in an mDL, which says it without a date of birth, as proofs of age do. */
const AGE_SOURCES = [MDL_MDOC, PID_PERSON, PID_MDOC, PASSPORT, DRIVERS_LICENSE];

/** A scope that is answered by a single document with everything in it. */
function documentScope(alias: string, ...sources: CredentialSource[]): ScopeRow {
  const labels = [...DOCUMENT, ...IMAGES, ...COUNTRY];
  const optional = [...id('dateOfIssue'), ...IMAGES];
  return { aliases: [alias], labels, optional, asks: [{ labels, sources }] };
}

/** What a page can ask for by name. */
export const SCOPES: Readonly<Record<ScopeName, ScopeRow>> = {
  BASIC_SIGNUP: {
    aliases: ['civicBasic', 'CIVIC_BASIC'],
    labels: [EMAIL, PHONE],
    optional: [PHONE],
    asks: [{ labels: [EMAIL, PHONE], sources: CONTACT_SOURCES }],
  },
  BASIC_LOGIN: {
    aliases: ['Login'],
    labels: [EMAIL],
    optional: [],
    asks: [{ labels: [EMAIL], sources: CONTACT_SOURCES }],
  },
  ANONYMOUS_LOGIN: {
    aliases: ['Anonymous_Login'],
    labels: [LEVEL],
    optional: [],
    asks: [{ labels: [LEVEL], sources: [LOGIN] }],
  },
  PROOF_OF_IDENTITY: {
    aliases: ['proofOfIdentity'],
    titles: CHECKED,
    labels: [LEVEL, ...DOCUMENT, ...IMAGES, ...COUNTRY, EMAIL, PHONE],
    optional: [...id('number', 'dateOfIssue', 'dateOfExpiry'), ...IMAGES, PHONE],
    asks: [
      { labels: [EMAIL, PHONE], sources: CONTACT_SOURCES, neededWith: VERIFIED_CONTACT },
      { labels: [LEVEL, ...DOCUMENT, ...IMAGES, ...COUNTRY], sources: DOCUMENT_SOURCES },
    ],
  },
  PROOF_OF_RESIDENCE: {
    aliases: ['proofOfResidence'],
    labels: [NAME, ADDRESS, ...ADDRESS_PARTS, EMAIL, PHONE],
    optional: [...ADDRESS_PARTS, PHONE],
    asks: [
      { labels: [EMAIL, PHONE], sources: CONTACT_SOURCES, neededWith: VERIFIED_CONTACT },
      {
        labels: [NAME, ADDRESS, ...ADDRESS_PARTS],
        sources: [PID_PERSON, PID_MDOC, MDL_MDOC, DRIVERS_LICENSE],
      },
    ],
  },
  PROOF_OF_AGE: {
    aliases: ['proofOfAge'],
    labels: [AGE],
    optional: [],
    asks: [{ labels: [AGE], sources: [EU_AGE, PROOF_OF_AGE, ...AGE_SOURCES] }],
  },
  ID_VERIFICATION: {
    aliases: ['id_verification'],
    titles: CHECKED,
    labels: [LEVEL, ...id('type', 'number', 'name', 'dateOfBirth', 'dateOfExpiry', 'country')],
    optional: id('number', 'dateOfExpiry'),
    asks: [
      {
        labels: [LEVEL, ...id('type', 'number', 'name', 'dateOfBirth', 'dateOfExpiry', 'country')],
        sources: DOCUMENT_SOURCES,
      },
    ],
  },
  PASSPORT: documentScope('passport', PASSPORT),
  DRIVER_LICENSE: documentScope('driversLicense', MDL_MDOC, DRIVERS_LICENSE),
  LEGAL: {
    aliases: ['Legal'],
    labels: [...LEGAL, EMAIL],
    optional: ['identity.legal.givenName'],
    asks: [
      { labels: [EMAIL], sources: CONTACT_SOURCES, neededWith: VERIFIED_CONTACT },
      { labels: LEGAL, sources: [PID_PERSON, PID_MDOC, PASSPORT] },
    ],
  },
};

/**
 * How an attribute list is divided: one credential answers all labels of the list that stand in the same row. The login stands first, so that
 * its subject decides the user id of a list that mixes.
 */
export const FAMILIES: readonly Ask[] = [
  { labels: [LEVEL], sources: [LOGIN] },
  { labels: [EMAIL, PHONE], sources: CONTACT_SOURCES },
  {
    labels: LABELS.filter((label) => ![LEVEL, EMAIL, PHONE].includes(label)),
    sources: [EU_AGE, PROOF_OF_AGE, ...DOCUMENT_SOURCES],
  },
];

/** The scope of the table that a name, or one of its older names, means. */
export function findScopeName(text: string): ScopeName | undefined {
  return SCOPE_NAMES.find((name: ScopeName) => name === text || SCOPES[name].aliases.includes(text));
}
