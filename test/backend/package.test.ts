import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { ERRORS } from '../../src/protocol/errors.js';
import { ExchangeError, type ExchangeErrorCode } from '../../backend/src/index.js';

const SOURCE = fileURLToPath(new URL('../../backend/src/', import.meta.url));
const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** What the package's build writes, in memory. */
function build(): Map<string, string> {
  const { config } = ts.readConfigFile(`${ROOT}tsconfig.json`, ts.sys.readFile);
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, ROOT);
  const files = readdirSync(SOURCE)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => SOURCE + name);
  const outputs = new Map<string, string>();
  const program = ts.createProgram(files, {
    ...options,
    noEmit: false,
    declaration: true,
    types: ['node'],
    outDir: '/out',
  });
  program.emit(undefined, (name, text) => {
    if (name.includes('/backend/src/') || !name.includes('/protocol/')) outputs.set(name, text);
  });
  return outputs;
}

function importsOf(text: string): string[] {
  return ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);
}

describe('the built package', () => {
  const outputs = build();

  it('imports nothing but jose, Node and itself: neither its code nor its types need civic-elements', () => {
    expect([...outputs.keys()].some((name) => name.endsWith('new-client.js'))).toBe(true);
    const imports = [...outputs.values()].flatMap(importsOf);
    const foreign = imports.filter(
      (name) => !name.startsWith('./') && !name.startsWith('node:') && name !== 'jose',
    );
    expect(foreign).toEqual([]);
    expect(imports).toContain('jose');
  });

  it('can be loaded by require: nothing waits at the top level', () => {
    for (const [name, text] of outputs)
      expect([name, /^(export )?(const .*=\s*)?await /m.test(text)]).toEqual([name, false]);
  });

  it('exports what the README names, and nothing else at run time', async () => {
    const exported = await import('../../backend/src/index.js');
    expect(Object.keys(exported).toSorted()).toEqual(['ExchangeError', 'default', 'newClient', 'newLogin']);
  });
});

describe('error codes', () => {
  const source = readFileSync(`${SOURCE}exchange-error.ts`, 'utf8');
  const codes = [...source.matchAll(/^ {2}(\w+): \{/gm)].map(([, code]) => code as ExchangeErrorCode);

  it.each(codes)('%s is one of the whole system, as retryable there as here', (code) => {
    expect(ERRORS).toHaveProperty(code);
    expect(new ExchangeError(code).retryable).toBe(ERRORS[code].retryable);
  });

  it('are enough to be worth that', () => {
    expect(codes.length).toBeGreaterThanOrEqual(15);
  });
});
