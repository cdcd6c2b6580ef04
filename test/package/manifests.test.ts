import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from './source-files.js';

/** A file, or what to take under which condition. */
type Target = string | { [condition: string]: Target };

interface Manifest {
  name: string;
  version: string;
  type: string;
  license: string;
  repository?: { type: string; url: string; directory?: string };
  private?: boolean;
  engines?: { node: string };
  bin?: Record<string, string>;
  files?: string[];
  exports: Record<string, Target>;
  sideEffects: boolean | string[];
  scripts?: Record<string, string>;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
  peerDependenciesMeta?: Record<string, { optional: boolean }>;
  optionalDependencies?: Record<string, string>;
}

/** Runtime dependencies that a site's own code may import as well. */
const SHARED = ['jose', 'lit'];

const FOLDERS = ['', 'backend/', 'service/', 'wallet/'];
const read = (path: string) => JSON.parse(readFileSync(join(ROOT, path), 'utf8')) as unknown;
const PACKAGES = FOLDERS.map((folder) => ({ folder, manifest: read(`${folder}package.json`) as Manifest }));

function targets(value: Target): string[] {
  return typeof value === 'string' ? [value] : Object.values(value).flatMap(targets);
}

/** Every choice that ends in files: `{types, default}`. */
function choices(value: Target): Record<string, Target>[] {
  if (typeof value === 'string') return [];
  const inner = Object.values(value).flatMap(choices);
  return inner.length > 0 ? inner : [value];
}

