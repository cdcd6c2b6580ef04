import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import base from '../../playwright.config.js';

const reports = process.env.CIVIC_TEST_REPORTS;

/** The examples, each installed from its own lock and our packed packages, built, started and clicked through. They need a build: `npm run build`. */
export default defineConfig({
  ...base,
  testDir: '.',
  tsconfig: '../e2e/tsconfig.json',
  outputDir: '../../test-results/examples',
  globalSetup: './support/pack.ts',
  // The first test of an example installs and builds it.
  timeout: 300_000,
  reporter: [
    ['list'],
    ['./support/sum.ts'],
    ...(reports ? [['json', { outputFile: join(reports, 'examples.json') }] as const] : []),
  ],
});
