import { randomBytes } from 'node:crypto';

const DAY = 86_400;

/** A kind of credential that the service issues for itself. */
export interface Configuration {
  vct: string;
  /** Shown by wallets. */
  name: string;
  /** Seconds that a credential is valid. */
  lifetime: number;
  /** What wallets call the claims. */
  claimNames: Readonly<Record<string, string>>;
  /** Selectively disclosable claims. All credentials of a batch have the same. */
  claims(): Readonly<Record<string, unknown>>;
}

/**
 * A random subject per wallet and nothing about a person. It is valid for five years, because whoever gets another one is another user to
 * every site.
 */
const ANONYMOUS_LOGIN: Configuration = {
  vct: 'urn:civic-elements:anonymous-login:1',
  name: 'Anonymous login',
  lifetime: 5 * 365 * DAY,
  claimNames: { sub: 'Identifier, different for every site' },
  claims: () => ({ sub: randomBytes(32).toString('base64url') }),
};

/** What can be issued, by Credential Configuration id. */
export const CONFIGURATIONS: Readonly<Record<string, Configuration>> = {
  'anonymous-login': ANONYMOUS_LOGIN,
};

/** @returns undefined for an id that is none of ours */
export function configurationOf(id: string): Configuration | undefined {
  return Object.hasOwn(CONFIGURATIONS, id) ? CONFIGURATIONS[id] : undefined;
}
