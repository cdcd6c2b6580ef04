import { createHash, randomBytes } from 'node:crypto';
import type { IssuerWords } from 'civic-elements/locales/en/issuer';
import type { Configurations } from '../issuer/configurations.js';
import { fill } from '../pages/say.js';
import { SAMPLE_PORTRAIT } from './sample-portrait.js';

/** The person whom a sample credential describes. */
export interface Persona {
  email: string;
  phone: string;
}

/** The persona that everybody gets unless they ask for another one. */
export const SAMPLE_PERSONA: Persona = { email: 'alex.example@example.test', phone: '+15550100123' };

/** Another persona each time, so that a demo can have several people. */
export function randomPersona(): Persona {
  const bytes = randomBytes(4);
  return {
    email: `alex.${bytes.toString('hex')}@example.test`,
    phone: `+1555010${String(bytes.readUInt16BE() % 10_000).padStart(4, '0')}`,
  };
}

interface Sample {
  vct: string;
  /** Selectively disclosable claims. The members of an object and the entries of a list are disclosable one by one. */
  claims(persona: Persona): Readonly<Record<string, unknown>>;
}

/** Seconds that a sample is valid. */
const LIFETIME = 90 * 86_400;

const PERSON = { given_name: 'Alex', family_name: 'Example (test data)', birthdate: '1990-01-01' };

const NATIONALITY = { nationalities: ['UT'] };

const ADDRESS = {
  address: {
    street_address: 'Sample Street 1',
    locality: 'Sampletown',
    postal_code: '12345',
    country: 'UT',
    formatted: 'Sample Street 1, 12345 Sampletown, Utopia',
  },
};

const PICTURE = { picture: `data:image/jpeg;base64,${SAMPLE_PORTRAIT}` };

const OF_AGE = { age_equal_or_over: { '18': true } };

/** The same person gets the same number each time, as with a real document. */
function documentClaims(prefix: string, { email }: Persona) {
  const digits = createHash('sha256').update(`${prefix} ${email}`).digest().readUInt32BE() % 10_000_000;
  return {
    document_number: `TEST-${prefix}${String(digits).padStart(7, '0')}`,
    date_of_issuance: '2024-01-01',
    date_of_expiry: '2034-01-01',
    issuing_country: 'UT',
  };
}

const CLAIMS = {
  'verified-contact': {
    vct: 'urn:civic-elements:verified-contact:1',
    claims: ({ email, phone }) => ({ email, email_verified: true, phone_number: phone }),
  },
  'anonymous-login': {
    vct: 'urn:civic-elements:anonymous-login:1',
    claims: () => ({ sub: randomBytes(32).toString('base64url') }),
  },
  pid: {
    vct: 'urn:eudi:pid:1',
    claims: (persona) => ({
      ...PERSON,
      ...NATIONALITY,
      ...ADDRESS,
      ...PICTURE,
      ...documentClaims('I', persona),
      email: persona.email,
      phone_number: persona.phone,
    }),
  },
  'proof-of-age': {
    vct: 'urn:civic-elements:proof-of-age:1',
    claims: () => OF_AGE,
  },
  passport: {
    vct: 'urn:civic-elements:passport:1',
    claims: (persona) => ({
      ...PERSON,
      ...NATIONALITY,
      ...PICTURE,
      ...OF_AGE,
      ...documentClaims('P', persona),
    }),
  },
  'drivers-license': {
    vct: 'urn:civic-elements:drivers-license:1',
    claims: (persona) => ({ ...PERSON, ...ADDRESS, ...PICTURE, ...OF_AGE, ...documentClaims('D', persona) }),
  },
} satisfies Readonly<Partial<Record<keyof IssuerWords, Sample>>>;

/** A name that says that it is test data, because other wallets mark that nowhere else. */
export const sampleName = (key: keyof IssuerWords) => (words: IssuerWords) =>
  fill(words.sample, { name: words[key] });

/** What can be issued, by Credential Configuration id. All of it is plainly marked as test data. */
export const SAMPLES: Configurations<Persona> = Object.fromEntries(
  (Object.entries(CLAIMS) as [keyof typeof CLAIMS, Sample][]).map(([id, sample]) => [
    id,
    {
      format: 'dc+sd-jwt' as const,
      type: sample.vct,
      name: sampleName(id),
      lifetime: LIFETIME,
      shown: { test_data: true },
      claims: (persona) => sample.claims(persona ?? SAMPLE_PERSONA),
    },
  ]),
);
