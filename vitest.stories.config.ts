import { fileURLToPath } from 'node:url';
import { STORYBOOK_TEST_INITIAL_GLOBALS_PROVIDE_KEY } from '@storybook/addon-vitest/constants';
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import storybook from './.storybook/vite.config.js';
import { LOOKS, STATES } from './stories/support/matrix.js';

const path = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/**
 * Every story in a browser: its play function, then axe, then what `test/stories/setup.ts` asks of it. The states of the elements run in every
 * look of the matrix.
 */
export default defineConfig({
  // The addon reads no Vite configuration of Storybook's.
  ...storybook,
  optimizeDeps: {
    // All there are: one that is found late would be bundled anew, with another copy of Lit, and reload the page in the middle of a test.
    include: [
      '@simplewebauthn/browser',
      '@storybook/web-components-vite',
      'lit',
      'lit/directive-helpers.js',
      'lit/directives/repeat.js',
      'lit/directives/style-map.js',
      'storybook/actions',
      'storybook/test',
    ],
    noDiscovery: true,
  },
  plugins: [storybookTest({ configDir: path('.storybook') })],
  test: {
    // Generous: a machine under load is slow, and no test asserts time.
    testTimeout: 180_000,
    // Its other warnings are worth reading.
    onConsoleLog: (log) => !log.startsWith('Lit is in dev mode'),
    setupFiles: [path('test/stories/setup.ts')],
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: playwright({
        // Half-way through a fade nothing has its contrast.
        contextOptions: { reducedMotion: 'reduce' },
        launchOptions: {
          executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
          args: ['--no-sandbox'],
        },
      }),
      // What the option `initialGlobals` of the plugin sets, but for each instance: they share one server, where projects would each have their own.
      instances: [
        { browser: 'chromium', name: 'stories', exclude: [STATES, '**/*.mdx'] },
        ...LOOKS.map((look) => ({
          browser: 'chromium' as const,
          name: `${look.theme} ${look.direction}`,
          include: [STATES],
          provide: { [STORYBOOK_TEST_INITIAL_GLOBALS_PROVIDE_KEY]: look },
        })),
      ],
    },
  },
});
