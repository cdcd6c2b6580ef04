import { beforeAll, describe, expect, it } from 'vitest';
import { parseDocuments } from '../../../service/src/credentials/mdoc/parse-device-response.js';
import type { Query } from '../../../service/src/credentials/query.js';
import { verifyDocuments } from '../../../service/src/credentials/verify-documents.js';
import { createMdocSide } from '../support/mdoc-side.js';
import { outcomeOf } from '../support/outcome-of.js';
import { MDL, MDL_NAMESPACE, PID } from '../support/test-mdoc.js';

const QUERY: Query = {
  credentials: [
    {
      id: 'mdl',
      format: 'mso_mdoc',
      meta: { doctype_value: MDL },
      claims: [{ id: 'name', path: [MDL_NAMESPACE, 'family_name'] }],
    },
  ],
};

let side: Awaited<ReturnType<typeof createMdocSide>>;
beforeAll(async () => {
  side = await createMdocSide();
});

function verify(presentation: string) {
  const { documents } = parseDocuments(Buffer.from(presentation, 'base64url'));
  return verifyDocuments(documents, QUERY, side.expected);
}

describe('a response that names no queries', () => {
  it('answers by the type of its documents', async () => {
    expect([...(await verify(await side.present())).keys()]).toEqual(['mdl']);
  });

  it('does not answer without an element that is asked for, without a document, or with one of another type', async () => {
    const less = await side.present({}, { disclose: ['given_name'] });
    const none = await side.present({}, { response: (response) => (response['documents'] = []) });
    const other = side.issuer.issue(side.holder.publicKey, PID, { [MDL_NAMESPACE]: { family_name: 'Doe' } });
    for (const presentation of [less, none, await side.holder.present(other, side.request)])
      expect(await outcomeOf(verify(presentation))).toBe('query_not_satisfied');
  });
});
