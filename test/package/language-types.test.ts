import { afterAll, beforeAll, expect, it } from 'vitest';
import { createSite, type Site } from './site.js';

let site: Site;
beforeAll(() => {
  site = createSite();
});
afterAll(() => site.remove());

/** The words of wallets in a language that is being written. */
const language = (words: string) => `import type { SameDeviceWords } from 'civic-elements';

export const sameDeviceWords: SameDeviceWords = {
  wallets: 'Peněženky',
  anotherWallet: 'Jiná peněženka',
  notOpened: '{wallet} se neotevřela?',
  getWallet: 'Získat {wallet}',
${words}};
`;

it('a language with all words compiles', () => {
  site.write('whole.ts', language(`  inApp: 'Nejdříve tam otevřete tuto stránku.',\n`));
  expect(site.check(['whole.ts'])).toEqual([]);
});

it('a language in which a word is missing does not compile, and the error names the word', () => {
  site.write('missing.ts', language(''));
  expect(site.check(['missing.ts'])).toEqual([expect.stringMatching(/^missing\.ts\(3,.*inApp/s)]);
});

it('a language with a word that English does not have does not compile, and the error names the word', () => {
  site.write('more.ts', language(`  inApp: 'Tam.',\n  inAppp: 'Tam.',\n`));
  expect(site.check(['more.ts'])).toEqual([expect.stringMatching(/^more\.ts\(9,.*inAppp/s)]);
});
