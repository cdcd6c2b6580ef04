import { randomBytes } from 'node:crypto';
import type { Context } from '../context.js';

/** What a pre-authorized code, an access token or a nonce stands for. */
export interface Grant {
  /** Names it where it is spent. For the code of a verified contact it is the id of the verification. */
  id: string;
  /** Milliseconds. */
  expiresAt: number;
}

/** What a pre-authorized code allows. */
export interface CodeGrant<About> extends Grant {
  configurationIds: string[];
  /** Whether `id` is that of a verification, whose code must come along as `tx_code`. */
  needsTxCode: boolean;
  /** Who the credentials are about, where that is known before. */
  about?: About;
}

/** Milliseconds that an access token is valid. */
export const ACCESS_LIFETIME = 600_000;

/** What an access token allows. */
export interface AccessGrant<About> extends Grant {
  configurationIds: string[];
  /** Who the credentials are about. It is nowhere else: the wallet keeps it, sealed. */
  about?: About;
}

interface Kinds<About> {
  code: CodeGrant<About>;
  'access-token': AccessGrant<About>;
  nonce: Grant;
}

/** Codes, access tokens and nonces of an issuer. They are sealed, so that the service only has to remember which ones were used. */
export interface Grants<About> {
  create<K extends keyof Kinds<About>>(kind: K, grant: Kinds<About>[K]): string;
  /** @returns undefined for a token that is foreign, of another kind, or too old */
  read<K extends keyof Kinds<About>>(kind: K, token: string): Kinds<About>[K] | undefined;
  /** Uses a grant up. @returns false where it was used before */
  spend(kind: keyof Kinds<About>, grant: Grant, what?: string): Promise<boolean>;
}

/** @param issuer the name of the issuer, for which alone they count */
export function createGrants<About>(
  { seal, store, clock, notBefore }: Pick<Context, 'seal' | 'store' | 'clock' | 'notBefore'>,
  issuer: string,
): Grants<About> {
  // A restored database does not know which of the former ones were used, so it opens none of them.
  const since = notBefore === 0 ? '' : ` since ${notBefore}`;
  const purpose = (kind: keyof Kinds<About>) => `${issuer} ${kind}${since}`;
  return {
    create: (kind, grant) => seal.seal(JSON.stringify(grant), purpose(kind)),
    read<K extends keyof Kinds<About>>(kind: K, token: string) {
      try {
        const grant = JSON.parse(seal.open(token, purpose(kind))) as Kinds<About>[K];
        return clock() < grant.expiresAt ? grant : undefined;
      } catch {
        return undefined;
      }
    },
    spend: (kind, { id, expiresAt }, what = '') =>
      store.spend(`${issuer}:${kind}:${id}:${what}`, expiresAt, clock()),
  };
}

export function randomId(): string {
  return randomBytes(16).toString('base64url');
}
