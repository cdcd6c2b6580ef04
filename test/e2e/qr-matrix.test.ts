import { expect, type Page, test } from '@playwright/test';
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

/** A picture of a code, and what readers have to find in it. */
interface Sample {
  link: string;
  size: number;
  picture: Picture;
}

/** Takes a picture of every link in every size. */
async function photographAll(tab: Page, page: 'light' | 'dark', mark: boolean): Promise<Sample[]> {
  await openBox(tab, page);
  const samples: Sample[] = [];
  for (const link of LINKS)
    for (const size of SIZES)
      samples.push({ link, size, picture: await photograph(tab, link, { mark, size }) });
  return samples;
}

for (const page of PAGES) {
  for (const scale of SCALES) {
    for (const mark of MARKS) {
      test.describe(`a QR code ${mark ? 'with' : 'without'} the mark on a ${page} page, ${scale} pixels to a CSS pixel`, () => {
        test.use({ colorScheme: page, deviceScaleFactor: scale });

        /** Taken once: what happens to a code after it was drawn needs no browser. */
        let samples: Sample[] | undefined;

        for (const [condition, wear] of Object.entries(CONDITIONS)) {
          test(`is read by both readers, ${condition}`, async ({ page: tab }) => {
            samples ??= await photographAll(tab, page, mark);
            const unread: string[] = [];
            for (const [i, { link, size, picture }] of samples.entries()) {
              const worn = wear(picture, Math.floor(i / SIZES.length) * 1000 + size);
              for (const [reader, read] of Object.entries(READERS)) {
                if ((await read(worn)) !== link)
                  unread.push(`${reader}: ${link.length} characters, ${size} px`);
              }
            }
            expect(unread).toEqual([]);
          });
        }
      });
    }
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
