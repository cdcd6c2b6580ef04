import { fileURLToPath } from 'node:url';
import { mergeConfig } from 'vitest/config';
import base from '../../vitest.config.js';

const config = mergeConfig(base, { root: fileURLToPath(new URL('../..', import.meta.url)) });

/** Wallets and issuers by others, run against the service. One file at a time, because each file starts several of these programs. */
export default {
  ...config,
  test: {
    ...config.test,
    name: 'interop',
    include: ['test/interop/*.test.ts'],
    globalSetup: ['test/interop/install.ts'],
    fileParallelism: false,
  },
};
