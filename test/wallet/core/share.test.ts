import { DcqlPresentationResult, DcqlQuery } from 'dcql';
import { describe, expect, it } from 'vitest';
import { applyDisclosures } from '../../../service/src/credentials/sd-jwt/apply-disclosures.js';
import { parseSdJwt } from '../../../service/src/credentials/sd-jwt/parse-sd-jwt.js';
import { type ClaimPath, type Part, chooseCredentials } from '../../../wallet/core/index.js';
import { bind } from '../../../wallet/core/sd-jwt.js';
import { hold } from '../fixtures/held.js';
import { type Content, inOnePiece, oneByOne } from '../fixtures/sd-jwt-issuer.js';

const PID = 'urn:eudi:pid:1';

/** What a person would be shown for these paths, and what a Verifier, with code of its own, then reads. */
async function ask(
  paths: ClaimPath[],
  content: Omit<Content, 'vct'>,
): Promise<{ part: Part; seen: unknown }> {
  const held = await hold({ vct: PID, ...content });
  const claims = paths.map((path) => ({ path }));
  const query = { credentials: [{ id: 'pid', format: 'dc+sd-jwt', meta: { vct_values: [PID] }, claims }] };
  const { asks } = await chooseCredentials(DcqlQuery.parse(query as DcqlQuery.Input), [held]);
  const part = asks[0]?.candidates[0]?.parts[0];
  if (!part) throw new Error('nothing fits');
  const binding = { holderKey: held.holderKey, audience: 'x509_hash:x', nonce: 'n', issuedAt: 0 };
  const verified = applyDisclosures(parseSdJwt(await bind(part.presentation, binding)));
  expect(isSatisfied(query, verified), 'the Verifier finds its query satisfied').toBe(true);
  const { vct: _, cnf: __, ...seen } = verified;
  return { part, seen };
}

function isSatisfied(query: unknown, claims: Record<string, unknown>): boolean {
  const presented = {
    credential_format: 'dc+sd-jwt' as const,
    vct: PID,
    cryptographic_holder_binding: true,
    claims: claims as Record<string, never>,
  };
  const dcqlQuery = DcqlQuery.parse(query as DcqlQuery.Input);
  return DcqlPresentationResult.fromDcqlPresentation({ pid: [presented] }, { dcqlQuery }).can_be_satisfied;
}

function shown(part: Part): { asked: unknown[]; alongside: unknown[] } {
  const rows = (claims: Part['claims']) => claims.map(({ name, values }) => [name, ...values]);
  return { asked: rows(part.claims), alongside: rows(part.alongside) };
}

const ADDRESS = { street_address: 'Main Street 1', locality: 'Oslo', postal_code: '0150' };

