import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { WITHOUT_PROMPT } from './test/support/without-prompt.js';

const reports = process.env.CIVIC_TEST_REPORTS;

export default defineConfig({
  testDir: 'test/e2e',
  tsconfig: 'test/e2e/tsconfig.json',
  outputDir: 'test-results',
  fullyParallel: false,
  workers: 1,
  // Generous: a machine under load is slow, and no test asserts time.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  reporter: reports ? [['list'], ['json', { outputFile: join(reports, 'whole.json') }]] : [['list']],
  use: {
    actionTimeout: 60_000,
    navigationTimeout: 60_000,
    launchOptions: {
      executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
        WITHOUT_PROMPT,
      ],
    },
  },
});
