import { type DcqlCredential, DcqlQuery } from 'dcql';
import { base64url } from 'jose';
import type { Query } from './resolve-request.js';
import type { OpenedCredential } from './open-credential.js';
import type { ClaimPath } from './sd-jwt.js';
import type { Share } from './share.js';
import type { HeldCredential } from './store.js';
import { readX5cMember } from './x5c.js';

/** One credential that answers one Credential Query. */
export interface Part extends Share {
  /** The id of the Credential Query. It is the key of the presentation in `vp_token`. */
  queryId: string;
  held: HeldCredential;
}

/**
 * Finds the credentials that satisfy each Credential Query, each with the claims of the first claim set that it can fulfil, and then with those of every
 * other set that discloses less of the same. Claim sets come in the Verifier's order of preference (OpenID4VP 1.0, section 6.4.1).
 *
 * @returns the parts by the id of their Credential Query
 */
export function evaluateQuery(query: Query, opened: readonly OpenedCredential[]): Map<string, Part[]> {
  const parts = new Map<string, Part[]>();
  const [first, ...others] = opened.map(toDcql);
  if (!first) return parts;
  const { credential_matches: matches } = DcqlQuery.query(query, [first, ...others]);
  for (const credentialQuery of query.credentials) {
    const paths: ClaimPath[] = (credentialQuery.claims ?? []).map((claim) =>
      'path' in claim ? claim.path : [claim.namespace, claim.claim_name],
    );
    const found: Part[] = [];
    for (const match of matches[credentialQuery.id]?.valid_credentials ?? []) {
      const credential = opened[match.input_credential_index];
      if (!credential) continue;
      for (const indexes of preferredAndLess(match.claims.valid_claim_sets)) {
        const chosen = paths.filter((_, index) => indexes.includes(index));
        found.push({
          queryId: credentialQuery.id,
          held: credential.held,
          ...credential.share(chosen),
        });
      }
    }
    parts.set(credentialQuery.id, found);
  }
  return parts;
}

/** The claims of the claim set that the Verifier prefers, and of the sets inside it. One that holds something else instead is not the person's to choose. */
function preferredAndLess(
  sets: readonly { valid_claim_indexes?: readonly number[] | undefined }[],
): readonly (readonly number[])[] {
  const [preferred = [], ...others] = sets.map(({ valid_claim_indexes: indexes }) => indexes ?? []);
  const less = others.filter(
    (indexes) => indexes.length < preferred.length && indexes.every((index) => preferred.includes(index)),
  );
  return [preferred, ...less];
}

function toDcql({ format, held, header, claims }: OpenedCredential): DcqlCredential {
  const authority = authorityOf(header);
  const common = { cryptographic_holder_binding: true, ...(authority && { authority }) };
  return format === 'mso_mdoc'
    ? { credential_format: format, doctype: held.vct, namespaces: claims as never, ...common }
    : { credential_format: format, vct: held.vct, claims: claims as never, ...common };
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
