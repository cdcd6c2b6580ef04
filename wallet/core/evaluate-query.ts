import { type DcqlCredential, DcqlQuery } from 'dcql';
import { base64url } from 'jose';
import type { Query } from './resolve-request.js';
import { type ClaimPath, type CredentialContent, valuesAt } from './sd-jwt.js';
import type { HeldCredential } from './store.js';
import { readX5cMember } from './x5c.js';

/** One claim that would be disclosed. */
export interface DisclosedClaim {
  path: ClaimPath;
  /** The path as one text, such as `address.locality`. */
  name: string;
  /** The values at the path. There is more than one where the path has a `null`. */
  values: unknown[];
}

/** One credential that answers one Credential Query. */
export interface Part {
  /** The id of the Credential Query. It is the key of the presentation in `vp_token`. */
  queryId: string;
  held: HeldCredential;
  claims: DisclosedClaim[];
  /** The names of claims that were not asked for but that the issuer made part of every presentation. */
  alongside: string[];
}

/** A held credential together with its content. */
export type OpenedCredential = CredentialContent & { held: HeldCredential };

/**
 * Finds the credentials that satisfy each Credential Query, each with the claims of the first claim set that it can fulfil. Claim sets
 * come in the Verifier's order of preference (OpenID4VP 1.0, section 6.4.1).
 *
 * @returns the parts by the id of their Credential Query
 */
export function evaluateQuery(query: Query, opened: readonly OpenedCredential[]): Map<string, Part[]> {
  const parts = new Map<string, Part[]>();
  const [first, ...others] = opened.map(toDcql);
  if (!first) return parts;
  const { credential_matches: matches } = DcqlQuery.query(query, [first, ...others]);
  for (const credentialQuery of query.credentials) {
    if (credentialQuery.format !== 'dc+sd-jwt') continue;
    const paths: ClaimPath[] = (credentialQuery.claims ?? []).map((claim) => claim.path);
    const found: Part[] = [];
    for (const match of matches[credentialQuery.id]?.valid_credentials ?? []) {
      const credential = opened[match.input_credential_index];
      const indexes: readonly number[] = match.claims.valid_claim_sets[0]?.valid_claim_indexes ?? [];
      const chosen = paths.filter((_, index) => indexes.includes(index));
      if (credential) found.push(toPart(credentialQuery.id, credential, chosen));
    }
    parts.set(credentialQuery.id, found);
  }
  return parts;
}

function toPart(queryId: string, opened: OpenedCredential, paths: readonly ClaimPath[]): Part {
  const claims = paths.map((path) => ({
    path,
    name: path.filter((step) => step !== null).join('.'),
    values: valuesAt(opened.claims, path),
  }));
  const asked = new Set(paths.map(([top]) => String(top)));
  const alongside = opened.alwaysDisclosed.filter((name) => !asked.has(name));
  return { queryId, held: opened.held, claims, alongside };
}

function toDcql({ held, header, claims }: OpenedCredential): DcqlCredential {
  const authority = authorityOf(header);
  return {
    credential_format: 'dc+sd-jwt',
    vct: held.vct,
    claims: claims as never,
    cryptographic_holder_binding: true,
    ...(authority && { authority }),
  };
}

/** Lists the Authority Key Identifiers of the issuer's certificate chain, which `trusted_authorities` of type `aki` refers to (section 6.1.1.1). */
function authorityOf(header: Record<string, unknown>): DcqlCredential['authority'] {
  const chain = Array.isArray(header['x5c']) ? (header['x5c'] as unknown[]) : [];
  const [first, ...others] = chain.flatMap((member) => {
    const id = typeof member === 'string' ? readX5cMember(member).certificate.authorityKeyId : undefined;
    return id ? [base64url.encode(id)] : [];
  });
  return first === undefined ? undefined : { type: 'aki', values: [first, ...others] };
}
