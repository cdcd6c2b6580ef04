import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { EVENTS, ERRORS, type ErrorCode } from 'civic-elements/protocol';
import { describe, expect, it } from 'vitest';
import { errorPayload } from '../../elements/sip/payloads.js';
import { applyDiff, fill, ROOT, snippetsOf, take } from '../e2e/support/snippets.js';

const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');
const PAGES = [
  'README.md',
  'examples/README.md',
  ...readdirSync(join(ROOT, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];
const RUNNABLE = ['html', 'js', 'json', 'sh', 'diff', 'tsx', 'vue', 'svelte'];

/** `page name` of every block that a test takes and runs. */
function takenBlocks(): string[] {
  const ofDocs = readdirSync(join(ROOT, 'test/e2e/docs')).map((name) => `e2e/docs/${name}`);
  const others = ['bundlers.test.ts', 'readme.test.ts', 'server-rendered.test.ts'].map(
    (name) => `e2e/${name}`,
  );
  const ofPackage = ['framework-types.test.ts', 'simulated-dom.ts'].map((name) => `package/${name}`);
  return [...others, ...ofPackage, ...ofDocs].flatMap((name) => {
    const text = read(`test/${name}`);
    const [, own = ''] = /^const PAGE = '([^']+)';$/m.exec(text) ?? [];
    return [...text.matchAll(/\btake\((?:PAGE|'([^']+)'), '([^']+)'\)/g)].map(
      ([, page, block]) => `${page ?? own} ${block}`,
    );
  });
}

/** The anchors of a page: those written out, and GitHub's own for headings. */
function anchorsOf(text: string): string[] {
  const written = [...text.matchAll(/<a id="([\w-]+)">/g)].map(([, id = '']) => id);
  const headings = [...text.matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
  return [...written, ...headings];
}

describe.each(PAGES)('%s', (page) => {
  const snippets = snippetsOf(page);

  it('marks each block with a language that a test runs, or as text', () => {
    const fences = read(page).match(/^ *```/gm) ?? [];
    expect(snippets).toHaveLength(fences.length / 2);
    const odd = snippets.filter(({ language }) => ![...RUNNABLE, 'text'].includes(language));
    expect(odd).toEqual([]);
  });

  it('has no block that no test runs', () => {
    const taken = takenBlocks();
    const left = snippets
      .filter(({ language }) => RUNNABLE.includes(language))
      .filter(({ name }) => !taken.includes(`${page} ${name}`));
    expect(left.map(({ name }) => name)).toEqual([]);
  });

  it('names no address in its blocks but those that stand for the reader’s own', () => {
    const hosts = snippets
      .map(({ language, text }) => (language === 'diff' ? applyDiff(text) : text))
      .flatMap((text) => [...text.matchAll(/https?:\/\/([\w.-]+)/g)].map(([, host = '']) => host));
    expect(hosts.filter((host) => !/(^|\.)(example|example\.org|my\.site|localhost)$/.test(host))).toEqual(
      [],
    );
  });

  it('links to pages and anchors that exist', () => {
    const text = read(page).replaceAll(/```[\s\S]*?```/g, '');
    const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)]
      .map(([, to = '']) => to)
      .filter((to) => !to.startsWith('http'));
    const broken = links.filter((to) => {
      const [path = '', anchor] = to.split('#');
      const file = path === '' ? page : normalize(join(dirname(page), path));
      if (!existsSync(join(ROOT, file))) return true;
      return anchor !== undefined && !anchorsOf(read(file)).includes(anchor);
    });
    expect(broken).toEqual([]);
  });
});

describe('README.md', () => {
  it('leads to every page for integrators', () => {
    const readme = read('README.md');
    for (const page of PAGES.slice(1)) expect(readme).toContain(`](${page})`);
  });
});

describe('docs/events.md', () => {
  it('knows every event, in both sections or as one of ours alone', () => {
    const page = read('docs/events.md');
    const ours: string[] = [EVENTS.statusChange, EVENTS.beforeOpen, EVENTS.afterOpen, EVENTS.beforeClose];
    for (const name of Object.values(EVENTS)) {
      const rows = page.split('\n').filter((line) => line.startsWith(`| \`${name}\` |`));
      expect([name, rows.length]).toEqual([name, ours.includes(name) ? 1 : 2]);
    }
  });
});

describe('docs/errors.md', () => {
  const page = read('docs/errors.md');
  const [, forPages = ''] = page.split('## On the page');
  const row = (type: string) => page.split('\n').find((line) => line.startsWith(`| \`${type}\` |`)) ?? '';
  const codesOnPages = [...(forPages.split('\n## ')[0] ?? '').matchAll(/<a id="([a-z_]+)"><\/a>`/g)].map(
    ([, code]) => code as ErrorCode,
  );

  it.each(codesOnPages)('sorts %s on a classic page as the global does', (code) => {
    const { description: message } = ERRORS[code];
    const { type } = errorPayload({ code, message, docs: '', retryable: false });
    expect(row('data-error').includes(`\`${code}\``)).toBe(type === 'data-error');
  });

  it('names no type that is not one of the original', () => {
    const types = [...page.matchAll(/^\| `([a-z-]+-error)` \|/gm)].map(([, type]) => type);
    expect(types).toEqual(['data-error', 'runtime-error', 'jwt-token-error']);
    expect(row('jwt-token-error')).toContain('never sent');
  });
});

describe('the reading of snippets', () => {
  it('refuses a block that is not there', () => {
    expect(() => take('docs/step-by-step.md', 'no-such-file.js')).toThrow('0 blocks');
    expect(() => take('docs/errors.md', '')).toThrow('0 blocks');
  });

  it('tells blocks without a name apart', () => {
    const texts = snippetsOf('docs/architecture.md').map(({ name }) => name);
    expect(texts).toEqual(texts.map((_, index) => (index === 0 ? 'text' : `text-${index + 1}`)));
    expect(texts.length).toBeGreaterThan(1);
  });

  it('frees a block inside a list of its indentation', () => {
    expect(take('docs/step-by-step.md', 'live')).toMatch(/^npx /);
  });

  it('takes both sides of a diff apart', () => {
    const diff = ' a\n-b\n+c\n\n d\n';
    expect(applyDiff(diff)).toBe('a\nc\n\nd\n');
    expect(applyDiff(diff, '-')).toBe('a\nb\n\nd\n');
  });

  it('puts values in every place, and leaves the rest', () => {
    expect(fill('X and X, not x', { X: 'y' })).toBe('y and y, not x');
  });
});
