import { writeFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { expect, openStory, type Storybook, test } from './support/storybook.js';

/** Which Chromium took the pictures, by its major version; `playwright.stories.config.ts` asks. */
test.afterAll(({ browser }) => {
  if (test.info().config.updateSnapshots === 'none') return;
  writeFileSync(new URL('baselines/chromium.txt', import.meta.url), `${browser.version().split('.')[0]}\n`);
});

const DESKTOP = { width: 800, height: 800 };
const PHONE = { width: 390, height: 760 };
const LOW = { width: 320, height: 568 };

/** Each status, in light and in dark: stories of the modal, by the end of their ids. */
const STATUSES = [
  'creating',
  'intro',
  'pending',
  'read',
  'answered',
  'approved',
  'denied',
  'expired',
  'failed',
  'error-retryable',
  'error-not-retryable',
  'continued-elsewhere',
] as const;

/** What else there is to see, in light. */
const DETAILS = ['qr-mark', 'copied', 'logo', 'test-mode', 'much-asked-for'] as const;

/** On a phone: all in light, the first in dark as well. */
const ON_PHONE = ['pending-on-phone', 'intro-on-phone', 'read-on-phone', 'approved-on-phone'] as const;

/** From the other side, the ones with something at a side. */
const MIRRORED = ['intro', 'pending', 'error-retryable'] as const;

/** Whether this browser has the font; what it has not, it replaces. */
function hasFont(): boolean {
  const pen = new OffscreenCanvas(1, 1).getContext('2d');
  const widthIn = (family: string) => {
    if (pen) pen.font = `40px ${family}`;
    return pen?.measureText('wide, iiiii').width;
  };
  return widthIn("'Liberation Sans', monospace") !== widthIn('monospace');
}

/**
 * A story as on any machine: a font that is everywhere, an hour that stands still, nothing that moves.
 * @param mirrored from right to left with our English words: Hebrew letters are not in the font
 */
async function still(page: Page, storybook: Storybook, id: string, mirrored = false): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.clock.setFixedTime('2026-01-01T12:00:00Z');
  await openStory(page, storybook, id);
  await page.addStyleTag({
    content: `:root { --civic-font: 'Liberation Sans' } code, .stage-note { font-family: 'Liberation Sans' !important }`,
  });
  expect(await page.evaluate(hasFont), 'Liberation Sans is not installed (Debian: fonts-liberation)').toBe(
    true,
  );
  if (mirrored) await page.evaluate(() => (document.documentElement.dir = 'rtl'));
  await page.evaluate(() => document.fonts.ready);
}

const modal = (page: Page): Locator => page.locator('civic-modal dialog');

for (const theme of ['light', 'dark'] as const) {
  const light = theme === 'light';
  const id = (view: string) => `civic-modal-${theme}-left-to-right--${view}`;

  test.describe(theme, () => {
    test.use({ viewport: DESKTOP });
    for (const view of [...STATUSES, ...(light ? DETAILS : [])]) {
      test(`modal: ${view}`, async ({ page, storybook }) => {
        await still(page, storybook, id(view));
        await expect(modal(page)).toHaveScreenshot(`${view}-${theme}.png`);
      });
    }
  });

  test.describe(`${theme}, phone`, () => {
    test.use({ viewport: PHONE });
    for (const view of ON_PHONE.slice(0, light ? undefined : 1)) {
      test(`modal: ${view}`, async ({ page, storybook }) => {
        await still(page, storybook, id(view));
        await expect(page).toHaveScreenshot(`${view}-${theme}.png`);
      });
    }
  });

  test.describe(`${theme}, buttons`, () => {
    test.use({ viewport: { width: 1000, height: 700 } });
    test('every look, under the brands of others, and refused', async ({ page, storybook }) => {
      await still(page, storybook, `civic-button-${theme}-left-to-right--all-looks`);
      await expect(page.locator('.sheet')).toHaveScreenshot(`buttons-all-looks-${theme}.png`);
      await still(page, storybook, `civic-button-brand-colours--on-${theme}`);
      await expect(page.locator('.sheet')).toHaveScreenshot(`buttons-brands-${theme}.png`);
      await still(page, storybook, `civic-button-${theme}-left-to-right--load-failed`);
      await expect(page.locator('civic-button')).toHaveScreenshot(`buttons-load-failed-${theme}.png`);
    });
  });
}

test.describe('right to left', () => {
  test.use({ viewport: DESKTOP });
  for (const view of MIRRORED) {
    test(`modal: ${view}`, async ({ page, storybook }) => {
      await still(page, storybook, `civic-modal-light-left-to-right--${view}`, true);
      await expect(modal(page)).toHaveScreenshot(`${view}-mirrored.png`);
    });
  }

  test('modal: full screen, which has no side', async ({ page, storybook }) => {
    await still(page, storybook, 'civic-modal-light-left-to-right--full-screen', true);
    await expect(page).toHaveScreenshot('full-screen.png');
  });

  test('buttons', async ({ page, storybook }) => {
    await still(page, storybook, 'civic-button-light-left-to-right--all-looks', true);
    await expect(page.locator('.sheet')).toHaveScreenshot('buttons-all-looks-mirrored.png');
  });
});

test.describe('smallest screen', () => {
  test.use({ viewport: LOW });
  test('modal: the code, above the fold', async ({ page, storybook }) => {
    await still(page, storybook, 'civic-modal-light-left-to-right--smallest-screen');
    await expect(page).toHaveScreenshot('smallest-screen.png');
  });
});