describe.each(PACKAGES.map(({ folder, manifest }) => [manifest.name, folder, manifest] as const))(
  '%s',
  (_name, folder, manifest) => {
    it('every target of `exports` exists', () => {
      const missing = Object.values(manifest.exports)
        .flatMap(targets)
        .filter((target) => !existsSync(join(ROOT, folder, target.replace(/\*.*$/, ''))));
      expect(missing).toEqual([]);
    });

    it('every module of `exports` comes with its types', () => {
      for (const choice of Object.values(manifest.exports).flatMap(choices)) {
        expect(Object.keys(choice)).toEqual(['types', 'default']);
        const [types = '', module = ''] = targets(choice);
        expect(types.replace(/\.d\.(c?)ts$/, '.$1js')).toBe(module);
      }
    });

    it('`sideEffects` names real files', () => {
      const listed = Array.isArray(manifest.sideEffects) ? manifest.sideEffects : [];
      expect(typeof manifest.sideEffects === 'boolean' || listed.length > 0).toBe(true);
      expect(listed.filter((path) => !existsSync(join(ROOT, folder, path)))).toEqual([]);
    });

    it('every command exists and says what runs it', () => {
      for (const path of Object.values(manifest.bin ?? {})) {
        expect(readFileSync(join(ROOT, folder, path), 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
      }
    });

    it('takes any compatible version of what a site may have too, so that there is one copy', () => {
      const shared = Object.entries(manifest.dependencies ?? {}).filter(([name]) => SHARED.includes(name));
      expect(shared.filter(([, range]) => !/^\^\d+\.\d+\.\d+$/.test(range))).toEqual([]);
    });

    it('asks for nothing that a site without a framework would have to install', () => {
      const { peerDependencies = {}, peerDependenciesMeta = {} } = manifest;
      for (const name of Object.keys(peerDependencies))
        expect([name, peerDependenciesMeta[name]]).toEqual([name, { optional: true }]);
    });

    it('pins every other version exactly', () => {
      const { dependencies, devDependencies, optionalDependencies } = manifest;
      const all = [
        ...Object.entries(dependencies ?? {}).filter(([name]) => !SHARED.includes(name)),
        ...Object.entries({ ...devDependencies, ...optionalDependencies }),
      ];
      const loose = all.filter(
        ([, version]) => !/^(npm:(@[\w.-]+\/)?[\w.-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/.test(version),
      );
      expect(loose).toEqual([]);
    });

    it('runs nothing on a machine that installs it (T41)', () => {
      const hooks = [
        'preinstall',
        'install',
        'postinstall',
        'prepare',
        'prepublish',
        'preprepare',
        'postprepare',
      ];
      expect(Object.keys(manifest.scripts ?? {}).filter((name) => hooks.includes(name))).toEqual([]);
    });

    it('is an ES module under a licence, for the Node that was promised', () => {
      expect(manifest).toMatchObject({ type: 'module', license: 'MIT', engines: { node: '>=20.19' } });
    });

    it('says where its source is, and carries the licence of the whole project', () => {
      expect(manifest.repository).toEqual({
        type: 'git',
        url: 'git+https://github.com/civic-elements/civic-elements.git',
        ...(folder !== '' && { directory: folder.slice(0, -1) }),
      });
      const licence = (path: string) => readFileSync(join(ROOT, path, 'LICENSE'), 'utf8');
      expect(licence(folder)).toBe(licence(''));
    });

    it('publishes what it exports and no source, test or data', () => {
      const published = manifest.files ?? [];
      for (const target of Object.values(manifest.exports).flatMap(targets)) {
        const path = target.slice(2);
        const isPublished = published.some((entry) => path === entry || path.startsWith(`${entry}/`));
        expect(path === 'package.json' || isPublished).toBe(true);
      }
      expect(published.filter((path) => /^(src|test|\.civic|node_modules|\.)/.test(path))).toEqual([]);
    });
  },
);

describe('the packages together', () => {
  it('carry one version, and ask for each other at it', () => {
    const versions = new Map(PACKAGES.map(({ manifest }) => [manifest.name, manifest.version]));
    expect(new Set(versions.values()).size).toBe(1);
    for (const { manifest } of PACKAGES) {
      for (const [name, version] of Object.entries({
        ...manifest.dependencies,
        ...manifest.devDependencies,
      })) {
        if (versions.has(name)) expect(version).toBe(versions.get(name));
      }
    }
  });

  it('agree on the version of what they share', () => {
    const seen = new Map<string, string>();
    for (const { manifest } of PACKAGES) {
      for (const [name, version] of Object.entries(manifest.dependencies ?? {})) {
        expect(seen.get(name) ?? version).toBe(version);
        seen.set(name, version);
      }
    }
  });

  it('stay small: what a page, a back-end and a wallet pull in at run time', () => {
    const names = (folder: string) =>
      Object.keys(PACKAGES.find((each) => each.folder === folder)?.manifest.dependencies ?? {}).toSorted();
    expect(names('')).toEqual(['lean-qr', 'lit']);
    expect(names('backend/')).toEqual(['jose']);
    expect(names('wallet/')).toEqual(['@owf/mdoc', '@sd-jwt/core', 'dcql', 'jose', 'lit']);
  });
});

interface Lock {
  packages: Record<
    string,
    {
      version?: string;
      resolved?: string;
      integrity?: string;
      link?: boolean;
      optional?: boolean;
      dev?: boolean;
      engines?: { node?: string };
    }
  >;
}

describe.each(['package-lock.json', 'test/interop/package-lock.json', 'bench/peers/package-lock.json'])(
  '%s',
  (file) => {
    const lock = read(file) as Lock;

    it('names no registry: every machine uses its own', () => {
      const addresses = Object.values(lock.packages).filter(
        ({ resolved }) => resolved !== undefined && /^[a-z+]+:/.test(resolved),
      );
      expect(addresses).toEqual([]);
    });

    it('holds a checksum for every package that each machine needs (T41)', () => {
      const unchecked = Object.entries(lock.packages).filter(
        ([path, entry]) =>
          path.includes('node_modules/') &&
          !entry.link &&
          !entry.optional &&
          !entry.integrity?.startsWith('sha512-'),
      );
      expect(unchecked.map(([path]) => path)).toEqual([]);
    });

    it('has the order in which npm writes it, so that an installation moves nothing', () => {
      const paths = Object.keys(lock.packages);
      expect(paths).toEqual(paths.toSorted((a, b) => a.localeCompare(b, 'en')));
      expect(paths).not.toEqual(paths.toSorted());
    });
  },
);

describe('package-lock.json', () => {
  const lock = read('package-lock.json') as Lock;

  it('brings a user of the packages nothing that refuses Node 20', () => {
    const refusing = Object.entries(lock.packages).filter(
      ([path, { dev, engines }]) =>
        path.includes('node_modules/') && !dev && engines?.node !== undefined && !acceptsNode20(engines.node),
    );
    expect(refusing.map(([path, { engines }]) => [path, engines?.node])).toEqual([]);
  });

  it('holds one exact version of what the packages share with a site', () => {
    for (const name of SHARED) {
      const entry = lock.packages[`node_modules/${name}`];
      expect(entry?.version).toMatch(/^\d+\.\d+\.\d+$/);
      const copies = Object.keys(lock.packages).filter((path) => path.endsWith(`node_modules/${name}`));
      expect(copies).toEqual([`node_modules/${name}`]);
    }
  });

  it('knows the same ranges as the manifests', () => {
    for (const { folder, manifest } of PACKAGES) {
      const entry = lock.packages[folder.replace(/\/$/, '')] as
        | Pick<typeof manifest, 'dependencies' | 'optionalDependencies'>
        | undefined;
      expect(entry?.dependencies ?? {}).toEqual(manifest.dependencies ?? {});
      expect(entry?.optionalDependencies ?? {}).toEqual(manifest.optionalDependencies ?? {});
    }
  });
});

/** Compares major versions only; `npm run test:nodes` installs the packages on the oldest Node for real. */
function acceptsNode20(range: string): boolean {
  return range.split('||').some((alternative) => {
    const [, operator = '', major = '0'] = /^\s*(>=|>|\^|~)?\s*v?(\d+|\*|x)/.exec(alternative) ?? [];
    return operator.startsWith('>') ? Number(major) <= 20 : major === '20' || major === '*' || major === 'x';
  });
}
