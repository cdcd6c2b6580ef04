import { DcqlPresentationResult, DcqlQuery } from 'dcql';
import type { VerifiedCredential } from './credential.js';
import type { Query } from './query.js';

/** Evaluates a whole query (OpenID4VP 1.0, section 6) over what verified presentations really say, by Credential Query id. */
export function isSatisfied(query: Query, verified: ReadonlyMap<string, VerifiedCredential>): boolean {
  const presentations = Object.fromEntries(
    [...verified].map(([id, credential]) => [id, [toDcqlCredential(credential)]]),
  );
  try {
    return DcqlPresentationResult.fromDcqlPresentation(presentations, { dcqlQuery: parsedOf(query) })
      .can_be_satisfied;
  } catch {
    // So the library refuses presentations that do not fit the query.
    return false;
  }
}

const parsed = new WeakMap<Query, DcqlQuery.Output>();

/** Most answers are to the same few queries. */
function parsedOf(query: Query): DcqlQuery.Output {
  const known = parsed.get(query) ?? DcqlQuery.parse(query as DcqlQuery.Input);
  parsed.set(query, known);
  return known;
}

/** A verified credential in the words of the library that evaluates queries. */
function toDcqlCredential({ format, type, claims }: VerifiedCredential) {
  return format === 'mso_mdoc'
    ? {
        credential_format: format,
        doctype: type,
        cryptographic_holder_binding: true,
        namespaces: claims as Record<string, Record<string, never>>,
      }
    : {
        credential_format: format,
        vct: type,
        cryptographic_holder_binding: true,
        claims: claims as Record<string, never>,
      };
}
