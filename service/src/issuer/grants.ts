import { randomBytes } from 'node:crypto';
import type { Contact } from '../contact/address.js';
import type { Context } from '../context.js';

/** What a pre-authorized code, an access token or a nonce stands for. */
export interface Grant {
  /** Names it where it is spent. For the code of a verified contact it is the id of the verification. */
  id: string;
  /** Milliseconds. */
  expiresAt: number;
}

/** What a pre-authorized code allows. */
export interface CodeGrant extends Grant {
  configurationIds: string[];
  /** Whether `id` is that of a verification, whose code must come along as `tx_code`. */
  needsTxCode: boolean;
}

/** What an access token allows: each of the configurations once. */
export interface AccessGrant extends Grant {
  configurationIds: string[];
  /** What the person has shown to be theirs. It is nowhere else: the wallet keeps it, sealed. */
  contact?: Contact;
}

interface Kinds {
  code: CodeGrant;
  'access-token': AccessGrant;
  nonce: Grant;
}

/** Codes, access tokens and nonces of the issuer. They are sealed, so that the service only has to remember which ones were used. */
export interface Grants {
  create<K extends keyof Kinds>(kind: K, grant: Kinds[K]): string;
  /** @returns undefined for a token that is foreign, of another kind, or too old */
  read<K extends keyof Kinds>(kind: K, token: string): Kinds[K] | undefined;
  /** Uses a grant up. @returns false where it was used before */
  spend(kind: keyof Kinds, grant: Grant, what?: string): Promise<boolean>;
}

export function createGrants({ seal, store, clock }: Pick<Context, 'seal' | 'store' | 'clock'>): Grants {
  const purpose = (kind: keyof Kinds) => `issuer ${kind}`;
  return {
    create: (kind, grant) => seal.seal(JSON.stringify(grant), purpose(kind)),
    read<K extends keyof Kinds>(kind: K, token: string) {
      try {
        const grant = JSON.parse(seal.open(token, purpose(kind))) as Kinds[K];
        return clock() < grant.expiresAt ? grant : undefined;
      } catch {
        return undefined;
      }
    },
    spend: (kind, { id, expiresAt }, what = '') =>
      store.spend(`issuer:${kind}:${id}:${what}`, expiresAt, clock()),
  };
}

export function randomId(): string {
  return randomBytes(16).toString('base64url');
}
