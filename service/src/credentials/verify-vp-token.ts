import { DcqlPresentationResult, DcqlQuery } from 'dcql';
import type { Query } from '../scopes/build-query.js';
import { isObject } from '../tokens/json.js';
import { PresentationError } from './presentation-error.js';
import { type Expected, type VerifiedCredential, verifySdJwtVc } from './verify-sd-jwt-vc.js';

/**
 * Verifies a VP Token (OpenID4VP 1.0, section 8.1) against the query that was sent. The wallet's choice is not trusted: every presentation is
 * verified, and then the whole query is evaluated again over what the presentations really say. One bad presentation rejects the answer.
 * @returns the credentials by Credential Query id
 * @throws PresentationError
 */
export async function verifyVpToken(
  vpToken: unknown,
  query: Query,
  expected: Omit<Expected, 'vcts'>,
): Promise<Map<string, VerifiedCredential>> {
  const verified = new Map<string, VerifiedCredential>();
  for (const [id, presentation] of parseVpToken(vpToken, query)) {
    const asked = query.credentials.find((credential) => credential.id === id);
    verified.set(id, await verifySdJwtVc(presentation, { ...expected, vcts: asked?.meta.vct_values ?? [] }));
  }
  checkQuery(verified, query);
  return verified;
}

/** Reads an object of arrays with exactly one string each, under ids that were asked for. The bare strings of older drafts are refused. */
function parseVpToken(vpToken: unknown, query: Query): [id: string, presentation: string][] {
  if (!isObject(vpToken)) throw new PresentationError('vp_token_malformed');
  const ids = new Set(query.credentials.map(({ id }) => id));
  const entries = Object.entries(vpToken).map(([id, presentations]): [string, string] => {
    const [presentation] = Array.isArray(presentations) && presentations.length === 1 ? presentations : [];
    if (!ids.has(id) || typeof presentation !== 'string') throw new PresentationError('vp_token_malformed');
    return [id, presentation];
  });
  if (entries.length === 0) throw new PresentationError('vp_token_malformed');
  return entries;
}

function checkQuery(verified: ReadonlyMap<string, VerifiedCredential>, query: Query): void {
  const presentations = Object.fromEntries(
    [...verified].map(([id, { vct, claims }]) => [
      id,
      [
        {
          credential_format: 'dc+sd-jwt' as const,
          vct,
          cryptographic_holder_binding: true,
          claims: claims as Record<string, never>,
        },
      ],
    ]),
  );
  let isSatisfied: boolean;
  try {
    const result = DcqlPresentationResult.fromDcqlPresentation(presentations, {
      dcqlQuery: DcqlQuery.parse(query as DcqlQuery.Input),
    });
    isSatisfied = result.can_be_satisfied;
  } catch (cause) {
    throw new PresentationError('query_not_satisfied', { cause });
  }
  if (!isSatisfied) throw new PresentationError('query_not_satisfied');
}
