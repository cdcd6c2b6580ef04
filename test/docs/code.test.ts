import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT, snippetsOf } from '../e2e/support/snippets.js';
import { createSite, type Site } from '../package/site.js';
import { sourceFiles } from '../package/source-files.js';

/** A piece of code that readers copy, and where it stands. */
interface Code {
  file: string;
  /** The line of the file on which the code begins, counted from 1. */
  line: number;
  extension: 'js' | 'mjs' | 'ts';
  text: string;
}

const PAGES = [
  'README.md',
  ...readdirSync(join(ROOT, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

const lineAt = (text: string, index: number) => text.slice(0, index).split('\n').length;

/** The inline scripts of an HTML page. */
function scriptsOf(file: string, line: number, html: string): Code[] {
  return [...html.matchAll(/<script(?: type="module")?>([\s\S]*?)<\/script>/g)].map(
    ({ index, 0: tag, 1: text = '' }) => ({
      file,
      line: line + lineAt(html, index + tag.indexOf('>')) - 1,
      extension: 'js',
      text,
    }),
  );
}

/** The code of a page: its blocks of JavaScript and TypeScript, and the inline scripts of its HTML. A diff shows code that readers have already. */
function codeOf(file: string): Code[] {
  return snippetsOf(file).flatMap(({ language, name, text, line }): Code[] => {
    if (language === 'html') return scriptsOf(file, line, text);
    if (language !== 'js' && language !== 'ts') return [];
    return [{ file, line, extension: name.endsWith('.mjs') ? 'mjs' : language, text }];
  });
}

/** The examples in the comments of a source file. */
function examplesOf(file: string): Code[] {
  const source = readFileSync(join(ROOT, file), 'utf8');
  return [...source.matchAll(/^ *\* ```ts\n([\s\S]*?)^ *\* ```$/gm)].map(({ index, 1: text = '' }) => ({
    file,
    line: lineAt(source, index) + 1,
    extension: 'ts',
    text: text.replaceAll(/^ *\* ?/gm, ''),
  }));
}

let site: Site;
beforeAll(() => {
  site = createSite();
});
afterAll(() => site.remove());

const isTest = ({ text }: Code) =>
  /'(@playwright\/test|@testing-library\/\w+|vitest|vitest\/config)'/.test(text);
const isBackend = (code: Code) => !isTest(code) && /'(civic-backend|node:\w+)'/.test(code.text);
const isPage = (code: Code) => !isTest(code) && !isBackend(code);

const BROWSER = { allowJs: true, checkJs: true, moduleDetection: 'force' };
const NODE = { ...BROWSER, lib: ['ES2023'], types: ['node'] };
/** The tools that run tests do not themselves compile without `skipLibCheck`. */
const TESTS = { ...BROWSER, types: ['node'], skipLibCheck: true };

/** Compiles pieces of code, each in a file of its own. @returns the errors, each with the file and line where the code stands */
function errorsIn(codes: readonly Code[], options: typeof BROWSER): string[] {
  if (codes.length === 0) return [];
  const files = codes.map(({ file, line, extension, text }, index) => {
    const path = `code/${index}-${file.replaceAll('/', '-')}.${extension}`;
    // Empty lines above the code, so that TypeScript counts as the file does.
    site.write(path, '\n'.repeat(line - 1) + text);
    return path;
  });
  // What a page with our script tags has: the elements, and the classic global as docs/events.md declares it.
  const hosted = `import 'civic-elements';\ndeclare global { const civic: import('civic-elements/sip').CivicGlobal }`;
  site.write('hosted.d.ts', hosted);
  const ambient = options === BROWSER ? ['hosted.d.ts'] : [];
  return site
    .check([...files, ...ambient], options)
    .map((error) =>
      error.replace(
        /^code\/(\d+)-[^(]*\((\d+),\d+\)/,
        (_, index: string, line: string) => `${codes[Number(index)]?.file}:${line}`,
      ),
    );
}

describe('what readers copy compiles with strict types', () => {
  const codes = PAGES.flatMap(codeOf);

  it('is found on the pages', () => {
    const files = new Set(codes.map(({ file }) => file));
    expect([...files]).toEqual(
      expect.arrayContaining(['README.md', 'docs/elements.md', 'docs/events.md', 'docs/step-by-step.md']),
    );
    expect(codes.length).toBeGreaterThanOrEqual(10);
  });

  it('on pages, for browsers', () => {
    expect(errorsIn(codes.filter(isPage), BROWSER)).toEqual([]);
  });

  it('on pages, for back-ends', () => {
    expect(errorsIn(codes.filter(isBackend), NODE)).toEqual([]);
  });

  it('on pages, for tests', () => {
    expect(codes.filter(isTest).length).toBeGreaterThan(3);
    expect(errorsIn(codes.filter(isTest), TESTS)).toEqual([]);
  });

  it('in the comments of public functions', () => {
    const examples = sourceFiles().flatMap(examplesOf);
    const files = ['src/client/create-client.ts', 'src/client/scope-request.ts', 'elements/sip/civic-sip.ts'];
    expect(examples.map(({ file }) => file)).toEqual(expect.arrayContaining(files));
    expect(errorsIn(examples.filter(isPage), BROWSER)).toEqual([]);
    expect(errorsIn(examples.filter(isBackend), NODE)).toEqual([]);
  });

  it('would be refused with a mistake, which is found where it stands', () => {
    const wrong: Code = {
      file: 'a.md',
      line: 7,
      extension: 'js',
      text: "\ndocument.querySelector('p').remove();",
    };
    expect(errorsIn([wrong], BROWSER)).toEqual([expect.stringMatching(/^a\.md:8: error TS/)]);
  });
});
