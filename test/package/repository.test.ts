import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ERRORS, type ErrorCode } from 'civic-elements/protocol';
import { describe, expect, it } from 'vitest';
import { ROOT, repositoryFiles, sourceFiles } from './source-files.js';

const text = (file: string) => readFileSync(join(ROOT, file), 'utf8');
const FILES = repositoryFiles();
const TEXTS = FILES.filter((file) =>
  /\.(ts|js|mjs|cjs|json|md|html|css|yml|yaml|svg|txt|webmanifest)$|(^|\/)[^.]+$|^\.[\w.]+$/.test(file),
);

describe('source files', () => {
  it('can each be read at one sitting: at most 400 lines', () => {
    const long = sourceFiles().filter((file) => text(file).split('\n').length > 401);
    expect(long).toEqual([]);
  });

  it('have names in kebab-case', () => {
    const odd = sourceFiles().filter(
      (file) => !file.split('/').every((part) => /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z-]+)*$/.test(part)),
    );
    expect(odd).toEqual([]);
  });

  it('leave nothing for later', () => {
    const later = sourceFiles().filter((file) => /\b(TODO|FIXME|XXX|HACK)\b/.test(text(file)));
    expect(later).toEqual([]);
  });

  it('switch no check off', () => {
    const off = sourceFiles().filter((file) =>
      /@ts-(ignore|nocheck|expect-error)|eslint-disable|oxlint-disable|biome-ignore/.test(text(file)),
    );
    expect(off).toEqual([]);
  });

  it('never post a message to everybody, and never write markup from strings (T25, T29)', () => {
    const unsafe = sourceFiles().filter((file) =>
      /unsafeHTML|\.innerHTML\s*=|insertAdjacentHTML|document\.write|postMessage\([^)]*'\*'|\beval\(|new Function\(/.test(
        text(file),
      ),
    );
    expect(unsafe).toEqual([]);
  });
});

describe('test files', () => {
  it('skip nothing, single nothing out and try nothing again', () => {
    const tests = FILES.filter((file) => /^test\/.*\.test\.ts$/.test(file));
    expect(tests.length).toBeGreaterThan(20);
    const excused = tests.filter((file) =>
      /\b(it|test|describe)\.(skip|only|todo|skipIf|runIf|fails)\b|[{,]\s*retry:\s*[1-9]/.test(text(file)),
    );
    expect(excused).toEqual([]);
  });
});

describe('what is published', () => {
  it('holds no key, database or environment file', () => {
    expect(
      FILES.filter((file) => /\.(sqlite|db|pem|key|p12|env)(-\w+)?$|(^|\/)\.env|(^|\/)\.civic\//.test(file)),
    ).toEqual([]);
  });

  it('tells nobody to install or run a package of ours by a name that a stranger could claim in the registry', () => {
    const claimable =
      /\bnpx (?!--no -- )(-\S+ )*civic-|\b(npm|pnpm|yarn|bun) (i|install|add|exec|dlx) (-\S+ )*civic-|npm:civic-/;
    const pages = FILES.filter(
      (file) => /\.(md|mdx|html)$/.test(file) || /^(stories|service\/src)\//.test(file),
    );
    expect(pages.length).toBeGreaterThan(100);
    expect(pages.filter((file) => claimable.test(text(file)))).toEqual([]);
    for (const line of [
      'npx civic-service serve',
      'npx --yes civic-wallet',
      'npm i civic-backend',
      'npm:civic-backend',
    ])
      expect(line).toMatch(claimable);
    expect('npx --no -- civic-service serve').not.toMatch(claimable);
  });

  it('names no machine: no folder of somebody’s, no registry', () => {
    const places = new RegExp(
      [
        `/${'work'}/(main|shared)`,
        `/${'tmp'}/team`,
        `/${'home'}/[a-z]`,
        `/${'Users'}/[A-Za-z]`,
        `registry\\.(${'npmjs|yarnpkg'})`,
        `${'artifact'}ory`,
        `${'verda'}ccio`,
      ].join('|'),
    );
    const naming = TEXTS.filter((file) => places.test(text(file)));
    expect(naming).toEqual([]);
  });

  it('holds no private key', () => {
    const holding = TEXTS.filter((file) =>
      new RegExp(`-----BEGIN (EC |RSA )?${'PRIVATE'} KEY-----\n[A-Za-z0-9+/]{20}`).test(text(file)),
    );
    expect(holding).toEqual([]);
  });
});

describe('the documentation', () => {
  it('of errors lists every code once, each where links point at it, and no other', () => {
    const row = /^\| <a id="([a-z_]+)"><\/a>`([a-z_]+)`(?: \((\d+)\))? \|/gm;
    const rows = [...text('docs/errors.md').matchAll(row)];
    for (const [, anchor, code = '', status] of rows) {
      expect(anchor).toBe(code);
      if (status !== undefined)
        expect([code, ERRORS[code as ErrorCode]?.status]).toEqual([code, Number(status)]);
    }
    expect(rows.map(([, , code]) => code).toSorted()).toEqual(Object.keys(ERRORS).toSorted());
  });
});
