import 'reflect-metadata';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Query } from '../../../../service/src/credentials/query.js';
import { verifyVpToken } from '../../../../service/src/credentials/verify-vp-token.js';
import { createMdocSide } from '../../support/mdoc-side.js';
import { outcomeOf } from '../../support/outcome-of.js';
import { MDL, MDL_NAMESPACE, fullDate } from '../../support/test-mdoc.js';

let side: Awaited<ReturnType<typeof createMdocSide>>;
beforeAll(async () => {
  side = await createMdocSide();
});

/** A query for some elements of a licence. */
function ask(...names: string[]): Query {
  const claims = names.map((name) => ({ id: name, path: [MDL_NAMESPACE, name] }));
  return { credentials: [{ id: 'mdl', format: 'mso_mdoc', meta: { doctype_value: MDL }, claims }] };
}

async function presentOf(elements: Record<string, unknown>): Promise<string> {
  const mdoc = side.issuer.issue(side.holder.publicKey, MDL, { [MDL_NAMESPACE]: elements });
  return side.holder.present(mdoc, side.request);
}

const verify = (vpToken: unknown, query: Query) => verifyVpToken(vpToken, query, side.expected);

describe('a VP Token with a driving licence', () => {
  it('answers what was asked', async () => {
    const portrait = Buffer.alloc(300_000, 7);
    const presentation = await presentOf({ birth_date: fullDate('1990-03-31'), portrait });
    const found = await verify({ mdl: [presentation] }, ask('birth_date', 'portrait'));
    expect(found.get('mdl')?.claims[MDL_NAMESPACE]).toEqual({ birth_date: '1990-03-31', portrait });
  });

  it('does not answer when an element is missing', async () => {
    const presentation = await presentOf({ given_name: 'Kim' });
    const answer = verify({ mdl: [presentation] }, ask('given_name', 'family_name'));
    expect(await outcomeOf(answer)).toBe('query_not_satisfied');
  });

  it('answers for 18 with the age that decides it', async () => {
    const found = await verify({ mdl: [await presentOf({ age_over_21: true })] }, ask('age_over_18'));
    expect(found.get('mdl')?.claims[MDL_NAMESPACE]).toMatchObject({ age_over_18: true });
    const younger = await verify({ mdl: [await presentOf({ age_over_16: false })] }, ask('age_over_18'));
    expect(younger.get('mdl')?.claims[MDL_NAMESPACE]).toMatchObject({ age_over_18: false });
  });

  it('does not answer for 18 with an age that leaves it open', async () => {
    const answer = verify({ mdl: [await presentOf({ age_over_16: true })] }, ask('age_over_18'));
    expect(await outcomeOf(answer)).toBe('query_not_satisfied');
  });

  it('is refused with an SD-JWT in its place', async () => {
    expect(await outcomeOf(verify({ mdl: ['eyJ.eyJ.sig~'] }, ask('age_over_18')))).toBe('mdoc_malformed');
  });

  it('says which query its bad presentation was for', async () => {
    const signer = (await createMdocSide()).holder.privateKey;
    const answer = verify({ mdl: [await side.present({}, { signer })] }, ask('age_over_18'));
    await expect(answer).rejects.toMatchObject({ reason: 'device_auth_signature', credential: 'mdl' });
  });
});
