import { chromeLauncher, defaultReporter } from '@web/test-runner';
import puppeteer from 'puppeteer-core';
import { findBrowsers } from './scripts/tools/browsers.mjs';
import { emulatePreferences } from './test/elements/support/emulate-preferences.mjs';
import { plainSummary } from './test/elements/support/plain-summary.mjs';
import { viteServed } from './test/elements/support/vite-plugin.mjs';
import { webKitLauncher } from './test/elements/support/webkit-launcher.mjs';

/** The modules of `qrcode` that tests compare our codes with. They are CommonJS, and load in a browser only when bundled. */
const QR_ORACLE = ['qrcode', 'version', 'error-correction-level', 'error-correction-code'].map(
  (name) => `qrcode/lib/core/${name}.js`,
);

/** The parts of React that tests use, which are CommonJS as well. */
const REACT = ['react', 'react-dom/client', 'react-dom/server.browser'];

const { chromium, firefox, webkit } = findBrowsers();
/** A page that is patient with a machine under load: the launcher's own limit for opening a test file is 30 seconds. */
async function createPage({ context }) {
  const page = await context.newPage();
  page.setDefaultTimeout(300_000);
  return page;
}

const browsers = [
  chromium &&
    chromeLauncher({ createPage, launchOptions: { executablePath: chromium, args: ['--no-sandbox'] } }),
  firefox &&
    chromeLauncher({
      createPage,
      puppeteer,
      launchOptions: { browser: 'firefox', executablePath: firefox },
    }),
  webkit && webKitLauncher(webkit),
].filter(Boolean);

// The runner ends its browsers on Ctrl-C only.
process.once('SIGTERM', () => process.kill(process.pid, 'SIGINT'));

export default {
  files: 'test/elements/**/*.test.ts',
  plugins: [
    viteServed({ optimizeDeps: { noDiscovery: true, include: [...QR_ORACLE, ...REACT] } }),
    emulatePreferences(),
  ],
  browsers,
  // Test files share one origin, and with it localStorage; each browser has its own.
  concurrency: 1,
  // No more than two cores can serve.
  concurrentBrowsers: 2,
  browserStartTimeout: 60_000,
  // Generous: a machine under load is slow, and no test asserts time.
  testsStartTimeout: 300_000,
  testsFinishTimeout: 900_000,
  testFramework: { config: { timeout: 120_000 } },
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
  reporters: [defaultReporter({ reportTestProgress: false }), plainSummary()],
  coverageConfig: {
    include: ['elements/**'],
    reporters: ['text-summary'],
    threshold: { statements: 90, branches: 85, functions: 90, lines: 90 },
  },
};
