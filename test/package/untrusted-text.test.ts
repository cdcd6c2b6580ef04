import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as elements from '../../src/client/untrusted-text.js';
import * as service from '../../service/src/untrusted-text.js';
import * as wallet from '../../wallet/core/untrusted-text.js';
import { ROOT } from './source-files.js';

interface Vectors {
  visibleText: { text: string; max: number; shown: string }[];
  rasterLogo: { accepted: string[]; refused: unknown[] };
  webAddress: { accepted: { address: string; normalised: string }[]; refused: unknown[] };
  walletScheme: { accepted: string[]; refused: unknown[] };
  hexColour: { accepted: string[]; refused: unknown[] };
  androidPackage: { accepted: string[]; refused: unknown[] };
  isUuid: { accepted: string[]; refused: unknown[] };
}

// Read and not imported: Vite's parser refuses the lone surrogate in it.
const vectors = JSON.parse(readFileSync(join(ROOT, 'test/vectors/untrusted-text.json'), 'utf8')) as Vectors;

/** The rules of each package. One that has no use for a rule does not have it. */
const PACKAGES: Record<string, Partial<typeof elements>> = {
  'civic-elements': elements,
  'civic-service': service,
  'civic-wallet': wallet,
};

/** The largest logo that is accepted, and the smallest that is not: a PNG of 16,384 bytes and one of one byte more. */
function png(bytes: number): string {
  const data = Buffer.alloc(bytes, 1);
  Buffer.from('89504e470d0a1a0a', 'hex').copy(data);
  return `data:image/png;base64,${data.toString('base64')}`;
}

describe.each(Object.entries(PACKAGES))('text that strangers chose, in %s', (_, rules) => {
  const { visibleText, rasterLogo, webAddress, isUuid } = rules;

  if (visibleText)
    it.each(vectors.visibleText)('$text is shown as $shown', ({ text, max, shown }) => {
      expect(visibleText(text, max)).toBe(shown);
    });

  if (rasterLogo) {
    it.each([...vectors.rasterLogo.accepted, png(16_384)])('a logo: %.60j', (logo) => {
      expect(rasterLogo(logo)).toBe(logo);
    });
    it.each([...vectors.rasterLogo.refused, png(16_385)].map((value) => [value]))(
      'no logo: %.60j',
      (value) => {
        expect(rasterLogo(value)).toBeUndefined();
      },
    );
  }

  if (webAddress) {
    it.each(vectors.webAddress.accepted)('the address $address is $normalised', ({ address, normalised }) => {
      expect(webAddress(address)).toBe(normalised);
    });
    it('an address with an umlaut is one however many addresses were read before', () => {
      for (let index = 0; index < 50_000; index++) webAddress('https://example.org/');
      expect(webAddress('https://b\u00fccher.example/')).toBe('https://xn--bcher-kva.example/');
    });
    it.each(vectors.webAddress.refused.map((value) => [value]))('no address: %j', (value) => {
      expect(webAddress(value)).toBeUndefined();
    });
  }

  for (const name of ['walletScheme', 'androidPackage', 'hexColour'] as const) {
    const rule = rules[name];
    if (!rule) continue;
    it.each([...vectors[name].accepted])(`${name}: %s`, (value) => {
      expect(rule(value)).toBe(value);
    });
    it.each([...vectors[name].refused, `a.b://${'a'.repeat(256)}`].map((value) => [value]))(
      `no ${name}: %.60j`,
      (value) => {
        expect(rule(value)).toBeUndefined();
      },
    );
  }

  if (isUuid) {
    it.each(vectors.isUuid.accepted)('the UUID %s', (uuid) => {
      expect(isUuid(uuid)).toBe(true);
    });
    it.each(vectors.isUuid.refused.map((value) => [value]))('no UUID: %j', (value) => {
      expect(isUuid(value)).toBe(false);
    });
  }
});
