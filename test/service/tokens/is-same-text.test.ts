import { expect, it } from 'vitest';
import { isSameText } from '../../../service/src/tokens/is-same-text.js';

it.each<[string | undefined, string, boolean]>([
  ['abc', 'abc', true],
  ['', '', true],
  ['é', 'é', true],
  ['abc', 'abd', false],
  ['abc', 'ab', false],
  ['abc', 'abcd', false],
  ['abc', 'ABC', false],
  // Of equal length in UTF-16 and not in UTF-8.
  ['é', 'e', false],
  ['abc', '', false],
  [undefined, '', false],
  [undefined, 'undefined', false],
])('%j and %j: %s', (expected, given, isSame) => {
  expect(isSameText(expected, given)).toBe(isSame);
});
