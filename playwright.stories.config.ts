import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import base from './playwright.config.js';

const reports = process.env.CIVIC_TEST_REPORTS;
const fonts = fileURLToPath(new URL('test/stories/fonts.conf', import.meta.url));
/** Playwright wants an environment without gaps. */
const environment = Object.fromEntries(
  Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
);

const program = process.env.CHROME_PATH ?? '/usr/bin/chromium';
const takenWith = readFileSync(
  new URL('test/stories/baselines/chromium.txt', import.meta.url),
  'utf8',
).trim();
const [, major] = / (\d+)\./.exec(execFileSync(program, ['--version'], { encoding: 'utf8' })) ?? [];
const isComparable =
  major === takenWith || process.argv.some((word) => word.startsWith('--update-snapshots'));
// Another release may draw letters in another way. Workers read this file as well, and need not say it again.
if (!isComparable && process.env['TEST_WORKER_INDEX'] === undefined)
  process.stderr.write(
    `looks: the pictures were taken with Chromium ${takenWith}, here is ${major}; none is compared (npm run looks:update)\n`,
  );

/** The built Storybook: its docs pages, and how its stories look (`test/stories/baselines`). */
export default defineConfig({
  ...base,
  testDir: 'test/stories',
  testIgnore: isComparable ? [] : ['**/looks.test.ts'],
  reporter: reports ? [['list'], ['json', { outputFile: join(reports, 'looks.json') }]] : [['list']],
  snapshotPathTemplate: 'test/stories/baselines/{arg}{ext}',
  // A picture that is missing is a failure; `--update-snapshots` writes them.
  updateSnapshots: 'none',
  expect: {
    timeout: 30_000,
    toHaveScreenshot: {
      animations: 'disabled',
      caret: 'hide',
      scale: 'css',
      threshold: 0.02,
      maxDiffPixels: 10,
    },
  },
  use: {
    ...base.use,
    deviceScaleFactor: 1,
    locale: 'en-GB',
    timezoneId: 'UTC',
    launchOptions: {
      ...base.use?.launchOptions,
      env: { ...environment, FONTCONFIG_FILE: fonts },
      args: [
        ...(base.use?.launchOptions?.args ?? []),
        // The same glyphs whatever the machine's settings for fonts and screens are.
        '--font-render-hinting=none',
        '--disable-font-subpixel-positioning',
        '--disable-lcd-text',
        '--force-color-profile=srgb',
      ],
    },
  },
});
