import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { ROOT, sourceFiles } from './source-files.js';

/** One import of one source file. `target` is a path from the root for our own files, else the module's name. */
interface Import {
  from: string;
  target: string;
  isOurs: boolean;
  isTypeOnly: boolean;
}

function importsOf(file: string): Import[] {
  const source = ts.createSourceFile(
    file,
    readFileSync(join(ROOT, file), 'utf8'),
    ts.ScriptTarget.ES2022,
    true,
  );
  const found: Import[] = [];
  const add = (specifier: string, isTypeOnly: boolean) => {
    const isOurs = specifier.startsWith('.');
    const target = isOurs ? relative(ROOT, join(ROOT, dirname(file), specifier)) : specifier;
    found.push({ from: file, target: isOurs ? toSource(target) : target, isOurs, isTypeOnly });
  };
  const visit = (node: ts.Node): void => {
    if (
      (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) &&
      node.moduleSpecifier &&
      ts.isStringLiteral(node.moduleSpecifier)
    ) {
      add(node.moduleSpecifier.text, isTypeOnly(node));
    }
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [argument] = node.arguments;
      if (argument && ts.isStringLiteralLike(argument)) add(argument.text, false);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function isTypeOnly(node: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  return node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
}

function toSource(path: string): string {
  const candidates = [path.replace(/\.js$/, '.ts'), path.replace(/\.js$/, '.d.ts'), path];
  return candidates.find((candidate) => existsSync(join(ROOT, candidate))) ?? path;
}

const FILES = sourceFiles();
const IMPORTS = FILES.flatMap(importsOf);

/** The rooms of the house; the first that fits. */
const ROOMS = [
  'src/palette',
  'src/protocol',
  'src/client',
  'src/locales',
  'elements/sip',
  'elements',
  'backend/src',
  'service/src',
  'wallet/core',
  'wallet/app',
  'wallet',
];
const roomOf = (path: string) => ROOMS.find((room) => path.startsWith(`${room}/`)) ?? path;

/** Which other rooms a room may enter by a relative path. */
const NEIGHBOURS: Record<string, string[]> = {
  'src/palette': [],
  'src/protocol': [],
  'src/client': ['src/protocol'],
  'src/locales': [],
  'elements/sip': ['elements', 'src/client', 'src/palette', 'src/protocol'],
  elements: ['src/client', 'src/locales', 'src/palette', 'src/protocol'],
  'backend/src': [],
  'service/src': [],
  'wallet/core': [],
  'wallet/app': ['wallet/core'],
  wallet: ['wallet/core'],
};

/** Which packages a room may use; what ends in a slash stands for every subpath. */
const PACKAGES: Record<string, string[]> = {
  'src/palette': [],
  'src/protocol': [],
  'src/client': [],
  'src/locales': [],
  'elements/sip': [],
  elements: ['lit', 'lit/', 'lean-qr'],
  'backend/src': ['jose', 'civic-elements/protocol'],
  'service/src': [
    'civic-elements/palette',
    'civic-elements/protocol',
    'jose',
    'dcql',
    'libsql',
    'fastify',
    '@fastify/',
    'typebox',
    'typebox/',
    '@peculiar/x509',
    'prom-client',
    'qrcode',
    'reflect-metadata',
  ],
  'wallet/core': ['jose', 'dcql', '@sd-jwt/core'],
  'wallet/app': ['lit', 'lit/', 'civic-elements/palette'],
  wallet: ['jose'],
};

/** Node's own modules: never where a browser loads the file. */
const MAY_USE_NODE = new Set(['backend/src', 'service/src', 'wallet']);

describe('who imports whom', () => {
  it('is read from every source file', () => {
    expect(FILES.length).toBeGreaterThan(100);
    expect(IMPORTS.length).toBeGreaterThan(FILES.length);
  });

  it('every relative import leads to a file and is written with its extension', () => {
    const broken = IMPORTS.filter(({ isOurs, target }) => isOurs && !existsSync(join(ROOT, target)));
    expect(broken.map(({ from, target }) => `${from} → ${target}`)).toEqual([]);
  });

  it('no room enters one it may not enter', () => {
    const wrong = IMPORTS.filter(({ from, target, isOurs }) => {
      const [room, other] = [roomOf(from), roomOf(target)];
      return isOurs && room !== other && !NEIGHBOURS[room]?.includes(other);
    });
    expect(wrong.map(({ from, target }) => `${from} → ${target}`)).toEqual([]);
  });

  it('no room uses a package it may not use', () => {
    const wrong = IMPORTS.filter(({ from, target, isOurs }) => {
      if (isOurs || target.startsWith('node:')) return false;
      return !PACKAGES[roomOf(from)]?.some((name) =>
        name.endsWith('/') ? target.startsWith(name) : target === name,
      );
    });
    expect(wrong.map(({ from, target }) => `${from} → ${target}`)).toEqual([]);
  });

  it('every package that is used is one that the user’s install brings', () => {
    const missing = IMPORTS.filter(({ from, target, isOurs, isTypeOnly: isType }) => {
      if (isOurs || isType || target.startsWith('node:')) return false;
      const folder = /^(backend|service|wallet)\//.exec(from)?.[0] ?? '';
      const manifest = JSON.parse(readFileSync(join(ROOT, folder, 'package.json'), 'utf8')) as {
        dependencies?: Record<string, string>;
      };
      const name = target
        .split('/')
        .slice(0, target.startsWith('@') ? 2 : 1)
        .join('/');
      // The wallet's page is published built, with what it uses inside.
      return !Object.hasOwn(manifest.dependencies ?? {}, name) && !from.startsWith('wallet/app/');
    });
    expect(missing.map(({ from, target }) => `${from} → ${target}`)).toEqual([]);
  });

  it('nothing that a browser loads uses Node', () => {
    const wrong = IMPORTS.filter(
      ({ from, target }) => target.startsWith('node:') && !MAY_USE_NODE.has(roomOf(from)),
    );
    expect(wrong.map(({ from, target }) => `${from} → ${target}`)).toEqual([]);
  });

  it('the back-end SDK takes nothing but types from civic-elements', () => {
    const values = IMPORTS.filter(
      ({ from, target, isTypeOnly: isType }) =>
        roomOf(from) === 'backend/src' && target.startsWith('civic-elements') && !isType,
    );
    expect(values.map(({ from }) => from)).toEqual([]);
  });

  it('inside, files are imported by name: an index only where a package’s subpath ends', () => {
    const wrong = IMPORTS.filter(
      ({ from, target, isOurs }) =>
        isOurs && /(^|\/)index\.ts$/.test(target) && roomOf(from) === roomOf(target),
    );
    expect(wrong.map(({ from, target }) => `${from} → ${target}`)).toEqual([]);
    const ends = [
      'elements/index.ts',
      'src/client/index.ts',
      'src/palette/index.ts',
      'src/protocol/index.ts',
      'elements/sip/index.ts',
      'backend/src/index.ts',
      'wallet/core/index.ts',
    ];
    expect(FILES.filter((file) => file.endsWith('index.ts') && !ends.includes(file))).toEqual([]);
  });

  it('there is no cycle', () => {
    const graph = new Map<string, string[]>(FILES.map((file) => [file, []]));
    for (const { from, target, isOurs, isTypeOnly: isType } of IMPORTS)
      if (isOurs && !isType) graph.get(from)?.push(target);
    const done = new Set<string>();
    const walk = (file: string, path: string[]): string[] => {
      if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
      if (done.has(file)) return [];
      for (const next of graph.get(file) ?? []) {
        const cycle = walk(next, [...path, file]);
        if (cycle.length > 0) return cycle;
      }
      done.add(file);
      return [];
    };
    for (const file of FILES) expect(walk(file, [])).toEqual([]);
  });
});
