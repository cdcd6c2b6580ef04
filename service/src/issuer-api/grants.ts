import { randomBytes } from 'node:crypto';
import { Type } from 'typebox';
import { Value } from 'typebox/value';
import type { Context } from '../context.js';
import type { Persona } from './configurations.js';

/** What a code or an access token allows: these credentials, about this persona. */
export interface Grant {
  configurationIds: string[];
  persona: Persona;
}

/** Codes, access tokens and nonces of the sample issuer. They are sealed, so that the service only has to remember which ones were used. */
export interface Grants {
  create(kind: GrantKind, grant: Grant, seconds: number): string;
  /** @returns undefined for a token that is foreign, of another kind, or too old */
  read(kind: GrantKind, token: string): { grant: Grant; spendKey: string; expiresAt: number } | undefined;
}

type GrantKind = 'code' | 'access-token' | 'nonce';

const Sealed = Type.Object({
  id: Type.String(),
  expiresAt: Type.Number(),
  configurationIds: Type.Array(Type.String()),
  persona: Type.Object({ email: Type.String(), phone: Type.String() }),
});

export function createGrants({ seal, clock }: Pick<Context, 'seal' | 'clock'>): Grants {
  return {
    create(kind, grant, seconds) {
      const id = randomBytes(16).toString('base64url');
      const expiresAt = clock() + seconds * 1000;
      return seal.seal(JSON.stringify({ id, expiresAt, ...grant }), `sample-issuer ${kind}`);
    },
    read(kind, token) {
      try {
        const { id, expiresAt, ...grant } = Value.Parse(
          Sealed,
          JSON.parse(seal.open(token, `sample-issuer ${kind}`)),
        );
        return clock() < expiresAt ? { grant, spendKey: `si:${kind}:${id}`, expiresAt } : undefined;
      } catch {
        return undefined;
      }
    },
  };
}
