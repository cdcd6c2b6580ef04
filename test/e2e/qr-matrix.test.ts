import { expect, type Page, test } from '@playwright/test';
import { type Picture, openBox, photograph } from './qr/drawing.js';
import { type Reader, READERS, ROBUST_READERS, zbarimg } from './qr/readers.js';
import { blur, cover, invert, stain, withoutQuietZone } from './qr/wear.js';

/** Links of 40 to 200 characters, one for each version of the symbol that holds such a link together with the mark, from 4 to 12. */
const LINKS = [40, 47, 64, 76, 94, 115, 140, 165, 200].map((length) =>
  `https://id.example.org/w/k3mQ9xB7aLr2TvWc0dZ_-h?lang=en-GB&v=1&`
    .padEnd(length, `${length}Zz-_k3mQ9xB7aLr2TvWc0d`)
    .slice(0, length),
);
/** How wide the drawing may be: the narrowest has three CSS pixels to a module. */
const SIZES = [160, 300];
/** The pages on which a code is looked at, and the pixels of the screen to a CSS pixel. What is worn is looked at where it is hardest to read. */
const SCREENS = [
  { page: 'light', scale: 1, isHard: false },
  { page: 'light', scale: 2, isHard: false },
  { page: 'dark', scale: 1, isHard: true },
] as const;
const MARKS = [false, true];

/** What happens to a code between the screen and the reader. A seed makes other stains for each picture. */
const CONDITIONS: Record<string, (picture: Picture, seed: number) => Picture> = {
  'out of focus': (picture) => blur(picture, 0.3),
  'stained over 5 %': (picture, seed) => stain(picture, 0.05, 2, seed),
};

/** What no reader may get through, or the conditions above would prove nothing. */
const HOPELESS: Record<string, (picture: Picture) => Picture> = {
  'dark and light changed over': invert,
  'without the light modules around, on a dark page': withoutQuietZone,
  'a mark over a quarter of it': (picture) => cover(picture, 0.25),
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

/** The pictures that a reader does not get through; empty when it reads all of them. */
async function unread(samples: readonly Sample[], readers: Record<string, Reader>): Promise<string[]> {
  const failures: string[] = [];
  for (const { link, size, picture } of samples)
    for (const [reader, read] of Object.entries(readers))
      if ((await read(picture)) !== link) failures.push(`${reader}: ${link.length} characters, ${size} px`);
  return failures;
}

for (const { page, scale, isHard } of SCREENS) {
  for (const mark of MARKS) {
    test.describe(`a QR code ${mark ? 'with' : 'without'} the mark on a ${page} page, ${scale} pixels to a CSS pixel`, () => {
      test.use({ colorScheme: page, deviceScaleFactor: scale });

      /** Taken once: what happens to a code after it was drawn needs no browser. */
      let samples: Sample[] | undefined;

      test('is read by five readers, as drawn', async ({ page: tab }) => {
        samples ??= await photographAll(tab, page, mark);
        expect(await unread(samples, READERS)).toEqual([]);
      });

      for (const [condition, wear] of isHard ? Object.entries(CONDITIONS) : []) {
        test(`is read by two readers, ${condition}`, async ({ page: tab }) => {
          samples ??= await photographAll(tab, page, mark);
          const worn = samples.map((sample) => ({
            ...sample,
            picture: wear(sample.picture, sample.link.length * 1000 + sample.size),
          }));
          expect(await unread(worn, ROBUST_READERS)).toEqual([]);
        });
      }
    });
  }
}

for (const mark of MARKS) {
  test(`a QR code ${mark ? 'with' : 'without'} the mark is read by Debian's zbarimg`, async ({ page }) => {
    await openBox(page, 'light');
    for (const link of LINKS) {
      const picture = await photograph(page, link, { mark, size: 160 });
      expect(zbarimg(picture), `${link.length} characters`).toBe(link);
    }
  });
}

test.describe('a QR code that nobody could read is not read', () => {
  test.use({ deviceScaleFactor: 2 });

  for (const [fault, spoil] of Object.entries(HOPELESS)) {
    test(fault, async ({ page }) => {
      await openBox(page, 'light');
      for (const link of [LINKS[1], LINKS[4]] as string[]) {
        const picture = spoil(await photograph(page, link, { mark: true, size: 240 }));
        for (const read of Object.values(ROBUST_READERS)) expect(await read(picture)).toBeUndefined();
      }
    });
  }
});
