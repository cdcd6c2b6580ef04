import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import base from '../../playwright.config.js';

const reports = process.env.CIVIC_TEST_REPORTS;

/** The site of the docs, built once. It needs a build of the elements: `npm run build`. */
export default defineConfig({
  ...base,
  testDir: '.',
  tsconfig: '../e2e/tsconfig.json',
  outputDir: '../../test-results/docs-site',
  globalSetup: './build.ts',
  reporter: [
    ['list'],
    ...(reports ? [['json', { outputFile: join(reports, 'docs-site.json') }] as const] : []),
  ],
});
