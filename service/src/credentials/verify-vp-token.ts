import { type CredentialQuery, type Query, typesOf } from './query.js';
import { isObject } from '../tokens/json.js';
import type { CredentialFormat, Expected, VerifiedCredential, VerifyPresentation } from './credential.js';
import { PresentationError } from './presentation-error.js';
import { isSatisfied } from './is-satisfied.js';
import { withAskedAges } from './mdoc/age-over.js';
import { verifyMdoc } from './mdoc/verify-mdoc.js';
import { verifySdJwtVc } from './sd-jwt/verify-sd-jwt-vc.js';

const VERIFY: Readonly<Record<CredentialFormat, VerifyPresentation>> = {
  'dc+sd-jwt': verifySdJwtVc,
  mso_mdoc: verifyMdoc,
};

/**
 * Verifies a VP Token (OpenID4VP 1.0, section 8.1) against the query that was sent. The wallet's choice is not trusted: every presentation is
 * verified, and then the whole query is evaluated again over what the presentations really say. One bad presentation rejects the answer.
 * @returns the credentials by Credential Query id
 * @throws PresentationError
 */
export async function verifyVpToken(
  vpToken: unknown,
  query: Query,
  expected: Omit<Expected, 'types'>,
): Promise<Map<string, VerifiedCredential>> {
  const verified = new Map<string, VerifiedCredential>();
  for (const [asked, presentation] of parseVpToken(vpToken, query)) {
    try {
      const credential = await VERIFY[asked.format](presentation, { ...expected, types: typesOf(asked) });
      verified.set(asked.id, withAskedAges(credential, asked));
    } catch (error) {
      if (error instanceof PresentationError) error.credential = asked.id;
      throw error;
    }
  }
  if (!(await isSatisfied(query, verified))) throw new PresentationError('query_not_satisfied');
  return verified;
}

/** Reads an object of arrays with exactly one string each, under ids that were asked for. The bare strings of older drafts are refused. */
function parseVpToken(vpToken: unknown, query: Query): [asked: CredentialQuery, presentation: string][] {
  if (!isObject(vpToken)) throw new PresentationError('vp_token_malformed');
  const entries = Object.entries(vpToken).map(([id, presentations]): [CredentialQuery, string] => {
    const asked = query.credentials.find((credential) => credential.id === id);
    const [presentation] = Array.isArray(presentations) && presentations.length === 1 ? presentations : [];
    if (!asked || typeof presentation !== 'string') throw new PresentationError('vp_token_malformed');
    return [asked, presentation];
  });
  if (entries.length === 0) throw new PresentationError('vp_token_malformed');
  return entries;
}
