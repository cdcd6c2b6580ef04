import type { Expected, VerifiedCredential } from './credential.js';
import { isSatisfied } from './is-satisfied.js';
import { withAskedAges } from './mdoc/age-over.js';
import type { Document } from './mdoc/parse-device-response.js';
import { verifyDocument } from './mdoc/verify-mdoc.js';
import { PresentationError } from './presentation-error.js';
import { type Query, typesOf } from './query.js';

/**
 * Verifies the documents of a DeviceResponse against a query for mdocs. Such an answer names no Credential Queries: a document answers every one
 * of its type that it has the elements for. What nobody asked for is dropped unread, and then the whole query is evaluated, as for a VP Token.
 * @returns the credentials by Credential Query id
 * @throws PresentationError
 */
export async function verifyDocuments(
  documents: readonly Document[],
  query: Query,
  expected: Omit<Expected, 'types'>,
): Promise<Map<string, VerifiedCredential>> {
  const verified = new Map<string, VerifiedCredential>();
  for (const asked of query.credentials) {
    const types = typesOf(asked);
    const document = documents.find(({ docType }) => types.includes(docType));
    if (!document) continue;
    try {
      const credential = withAskedAges(await verifyDocument(document, { ...expected, types }), asked);
      const answer = new Map([[asked.id, credential]]);
      if (await isSatisfied({ credentials: [asked] }, answer)) verified.set(asked.id, credential);
    } catch (error) {
      if (error instanceof PresentationError) error.credential = asked.id;
      throw error;
    }
  }
  if (!(await isSatisfied(query, verified))) throw new PresentationError('query_not_satisfied');
  return verified;
}
