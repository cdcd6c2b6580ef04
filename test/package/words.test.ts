import { readdirSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { fileURLToPath } from 'node:url';
import { build, type Rollup } from 'vite';
import { beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/locales/languages.js';
import { LOADERS } from '../../src/locales/load.js';

const PARTS = ['modal', 'labels', 'more', 'errors'];
const OTHERS = Object.keys(LOADERS);
const FOLDERS = readdirSync(new URL('../../src/locales/', import.meta.url), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'en')
  .map(({ name }) => name);

/** Bytes after gzip of what is loaded for a part of a language, such as `de/modal`. */
const sizes = new Map<string, number>();

beforeAll(async () => {
  const { output } = (await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      modulePreload: false,
      rolldownOptions: {
        input: fileURLToPath(new URL('../../src/locales/load.ts', import.meta.url)),
        preserveEntrySignatures: 'strict',
      },
    },
  })) as Rollup.RollupOutput;
  for (const chunk of output) {
    const [, name] =
      (chunk.type === 'chunk' && /\/locales\/(\w\w\/\w+)\.ts$/.exec(chunk.facadeModuleId ?? '')) || [];
    if (name && chunk.type === 'chunk') sizes.set(name, gzipSync(chunk.code, { level: 9 }).length);
  }
});

describe('the words of the elements', () => {
  it('can be loaded in every language that there are words of, and in no other', () => {
    expect(OTHERS.toSorted()).toEqual(FOLDERS.toSorted());
    expect(Object.keys(LANGUAGES)).toEqual(expect.arrayContaining(OTHERS));
  });

  it('are modules of their own, four for each language', () => {
    const names = OTHERS.flatMap((language) => PARTS.map((part) => `${language}/${part}`));
    expect([...sizes.keys()].toSorted()).toEqual(names.toSorted());
  });

  it.each(OTHERS)('in %s are small', (language) => {
    for (const part of PARTS) expect(sizes.get(`${language}/${part}`), part).toBeLessThanOrEqual(1600);
  });
});
