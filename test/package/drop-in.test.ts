import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import ts from 'typescript';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ADA } from '../service/support/approved-request.js';
import type { ListeningService } from '../service/support/listening-service.js';
import { runningService } from '../service/support/running-service.js';
import { ROOT } from './source-files.js';

const run = promisify(execFile);

/** A site's folder, outside the repository, where the package is installed under the old name as a registry would unpack it. */
let site: string;
beforeAll(() => {
  site = mkdtempSync(join(tmpdir(), 'civic-site-'));
  const target = join(site, 'node_modules/civic-sip-api');
  mkdirSync(target, { recursive: true });
  cpSync(join(ROOT, 'backend/package.json'), join(target, 'package.json'));
  cpSync(join(ROOT, 'backend/dist'), join(target, 'dist'), { recursive: true });
});
afterAll(() => rmSync(site, { recursive: true, force: true }));

/** The same with its dependency beside it, for `import`. */
function installJose(): void {
  symlinkSync(join(ROOT, 'node_modules/jose'), join(site, 'node_modules/jose'), 'dir');
}

async function inSite(file: string, code: string, env: NodeJS.ProcessEnv = {}): Promise<unknown> {
  writeFileSync(join(site, file), code);
  const { stdout } = await run(process.execPath, [file], {
    cwd: site,
    timeout: 30_000,
    env: { PATH: process.env.PATH, ...env },
  });
  return JSON.parse(stdout);
}

let service: ListeningService | undefined;
afterEach(async () => {
  await service?.close();
  service = undefined;
});

/** What a site has in its environment. */
async function environment(): Promise<NodeJS.ProcessEnv> {
  service = await runningService();
  const { authCode } = await service.approve();
  const { appId, appSecret, prvKey } = service.app;
  return {
    CODE: authCode,
    CONFIG: JSON.stringify({ appId, appSecret, prvKey, env: 'dev', api: `${service.origin}/sip` }),
  };
}

const EXCHANGE = `
  const client = sip.newClient(JSON.parse(process.env.CONFIG));
  client
    .exchangeCode(process.env.CODE)
    .then((userData) => console.log(JSON.stringify(userData)))
    .catch((error) => console.log(JSON.stringify({ code: error.code, name: error.name })));`;

describe('installed under the old name, by require', () => {
  it('needs nothing else to be installed, and exchanges a code', async () => {
    const env = await environment();
    const code = `const sip = require('civic-sip-api');${EXCHANGE}`;
    expect(await inSite('exchange.cjs', code, env)).toEqual({ data: ADA.data, userId: ADA.userId });
  });

  it('fails with a code as it does by import', async () => {
    const env = { ...(await environment()), CODE: 'aaaa.bbbb.cccc' };
    const code = `const sip = require('civic-sip-api');${EXCHANGE}`;
    expect(await inSite('refused.cjs', code, env)).toEqual({ code: 'invalid_grant', name: 'ExchangeError' });
  });

  it('loads in a Node that cannot require ES modules', async () => {
    const code = `console.log(JSON.stringify(Object.keys(require('civic-sip-api')).sort()))`;
    writeFileSync(join(site, 'keys.cjs'), code);
    const { stdout, stderr } = await run(process.execPath, ['--no-experimental-require-module', 'keys.cjs'], {
      cwd: site,
    });
    expect([JSON.parse(stdout), stderr]).toEqual([['ExchangeError', 'default', 'newClient', 'newLogin'], '']);
  });

  it('keeps its inside to itself', async () => {
    const code = `
      try { require('civic-sip-api/lib/jwt'); console.log('"open"'); } catch (error) { console.log(JSON.stringify(error.code)); }`;
    expect(await inSite('inside.cjs', code)).toBe('ERR_PACKAGE_PATH_NOT_EXPORTED');
  });

  it('carries the licence of what is bundled', () => {
    const text = readFileSync(join(site, 'node_modules/civic-sip-api/dist/LICENSE-jose.md'), 'utf8');
    expect(text).toContain('MIT');
  });
});

describe('installed under the old name, by import', () => {
  it('finds jose missing where it is not installed: it is a dependency, not a copy', async () => {
    await expect(inSite('missing.mjs', `import 'civic-sip-api';`)).rejects.toThrow(/ERR_MODULE_NOT_FOUND/);
    installJose();
  });

  it.each([
    ['default.mjs', `import sip from 'civic-sip-api';`],
    ['namespace.mjs', `import * as sip from 'civic-sip-api';`],
    ['dynamic.cjs', `import('civic-sip-api').then((sip) => {${EXCHANGE}});`],
  ])('exchanges a code: %s', async (file, code) => {
    const env = await environment();
    const whole = file === 'dynamic.cjs' ? code : code + EXCHANGE;
    expect(await inSite(file, whole, env)).toEqual({ data: ADA.data, userId: ADA.userId });
  });
});

describe('typed under the old name', () => {
  const CALLS = `
    const client = newClient({ appId: 'a', appSecret: 'b', prvKey: 'c', api: 'https://id.example.org/sip' });
    export const label: Promise<string | undefined> = client.exchangeCode('x').then(({ data }) => data[0]?.label);
    export const code = (error: ExchangeError): ExchangeErrorCode => error.code;`;
  const NAMES = `newClient, type ExchangeError, type ExchangeErrorCode`;

  function problems(file: string, code: string): string[] {
    const path = join(site, file);
    writeFileSync(path, code);
    const program = ts.createProgram([path], {
      noEmit: true,
      strict: true,
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.Node16,
      moduleResolution: ts.ModuleResolutionKind.Node16,
      lib: ['lib.es2022.d.ts', 'lib.dom.d.ts'],
      types: [],
      skipLibCheck: false,
    });
    return ts
      .getPreEmitDiagnostics(program)
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))
      .filter((text) => !/Cannot find (module|name) '(node:|jose|civic-elements|Buffer)/.test(text));
  }

  it.each(['site.mts', 'site.cts'])('takes good calls in %s', (file) => {
    expect(problems(file, `import { ${NAMES} } from 'civic-sip-api';${CALLS}`)).toEqual([]);
  });

  it('takes `import sip = require(…)`', () => {
    const code = `import sip = require('civic-sip-api');\nexport const make: typeof sip.newClient = sip.newClient;`;
    expect(problems('required.cts', code)).toEqual([]);
  });

  it.each(['wrong.mts', 'wrong.cts'])('refuses a config without `api` in %s', (file) => {
    const code = `import { newClient } from 'civic-sip-api';\nnewClient({ appId: 'a', appSecret: 'b', prvKey: 'c' });`;
    expect(problems(file, code).join('\n')).toContain("'api' is missing");
  });
});
