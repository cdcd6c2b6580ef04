import { chromeLauncher, defaultReporter } from '@web/test-runner';
import { plainSummary } from './test/elements/support/plain-summary.mjs';
import { viteServed } from './test/elements/support/vite-plugin.mjs';

export default {
  files: 'test/elements/**/*.test.ts',
  plugins: [viteServed({ optimizeDeps: { noDiscovery: true, include: ['qrcode/lib/core/qrcode.js'] } })],
  browsers: [
    chromeLauncher({
      launchOptions: {
        executablePath: process.env.CHROME_PATH || '/usr/bin/chromium',
        args: ['--no-sandbox'],
      },
    }),
  ],
  // Test files share one origin, and with it localStorage.
  concurrency: 1,
  testFramework: { config: { timeout: 10_000 } },
  reporters: [defaultReporter({ reportTestProgress: false }), plainSummary()],
  coverageConfig: {
    include: ['elements/**'],
    reporters: ['text-summary'],
    threshold: { statements: 90, branches: 85, functions: 90, lines: 90 },
  },
};
