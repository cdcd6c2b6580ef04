import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { findBrowsers } from '../../scripts/tools/browsers.mjs';
import { UNANSWERED } from './support/webdriver.js';

/** The built product in real browsers, by real keys: one file for each browser that is installed. Run after `npm run build`. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    name: 'browsers',
    include: Object.keys(findBrowsers()).map((name) => `test/browsers/${name}.test.ts`),
    maxWorkers: 2,
    // Generous: a machine under load is slow, and no test asserts time.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    // Only where the browser stood still; a test that fails for any other reason has failed.
    retry: { count: 1, condition: new RegExp(UNANSWERED) },
  },
});
