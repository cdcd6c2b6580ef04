import { randomBytes } from 'node:crypto';

/** Whom a sample credential is about. */
export interface Persona {
  email: string;
  phone: string;
}

/** The one that everybody gets unless they ask for another. */
export const SAMPLE_PERSONA: Persona = { email: 'alex.example@example.test', phone: '+15550100123' };

/** Somebody else each time, so that a demo can have several people. */
export function randomPersona(): Persona {
  const bytes = randomBytes(4);
  return {
    email: `alex.${bytes.toString('hex')}@example.test`,
    phone: `+1555010${String(bytes.readUInt16BE() % 10_000).padStart(4, '0')}`,
  };
}

interface Configuration {
  vct: string;
  /** Shown by wallets. */
  name: string;
  /** Selectively disclosable claims. */
  claims(persona: Persona): Readonly<Record<string, unknown>>;
}

/** What can be issued, by Credential Configuration id. */
export const CREDENTIAL_CONFIGURATIONS: Readonly<Record<string, Configuration>> = {
  'verified-contact': {
    vct: 'urn:civic-elements:verified-contact:1',
    name: 'Verified contact (test data)',
    claims: ({ email, phone }) => ({ email, email_verified: true, phone_number: phone }),
  },
  'anonymous-login': {
    vct: 'urn:civic-elements:anonymous-login:1',
    name: 'Anonymous login (test data)',
    claims: () => ({ sub: randomBytes(32).toString('base64url') }),
  },
  pid: {
    vct: 'urn:eudi:pid:1',
    name: 'Person identification data (test data)',
    claims: ({ email, phone }) => ({
      given_name: 'Alex',
      family_name: 'Example (test data)',
      birthdate: '1990-01-01',
      nationalities: ['UT'],
      issuing_country: 'UT',
      email,
      phone_number: phone,
    }),
  },
};
