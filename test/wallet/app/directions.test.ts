import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const folder = new URL('../../../wallet/app/styles/', import.meta.url);

/** What says left or right, where a page that is written from right to left has it the other way round. */
const PHYSICAL =
  /(?:^|[\s;{])(?:(?:margin|padding|border|scroll-margin)-(?:left|right)|left|right|float|clear)\s*:|text-align:\s*(?:left|right)|border-(?:top|bottom)-(?:left|right)-radius/;

/** The same as a shorthand of four values whose second and fourth differ. */
const LOPSIDED =
  /(?:margin|padding|inset|border-width):[ ]*[^\s;]+[ ]+([^\s;]+)[ ]+[^\s;]+[ ]+(?!\1;)[^\s;]+;/;

describe('the styles of the wallet page', () => {
  it.each(readdirSync(folder))('in %s do not say left or right', (name) => {
    const text = readFileSync(new URL(name, folder), 'utf8');
    // The chevron is a corner of a square that is turned, the same from both sides.
    const plain = withoutFunctions(text).replace('border-width: 0 2px 2px 0;', '');
    expect(PHYSICAL.exec(text)?.[0]).toBeUndefined();
    expect(LOPSIDED.exec(plain)?.[0]).toBeUndefined();
  });
});

/** With every function as one word, from the innermost outwards. */
function withoutFunctions(text: string): string {
  const next = text.replaceAll(/\([^()]*\)/g, '');
  return next === text ? text : withoutFunctions(next);
}
