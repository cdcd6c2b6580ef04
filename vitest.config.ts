import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const source = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  resolve: {
    alias: [
      { find: /^civic-elements\/(client|palette|protocol)$/, replacement: source('src/$1/index.ts') },
      { find: /^civic-elements\/(locales\/.+)$/, replacement: source('src/$1.ts') },
      {
        find: /^civic-elements\/(sip|testing|testing\/playwright)$/,
        replacement: source('elements/$1/index.ts'),
      },
      { find: /^civic-backend$/, replacement: source('backend/src/index.ts') },
      { find: /^civic-service$/, replacement: source('service/src/server.ts') },
      { find: /^civic-wallet\/core$/, replacement: source('wallet/core/index.ts') },
    ],
  },
  test: {
    // Generous: a machine under load is slow, and no test asserts time.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    // Files share what they import: to load the service anew took half of the time of each. A test undoes what it does to globals.
    isolate: false,
    // One of two cores would stay idle otherwise.
    maxWorkers: 2,
    // Vite transforms what it imports, but not what a thread of the service loads.
    execArgv: ['--import', source('test/service/support/typescript-in-threads.mjs')],
    include: ['test/{src,backend,service,wallet,package,docs}/**/*.test.ts'],
    coverage: {
      include: ['src/protocol/**'],
      reporter: ['text-summary'],
      thresholds: { branches: 100, functions: 100, lines: 100 },
    },
  },
});
