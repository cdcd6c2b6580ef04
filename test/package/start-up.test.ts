import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ROOT } from './source-files.js';

/** Everything that is loaded before the first line of a file runs: its imports and exports of values, and theirs. */
function loadedBy(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const text = readFileSync(join(ROOT, file), 'utf8');
  for (const [, from, alone] of text.matchAll(
    /^(?:(?:import|export) (?!type )[^'";]*from '([^']+)'|import '([^']+)')/gm,
  )) {
    const name = from ?? alone ?? '';
    if (name.startsWith('.')) loadedBy(join(dirname(file), name.replace(/\.js$/, '.ts')), seen);
    else seen.add(name);
  }
  return seen;
}

it('the command line loads nothing but its usage text before it knows the command, so that --help is there at once', () => {
  expect([...loadedBy('service/src/cli.ts')]).toEqual([
    'service/src/cli.ts',
    'node:fs',
    'service/src/cli/typed-names.ts',
    'service/src/cli/usage.ts',
  ]);
});

it('no start waits for the libraries of certificates, queries, tokens of others, metrics, traces, issuing and Redis', () => {
  const loaded = loadedBy('service/src/server.ts');
  expect(loaded).toContain('fastify');
  expect(loaded).toContain('service/src/store/sqlite-open.ts');
  for (const slow of [
    '@hpke/core',
    '@openid4vc/openid4vci',
    '@opentelemetry/api',
    '@peculiar/x509',
    'dcql',
    'jose',
    'reflect-metadata',
    'prom-client',
    'redis',
    'typebox/value',
  ]) {
    expect(loaded).not.toContain(slow);
  }
  expect(loaded).not.toContain('service/src/issuer-api/plugin.ts');
});

it.each(['app', 'audit', 'backup', 'credential', 'data', 'doctor', 'expiries', 'keys', 'portal', 'trust'])(
  'the command %s does without the server, and without the libraries of certificates, queries and tokens of others until it needs them',
  (command) => {
    const loaded = loadedBy(`service/src/cli/${command}.ts`);
    expect(loaded).toContain('service/src/cli/parse.ts');
    for (const slow of ['fastify', 'typebox', 'reflect-metadata', '@peculiar/x509', 'dcql', 'jose'])
      expect(loaded).not.toContain(slow);
  },
);

it('the start of the sample issuer does not wait for the library of certificates either', () => {
  const loaded = loadedBy('service/src/issuer-api/plugin.ts');
  expect(loaded).toContain('service/src/issuer-api/sample-issuer.ts');
  expect(loaded).not.toContain('@peculiar/x509');
});

/** Starts the built service in live mode, and names the packages whose CommonJS files were loaded until it listened. */
const START = `
  import { createRequire } from 'node:module';
  import { readOptions, startService } from 'civic-service';
  const service = await startService(readOptions('live', process.env));
  const files = Object.keys(createRequire(import.meta.url).cache);
  console.log(files.map((file) => /.*node_modules.((?:@[^/\\\\]+.)?[^/\\\\]+)/.exec(file)?.[1]).join(' '));
  await service.close();
`;

describe('the built service', () => {
  const dist = join(ROOT, 'service/dist');
  const files = readdirSync(dist).filter((name) => name.endsWith('.js'));
  const texts = files.map((name) => readFileSync(join(dist, name), 'utf8')).join('\n');

  it('has inside what a start needs of other packages, with their licences', () => {
    const imports = texts.match(/^import .*$/gm)?.join('\n');
    expect(imports).toContain('"libsql"');
    const licences = readFileSync(join(dist, 'licenses.txt'), 'utf8');
    const inside = [
      '@fastify/static',
      '@peculiar/x509',
      'dcql',
      'fastify',
      'jose',
      'pino',
      'prom-client',
      'typebox',
    ];
    for (const name of inside) {
      expect(imports).not.toContain(`"${name}`);
      expect(licences).toMatch(new RegExp(`^## ${name} - .*(MIT|Apache-2.0)`, 'm'));
    }
  });

  it('listens before it has loaded any other package than that of the store', () => {
    const folder = mkdtempSync(join(tmpdir(), 'civic-start-up-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const out = execFileSync(process.execPath, ['--input-type=module', '-e', START], {
      cwd: ROOT,
      encoding: 'utf8',
      env: {
        PORT: '0',
        PUBLIC_URL: 'https://id.example.org',
        CIVIC_DATA_DIR: folder,
        CIVIC_SERVICE_KEY: '07'.repeat(32),
        CIVIC_LOG_LEVEL: 'warn',
      },
    });
    const loaded = [...new Set(out.trim().split('\n').at(-1)?.split(' '))];
    expect(loaded).toContain('libsql');
    // The only one that is not JavaScript alone, with what finds its file for this machine.
    expect(loaded.filter((name) => !/^(@?libsql|@neon-rs|detect-libc)\b/.test(name))).toEqual([]);
  });

  it('has every file that its code names by an address', () => {
    const named = [...texts.matchAll(/new URL\("([^"]+)", import\.meta\.url\)/g)].map(
      ([, path = '']) => path,
    );
    expect(named).toContain('./xml-worker.js');
    expect(named.filter((path) => !existsSync(join(dist, path)))).toEqual([]);
  });

  it('reads lists in XML in a thread', async () => {
    const worker = new Worker(join(dist, 'xml-worker.js'), { workerData: { text: '<list/>', keys: [] } });
    const [answer] = (await once(worker, 'message')) as [unknown];
    expect(answer).toHaveProperty('check');
    await worker.terminate();
  });
});
