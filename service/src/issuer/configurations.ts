import { randomBytes } from 'node:crypto';
import type { IssuerWords } from 'civic-elements/locales/en/issuer';
import type { Contact } from '../contact/address.js';
import type { CredentialFormat } from '../credentials/credential.js';
import { canVerify } from '../contact/create-delivery.js';
import type { Options } from '../options.js';

const DAY = 86_400;

/** A kind of credential. `About` is what its claims are made of. */
export interface Configuration<About> {
  format: CredentialFormat;
  /** The `vct` of an SD-JWT VC; the `docType` of an mdoc, which is its one namespace as well. */
  type: string;
  /** Shown by wallets, in each language. */
  name: (words: IssuerWords) => string;
  /** Seconds that a credential is valid. */
  lifetime: number;
  /** Every claim that it can have, where wallets are to know before. */
  claimNames?: readonly (keyof IssuerWords)[];
  /** Claims of an SD-JWT VC that are always shown. */
  shown?: Readonly<Record<string, unknown>>;
  /**
   * Selectively disclosable claims. All credentials of a batch have the same.
   * @param about what the person has shown to be theirs, where they have
   * @returns undefined where that is needed and not there
   */
  claims(about: About | undefined): Readonly<Record<string, unknown>> | undefined;
}

/** By Credential Configuration id. */
export type Configurations<About> = Readonly<Record<string, Configuration<About>>>;

/**
 * A random subject per wallet and nothing about a person. It is valid for five years, because whoever gets another one is another user to
 * every site.
 */
const ANONYMOUS_LOGIN: Configuration<Contact> = {
  format: 'dc+sd-jwt',
  type: 'urn:civic-elements:anonymous-login:1',
  name: (words) => words['anonymous-login'],
  lifetime: 5 * 365 * DAY,
  claimNames: ['sub'],
  claims: () => ({ sub: randomBytes(32).toString('base64url') }),
};

/** An e-mail address or a phone number to which a code was sent. It is valid for half a year, because addresses change hands. */
const VERIFIED_CONTACT: Configuration<Contact> = {
  format: 'dc+sd-jwt',
  type: 'urn:civic-elements:verified-contact:1',
  name: (words) => words['verified-contact'],
  lifetime: 180 * DAY,
  claimNames: ['email', 'email_verified', 'phone_number', 'phone_number_verified'],
  claims(contact) {
    if (!contact) return undefined;
    const { kind, value } = contact;
    return kind === 'email'
      ? { email: value, email_verified: true }
      : { phone_number: value, phone_number_verified: true };
  },
};

/** The same for wallets that take mdocs. What one verification gives is offered in both, and the wallet chooses. */
const VERIFIED_CONTACT_MDOC: Configuration<Contact> = { ...VERIFIED_CONTACT, format: 'mso_mdoc' };

/** Milliseconds after which nothing is valid any more that was issued. */
export const LONGEST_CREDENTIAL = 1000 * Math.max(VERIFIED_CONTACT.lifetime, ANONYMOUS_LOGIN.lifetime);

/** What can be issued: contacts only where the service can send codes to them. */
export function configurationsOf(options: Options): Configurations<Contact> {
  const verifies = canVerify(options, 'email') || canVerify(options, 'phone');
  return {
    ...(verifies && {
      'verified-contact': VERIFIED_CONTACT,
      'verified-contact-mdoc': VERIFIED_CONTACT_MDOC,
    }),
    'anonymous-login': ANONYMOUS_LOGIN,
  };
}

/** @returns undefined for an id that is none of ours */
export function configurationOf<About>(
  configurations: Configurations<About>,
  id: string,
): Configuration<About> | undefined {
  return Object.hasOwn(configurations, id) ? configurations[id] : undefined;
}
