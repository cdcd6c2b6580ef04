/**
 * A claims path pointer (OpenID4VP 1.0, section 7.1): where in a credential a claim stands. `null` means every element of an array. An index is
 * never used, because the lists of an SD-JWT close up where an entry is withheld.
 */
export type ClaimPath = readonly (string | null)[];

/** A Claims Query (OpenID4VP 1.0, section 6.3). */
export interface ClaimsQuery {
  id: string;
  path: ClaimPath;
  /** For mdocs: whether the site may keep the value. */
  intent_to_retain?: boolean;
}

/** What a Credential Query has in both formats (OpenID4VP 1.0, section 6.1), as far as this service uses it. */
interface CommonQuery {
  id: string;
  claims?: ClaimsQuery[];
  claim_sets?: string[][];
}

/** A Credential Query for SD-JWT VCs: any of the types will do (section B.3.5). */
export interface SdJwtQuery extends CommonQuery {
  format: 'dc+sd-jwt';
  meta: { vct_values: string[] };
}

/** A Credential Query for an mdoc (section B.2.3). Each path is a namespace and a data element. */
export interface MdocQuery extends CommonQuery {
  format: 'mso_mdoc';
  meta: { doctype_value: string };
}

export type CredentialQuery = SdJwtQuery | MdocQuery;

/** The credential types that a query asks for. */
export function typesOf(query: CredentialQuery): readonly string[] {
  return query.format === 'mso_mdoc' ? [query.meta.doctype_value] : query.meta.vct_values;
}

/** A Credential Set Query (OpenID4VP 1.0, section 6.2): one of the options is asked for; `required` is true by default. */
export interface CredentialSet {
  options: string[][];
  required?: boolean;
}

/** A DCQL query as it goes into the Request Object (OpenID4VP 1.0, section 6). */
export interface Query {
  credentials: CredentialQuery[];
  credential_sets?: CredentialSet[];
}
