import type { DcqlQuery } from 'dcql';
import type { VerifiedCredential } from './credential.js';
import type { Query } from './query.js';

/** Loaded with the first answer. */
let library: typeof import('dcql') | undefined;

/** Most answers are to the same few queries. */
const parsed = new WeakMap<Query, DcqlQuery.Output>();

/** Evaluates a whole query (OpenID4VP 1.0, section 6) over what verified presentations really say, by Credential Query id. */
export async function isSatisfied(
  query: Query,
  verified: ReadonlyMap<string, VerifiedCredential>,
): Promise<boolean> {
  library ??= await import('dcql');
  const { DcqlPresentationResult, DcqlQuery } = library;
  const presentations = Object.fromEntries(
    [...verified].map(([id, credential]) => [id, [toDcqlCredential(credential)]]),
  );
  try {
    const dcqlQuery = parsed.get(query) ?? DcqlQuery.parse(query as DcqlQuery.Input);
    parsed.set(query, dcqlQuery);
    return DcqlPresentationResult.fromDcqlPresentation(presentations, { dcqlQuery }).can_be_satisfied;
  } catch {
    // So the library refuses presentations that do not fit the query.
    return false;
  }
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
