import { describe, expect, it } from 'vitest';
import { keysOf, sourcesOf, toggled } from '../../../wallet/app/share-less.js';
import { type Ask, chooseCredentials } from '../../../wallet/core/index.js';
import { DcqlQuery } from 'dcql';
import { hold } from '../fixtures/held.js';
import { CONTACT } from '../fixtures/test-service.js';

const CLAIMS = { email: 'ada@example.org', phone_number: '+1 555 0100', name: 'Ada' };

async function ask(claimSets: string[][], count = 1): Promise<Ask> {
  const query = DcqlQuery.parse({
    credentials: [
      {
        id: 'contact',
        format: 'dc+sd-jwt',
        meta: { vct_values: [CONTACT] },
        claims: [
          { id: 'email', path: ['email'] },
          { id: 'phone', path: ['phone_number'] },
          { id: 'name', path: ['name'] },
        ],
        claim_sets: claimSets as [[string]],
      },
    ],
  });
  const held = await Promise.all(Array.from({ length: count }, () => hold({ vct: CONTACT, claims: CLAIMS })));
  const [only] = (await chooseCredentials(query, held)).asks;
  if (!only) throw new Error('nothing is asked');
  return only;
}

const named = (of: Ask, index: number | undefined) =>
  index === undefined
    ? undefined
    : [...keysOf(of.candidates[index])].map((key) => JSON.parse(key)[1][0] as string);
const key = (name: string) => JSON.stringify(['contact', [name]]);

describe('a person who shares less', () => {
  it('leaves out what the site can do without, and takes it in again', async () => {
    const contact = await ask([['email', 'phone'], ['email']]);
    const less = toggled(contact, 0, key('phone_number'));
    expect(named(contact, less)).toEqual(['email']);
    expect(toggled(contact, less ?? -1, key('phone_number'))).toBe(0);
  });

  it('cannot leave out what the site needs', async () => {
    expect(toggled(await ask([['email', 'phone'], ['email']]), 0, key('email'))).toBeUndefined();
  });

  it('is never offered something else instead', async () => {
    const contact = await ask([['email'], ['phone'], ['name', 'email']]);
    expect(contact.candidates).toHaveLength(1);
    expect(toggled(contact, 0, key('email'))).toBeUndefined();
  });

  it('loses as little as the site allows with each detail', async () => {
    const contact = await ask([['email', 'phone', 'name'], ['email'], ['email', 'name']]);
    expect(named(contact, toggled(contact, 0, key('phone_number')))).toEqual(['email', 'name']);
    expect(named(contact, toggled(contact, 0, key('name')))).toEqual(['email']);
  });

  it('is asked once for each credential, not once for each amount', async () => {
    const contact = await ask([['email', 'phone'], ['email']], 2);
    expect(contact.candidates).toHaveLength(4);
    expect(sourcesOf(contact)).toEqual([0, 2]);
    const less = toggled(contact, 2, key('phone_number')) ?? -1;
    expect(contact.candidates[less]?.parts[0]?.held.id).toBe(contact.candidates[2]?.parts[0]?.held.id);
  });
});
