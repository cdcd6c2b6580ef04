import type { Query } from './resolve-request.js';

/** The types that a Credential Query is content with; none of a format that this wallet does not know. */
export function typesOf(query: Query['credentials'][number]): readonly string[] {
  if (query.format === 'mso_mdoc') return query.meta?.doctype_value ? [query.meta.doctype_value] : [];
  return query.format === 'dc+sd-jwt' ? (query.meta?.vct_values ?? []) : [];
}
