import { writeFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { globalsOf } from '../../stories/support/matrix.js';
import { expect, openStory, type Storybook, test } from './support/storybook.js';

/** The major version of the Chromium that took the pictures. `playwright.stories.config.ts` reads it. */
test.afterAll(({ browser }) => {
  if (test.info().config.updateSnapshots === 'none') return;
  writeFileSync(new URL('baselines/chromium.txt', import.meta.url), `${browser.version().split('.')[0]}\n`);
});

const DESKTOP = { width: 800, height: 800 };
const PHONE = { width: 390, height: 760 };
const LOW = { width: 320, height: 568 };

/** The states of the modal whose pictures are compared in light and in dark, by the end of their ids. */
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

/** The states that are compared in light only. */
const DETAILS = [
  'qr-mark',
  'copied',
  'logo',
  'test-mode',
  'much-asked-for',
  'own-scanner',
  'number-match',
  'wallet-prompt',
  'wallet-prompt-first',
  'other-ways',
  'other-ways-without-code',
  'prompt-open',
  'prompt-closed',
  'without-prompt-and-code',
] as const;

/** The states on a phone: all are compared in light, the first in dark as well. */
const ON_PHONE = [
  'pending-on-phone',
  'intro-on-phone',
  'wallets-on-phone',
  'wallet-prompt-on-phone',
  'read-on-phone',
  'approved-on-phone',
] as const;

/** The states with something at one side, which are compared mirrored as well. */
const MIRRORED = ['intro', 'pending', 'error-retryable'] as const;

/** Whether this browser has the font. It replaces one that it does not have. */
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
async function still(
  page: Page,
  storybook: Storybook,
  id: string,
  theme: 'light' | 'dark' = 'light',
  mirrored = false,
): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.clock.setFixedTime('2026-01-01T12:00:00Z');
  await openStory(page, storybook, id, globalsOf({ theme, direction: 'ltr' }));
  await page.addStyleTag({
    content: `:root { --civic-font: 'Liberation Sans' } code, .stage-note { font-family: 'Liberation Sans' !important }`,
  });
  expect(await page.evaluate(hasFont), 'Liberation Sans is not installed (Debian: fonts-liberation)').toBe(
    true,
  );
  // The port of the stories is another one each time.
  await page.locator('.whose').evaluateAll((lines) => {
    for (const line of lines)
      line.textContent = line.textContent?.replace(location.host, 'shop.example') ?? '';
  });
  if (mirrored) {
    await page.evaluate(() => (document.documentElement.dir = 'rtl'));
    // Our words would turn with their language alone.
    for (const dialog of await modal(page).all())
      await dialog.evaluate((element) => element.setAttribute('dir', 'rtl'));
  }
  await page.evaluate(() => document.fonts.ready);
}

const modal = (page: Page): Locator => page.locator('civic-modal dialog');

for (const theme of ['light', 'dark'] as const) {
  const light = theme === 'light';

  test.describe(theme, () => {
    test.use({ viewport: DESKTOP });
    for (const view of [...STATUSES, ...(light ? DETAILS : [])]) {
      test(`modal: ${view}`, async ({ page, storybook }) => {
        await still(page, storybook, `civic-modal-states--${view}`, theme);
        await expect(modal(page)).toHaveScreenshot(`${view}-${theme}.png`);
      });
    }
  });

  test.describe(`${theme}, phone`, () => {
    test.use({ viewport: PHONE });
    for (const view of ON_PHONE.slice(0, light ? undefined : 1)) {
      test(`modal: ${view}`, async ({ page, storybook }) => {
        await still(page, storybook, `civic-modal-states--${view}`, theme);
        await expect(page).toHaveScreenshot(`${view}-${theme}.png`);
      });
    }
  });

  test.describe(`${theme}, buttons`, () => {
    test.use({ viewport: { width: 1000, height: 700 } });
    test('every look, under the brands of others, and refused', async ({ page, storybook }) => {
      await still(page, storybook, 'civic-button-states--all-looks', theme);
      await expect(page.locator('.sheet')).toHaveScreenshot(`buttons-all-looks-${theme}.png`);
      await still(page, storybook, `civic-button-brand-colours--on-${theme}`, theme);
      await expect(page.locator('.sheet')).toHaveScreenshot(`buttons-brands-${theme}.png`);
      await still(page, storybook, 'civic-button-states--load-failed', theme);
      await expect(page.locator('civic-button')).toHaveScreenshot(`buttons-load-failed-${theme}.png`);
    });
  });
}

test.describe('right to left', () => {
  test.use({ viewport: DESKTOP });
  for (const view of MIRRORED) {
    test(`modal: ${view}`, async ({ page, storybook }) => {
      await still(page, storybook, `civic-modal-states--${view}`, 'light', true);
      await expect(modal(page)).toHaveScreenshot(`${view}-mirrored.png`);
    });
  }

  test('modal: full screen, which has no side', async ({ page, storybook }) => {
    await still(page, storybook, 'civic-modal-states--full-screen', 'light', true);
    await expect(page).toHaveScreenshot('full-screen.png');
  });

  test('buttons', async ({ page, storybook }) => {
    await still(page, storybook, 'civic-button-states--all-looks', 'light', true);
    await expect(page.locator('.sheet')).toHaveScreenshot('buttons-all-looks-mirrored.png');
  });
});

test.describe('smallest screen', () => {
  test.use({ viewport: LOW });
  test('modal: the code, above the fold', async ({ page, storybook }) => {
    await still(page, storybook, 'civic-modal-states--smallest-screen');
    await expect(page).toHaveScreenshot('smallest-screen.png');
  });
});
