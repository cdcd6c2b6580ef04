import { describe, expect, it } from 'vitest';
import { ageOver, withAskedAges } from '../../../../service/src/credentials/mdoc/age-over.js';
import type { VerifiedCredential } from '../../../../service/src/credentials/credential.js';
import type { MdocQuery } from '../../../../service/src/credentials/query.js';
import { EU_AGE } from '../../support/test-mdoc.js';

describe('whether somebody is 18', () => {
  it.each([
    ['is what the issuer says of 18', { age_over_18: true }, true],
    ['is what the issuer says of 18, also no', { age_over_18: false }, false],
    ['follows from being 21', { age_over_21: true }, true],
    ['follows from being 65', { age_over_65: true, age_over_16: true }, true],
    ['follows from not being 16', { age_over_16: false }, false],
    ['does not follow from being 16', { age_over_16: true }, undefined],
    ['does not follow from not being 21', { age_over_21: false }, undefined],
    ['does not follow from being 16 and not 21', { age_over_16: true, age_over_21: false }, undefined],
    ['does not follow from nothing', {}, undefined],
    ['does not follow from an age alone', { age_in_years: 40, age_over: true }, undefined],
    ['is not undone by another answer', { age_over_18: false, age_over_21: true }, false],
    [
      'does not follow from answers that contradict each other',
      { age_over_16: false, age_over_21: true },
      undefined,
    ],
    ['does not follow from what is not an answer', { age_over_21: 'true', age_over_16: 0 }, undefined],
    [
      'does not follow from a name that only looks like one',
      { age_over_211: true, xage_over_21: true },
      undefined,
    ],
  ])('%s', (_, elements, result) => {
    expect(ageOver(elements, 18)).toBe(result);
  });
});

describe('a credential that was asked for an age', () => {
  const asked = (...path: string[]): MdocQuery => ({
    id: 'age',
    format: 'mso_mdoc',
    meta: { doctype_value: EU_AGE },
    claims: [{ id: 'a', path }],
  });
  const credential = (claims: VerifiedCredential['claims']): VerifiedCredential => ({
    format: 'mso_mdoc',
    type: EU_AGE,
    issuerId: 'x',
    claims,
  });

  it('has it from the nearest one', () => {
    const claims = { [EU_AGE]: { age_over_21: true } };
    expect(withAskedAges(credential(claims), asked(EU_AGE, 'age_over_18')).claims).toEqual({
      [EU_AGE]: { age_over_21: true, age_over_18: true },
    });
    expect(claims).toEqual({ [EU_AGE]: { age_over_21: true } });
  });

  it.each([
    ['from another namespace', { other: { age_over_21: true } }],
    ['when nothing decides it', { [EU_AGE]: { age_over_16: true } }],
  ])('does not have it %s', (_, claims) => {
    expect(withAskedAges(credential(claims), asked(EU_AGE, 'age_over_18')).claims).toEqual(claims);
  });

  it('has nothing else made up', () => {
    const claims = { [EU_AGE]: { age_over_21: true } };
    expect(withAskedAges(credential(claims), asked(EU_AGE, 'birth_date')).claims).toEqual(claims);
    const query = { id: 'x', format: 'dc+sd-jwt', meta: { vct_values: ['x'] } } as const;
    const sdJwt = { format: 'dc+sd-jwt', type: 'x', issuerId: 'x', claims: { age_over_21: true } } as const;
    expect(withAskedAges(sdJwt, { ...query, meta: { vct_values: ['x'] } })).toBe(sdJwt);
  });
});
