import { expect, test } from '@playwright/test';
import { type Picture, openBox, photograph } from './qr/drawing.js';
import { READERS } from './qr/readers.js';
import { blur, cover, invert, stain, withoutQuietZone } from './qr/wear.js';

const LINKS = [
  'https://id.example.org/w/k3mQ9xB7aLr2TvWc0dZ_-h',
  'https://identity.city.example.org/civic/service/v1/w/Yp0sN4uVxE8oJ-bR6_tGqM?lang=en-GB&v=1',
];
const SIZES = [160, 200, 240, 300, 400];
const PAGES = ['light', 'dark'] as const;
const SCALES = [1, 2];
const MARKS = [false, true];

/** What happens to a code between the screen and the reader. A seed makes other stains for each picture. */
const CONDITIONS: Record<string, (picture: Picture, seed: number) => Picture> = {
  'as drawn': (picture) => picture,
  'out of focus': (picture) => blur(picture, 0.35),
  'stained over 5 %': (picture, seed) => stain(picture, 0.05, 2, seed),
};

/** What no reader may get through, or the conditions above would prove nothing. */
const HOPELESS: Record<string, (picture: Picture) => Picture> = {
  'dark and light changed over': invert,
  'without the light modules around, on a dark page': withoutQuietZone,
  'a mark over a fifth of it': (picture) => cover(picture, 0.2),
  'far out of focus': (picture) => blur(picture, 0.8),
  'stained over 30 %': (picture) => stain(picture, 0.3, 8, 1),
};

for (const page of PAGES) {
  for (const scale of SCALES) {
    test.describe(`a QR code on a ${page} page, ${scale} pixels to a CSS pixel`, () => {
      test.use({ colorScheme: page, deviceScaleFactor: scale });

      for (const mark of MARKS) {
        for (const [condition, wear] of Object.entries(CONDITIONS)) {
          test(`is read by both readers ${mark ? 'with' : 'without'} the mark, ${condition}`, async ({
            page: tab,
          }) => {
            await openBox(tab, page);
            const unread: string[] = [];
            for (const [i, link] of LINKS.entries()) {
              for (const size of SIZES) {
                const picture = wear(await photograph(tab, link, { mark, size }), i * 1000 + size);
                for (const [reader, read] of Object.entries(READERS)) {
                  if ((await read(picture)) !== link)
                    unread.push(`${reader}: ${link.length} characters, ${size} px`);
                }
              }
            }
            expect(unread).toEqual([]);
          });
        }
      }
    });
  }
}

test.describe('a QR code that nobody could read is not read', () => {
  test.use({ deviceScaleFactor: 2 });

  for (const [fault, spoil] of Object.entries(HOPELESS)) {
    test(fault, async ({ page }) => {
      await openBox(page, 'light');
      for (const link of LINKS) {
        const picture = spoil(await photograph(page, link, { mark: true, size: 240 }));
        for (const read of Object.values(READERS)) expect(await read(picture)).toBeUndefined();
      }
    });
  }
});
