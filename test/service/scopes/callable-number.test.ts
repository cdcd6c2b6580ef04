import { describe, expect, it } from 'vitest';
import { callableNumber } from '../../../service/src/scopes/forms/phone.js';

describe('a number that can be called from anywhere', () => {
  it.each([
    ['+44 20 7946 0958', '+442079460958'],
    ['0044 20 7946 0958', '+442079460958'],
    [' +1 (213) 373-4253 ', '+12133734253'],
  ])('%s is %s', (typed, number) => {
    expect(callableNumber(typed)).toBe(number);
  });

  it.each([
    ['has no country code', '020 7946 0958'],
    ['has a country code that is not assigned', '+28123456789'],
    ['is too short for its country', '+44 20 79'],
    ['has an extension', '+44 20 7946 0958 ext. 12'],
    ['has an extension behind a sign', '+442079460958;ext=12'],
    ['stands behind something else', 'call +44 20 7946 0958'],
    ['has words behind it', '+44 20 7946 0958 call me'],
    ['is empty', ''],
  ])('is none that %s: %s', (_what, typed) => {
    expect(callableNumber(typed)).toBeUndefined();
  });
});