describe('what a person agrees to is what is sent', () => {
  it('a list entry that has nothing of what is asked stays in the wallet', async () => {
    const degrees = oneByOne([
      inOnePiece({ type: 'BSc' }),
      inOnePiece({ honours: 'hunter2' }),
      { type: 'MSc', grade: 'hunter2' },
    ]);
    const { part, seen } = await ask([['degrees', null, 'type']], { claims: { degrees } });
    expect(seen).toEqual({ degrees: [{ type: 'BSc' }, { type: 'MSc' }] });
    expect(shown(part)).toEqual({ asked: [['degrees.type', 'BSc', 'MSc']], alongside: [] });
  });

  it('an address in one piece is shown whole, the parts that were not asked for by name and value', async () => {
    const { part, seen } = await ask([['address', 'locality']], { claims: { address: inOnePiece(ADDRESS) } });
    expect(seen).toEqual({ address: ADDRESS });
    expect(shown(part)).toEqual({
      asked: [['address.locality', 'Oslo']],
      alongside: [
        ['address.street_address', 'Main Street 1'],
        ['address.postal_code', '0150'],
      ],
    });
  });

  it('an address in parts goes without its neighbours, and nothing else is said to go', async () => {
    const { part, seen } = await ask([['address', 'locality']], { claims: { address: ADDRESS, sex: 1 } });
    expect(seen).toEqual({ address: { locality: 'Oslo' } });
    expect(shown(part)).toEqual({ asked: [['address.locality', 'Oslo']], alongside: [] });
  });

  it('all of an address that is asked for as a whole was asked for', async () => {
    const { part, seen } = await ask([['address'], ['address', 'locality']], {
      claims: { address: ADDRESS },
    });
    expect(seen).toEqual({ address: ADDRESS });
    expect(shown(part)).toEqual({
      asked: [
        ['address', ADDRESS],
        ['address.locality', 'Oslo'],
      ],
      alongside: [],
    });
  });

  it('one of two lists in an entry comes with what the entry does not hold apart', async () => {
    const jobs = oneByOne([inOnePiece({ title: 'Cook', wage: 7 }), inOnePiece({ title: 'Pilot', wage: 9 })]);
    const { part } = await ask([['jobs', null, 'title']], { claims: { jobs } });
    expect(shown(part)).toEqual({
      asked: [['jobs.title', 'Cook', 'Pilot']],
      alongside: [
        ['jobs.wage', 7],
        ['jobs.wage', 9],
      ],
    });
  });

  it('an entry that is asked for by its index is that one, also behind digests that stand for nothing', async () => {
    const nationalities = oneByOne(['DE', 'FR', 'IT'], 2);
    const { part, seen } = await ask([['nationalities', 1]], { claims: { nationalities } });
    expect(seen).toEqual({ nationalities: ['FR'] });
    expect(shown(part)).toEqual({ asked: [['nationalities', 'FR']], alongside: [] });
  });

  it('an entry of a list in one piece brings the list along', async () => {
    const { part } = await ask([['nationalities', 1]], { claims: { nationalities: ['DE', 'FR', 'IT'] } });
    expect(shown(part)).toEqual({
      asked: [['nationalities', 'FR']],
      alongside: [
        ['nationalities', 'DE'],
        ['nationalities', 'IT'],
      ],
    });
  });

  it('what stands in every presentation is shown with its value, and technical claims are not', async () => {
    const always = { iss: 'https://issuer.example', over_18: true, address: { country: 'NO' } };
    const { part } = await ask([['given_name']], { claims: { given_name: 'Ada' }, always });
    expect(shown(part).alongside).toEqual([
      ['over_18', true],
      ['address', { country: 'NO' }],
    ]);
  });

  it('a claim of the name of a technical one is shown where it is not one', async () => {
    const address = inOnePiece({ locality: 'Oslo', status: 'hunter2' });
    const { part } = await ask([['address', 'locality']], { claims: { address } });
    expect(shown(part).alongside).toEqual([['address.status', 'hunter2']]);
  });

  it('an empty list is an answer that a person sees', async () => {
    const { part, seen } = await ask([['nationalities']], { claims: { nationalities: [] } });
    expect(seen).toEqual({ nationalities: [] });
    expect(shown(part)).toEqual({ asked: [['nationalities', []]], alongside: [] });
  });

  it.each([
    ['no entry', []],
    ['only decoys', oneByOne([], 2)],
  ])('a list with %s is shown without entries, and nothing goes along', async (_what, degrees) => {
    const { part, seen } = await ask([['degrees', null, 'type']], { claims: { degrees } });
    expect(seen).toEqual({ degrees: [] });
    expect(shown(part)).toEqual({ asked: [['degrees.type']], alongside: [] });
  });

  it('lists in lists are shown as far as they have what is asked', async () => {
    const years = oneByOne([{ courses: [] }, { courses: oneByOne(['Logic']), grade: 'hunter2' }]);
    const { part, seen } = await ask([['years', null, 'courses', null]], { claims: { years } });
    expect(seen).toEqual({ years: [{ courses: ['Logic'] }] });
    expect(shown(part)).toEqual({ asked: [['years.courses', 'Logic']], alongside: [] });
  });

  it('all of a list whose entries are apart goes along with the list', async () => {
    const { part, seen } = await ask([['nationalities']], {
      claims: { nationalities: oneByOne(['DE', 'FR']) },
    });
    expect(seen).toEqual({ nationalities: ['DE', 'FR'] });
    expect(shown(part).asked).toEqual([['nationalities', ['DE', 'FR']]]);
  });
});
