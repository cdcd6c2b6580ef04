import { execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { newLogin } from '../../backend/src/index.js';
import { take } from '../e2e/support/snippets.js';
import { ADA } from '../service/support/approved-request.js';
import { ROOT } from './source-files.js';
import { runningService } from '../service/support/running-service.js';
import type { ListeningService } from '../service/support/listening-service.js';

const run = promisify(execFile);
const COMMAND = join(ROOT, 'service/bin/civic-service.js');

/** A folder inside the repository, so that the examples find the packages as an installed site would. */
let site: string;
beforeAll(() => {
  mkdirSync(join(ROOT, 'test-results'), { recursive: true });
  site = mkdtempSync(join(ROOT, 'test-results', 'readmes-'));
});
afterAll(() => rmSync(site, { recursive: true, force: true }));

let service: ListeningService | undefined;
afterEach(async () => {
  await service?.close();
  service = undefined;
});

/** Saves an example as it stands in the README and calls it from a program beside it. */
async function runExample(page: string, program: string, env: NodeJS.ProcessEnv): Promise<unknown> {
  writeFileSync(join(site, 'example.mjs'), take(page, 'js'));
  writeFileSync(join(site, 'program.mjs'), program);
  const { stdout } = await run(process.execPath, ['program.mjs'], {
    cwd: site,
    timeout: 30_000,
    env: { PATH: process.env.PATH, ...env },
  });
  return JSON.parse(stdout);
}

function packageOf(folder: string): { version: string; dependencies: Record<string, string> } {
  return JSON.parse(readFileSync(join(ROOT, folder, 'package.json'), 'utf8'));
}

/** The arguments of each command of a package in a README's first example. */
function commands(page: string, name: string): string[][] {
  return take(page, 'sh')
    .split('\n')
    .filter((line) => line.startsWith(`npx --no -- ${name} `))
    .map((line) => [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? ''))
    .map(([, , , , ...rest]) => rest);
}

function inSite(name: string, argv: string[], env: NodeJS.ProcessEnv = {}) {
  const bin = join(ROOT, name.replace('civic-', ''), 'bin', `${name}.js`);
  return run(process.execPath, [bin, ...argv], { cwd: site, env: { PATH: process.env.PATH, ...env } });
}

function settings({ app, origin }: ListeningService): NodeJS.ProcessEnv {
  return {
    CIVIC_APP_ID: app.appId,
    CIVIC_APP_SECRET: app.appSecret,
    CIVIC_PRIVATE_KEY: app.prvKey,
    CIVIC_SERVICE: origin,
  };
}

/** A visitor of the handlers for Express, and one whose code is of somebody else: the nonce on the page, the user, the refusal. */
const EXPRESS = `import { routes } from './handlers.mjs';
  const { CODES, SECRET } = process.env;
  const handlers = {};
  routes({ get: (path, run) => (handlers.page = run), post: (path, run) => (handlers.login = run) });
  const session = { loginSecret: SECRET, regenerate: (done) => done() };
  const outcomes = [];
  handlers.page({ session }, { send: (page) => outcomes.push(/login-nonce="([^"]*)"/.exec(page)[1]) });
  for (const body of CODES.split(' ')) {
    const response = { sendStatus: () => outcomes.push(session.userId) };
    await handlers.login({ session, body }, response).catch(({ code }) => outcomes.push(code));
  }
  console.log(JSON.stringify(outcomes));`;

/** The same with the handlers of the web platform. */
const REQUEST = `import { GET, POST } from './handlers.mjs';
  const { CODES, SECRET } = process.env;
  const headers = { cookie: 'a=b; __Host-login=' + SECRET };
  const page = GET(new Request('https://my.site/login', { headers }));
  const outcomes = [(await page.json()).loginNonce];
  if (!page.headers.get('set-cookie').startsWith('__Host-login=' + SECRET + ';')) throw new Error('no cookie');
  for (const body of CODES.split(' ')) {
    const request = new Request('https://my.site/login', { method: 'POST', headers, body });
    await POST(request).then(
      async (reply) => outcomes.push((await reply.json()).userId),
      ({ code }) => outcomes.push(code),
    );
  }
  console.log(JSON.stringify(outcomes));`;

describe('backend/README.md', () => {
  it('shows a login that exchanges a code', async () => {
    service = await runningService();
    const { loginNonce, loginSecret } = newLogin();
    const { authCode } = await service.approve({ loginNonce });
    const program = `import { login } from './example.mjs';
      console.log(JSON.stringify(await login(process.env.AUTH_CODE, process.env.SECRET)));`;
    const env = { AUTH_CODE: authCode, SECRET: loginSecret, ...settings(service) };
    const expected = { userId: ADA.userId, email: 'ada@example.org' };
    expect(await runExample('backend/README.md', program, env)).toEqual(expected);
  });

  it.each([
    ['express', EXPRESS],
    ['request', REQUEST],
  ])('shows how %s binds a code to its visitor, and refuses that of another one', async (name, program) => {
    service = await runningService();
    const codes: string[] = [];
    const { loginNonce, loginSecret } = newLogin();
    for (const nonce of [loginNonce, newLogin().loginNonce])
      codes.push((await service.approve({ loginNonce: nonce })).authCode);
    writeFileSync(join(site, 'handlers.mjs'), take('backend/README.md', name));
    const env = { CODES: codes.join(' '), SECRET: loginSecret, ...settings(service) };
    const outcomes = await runExample('backend/README.md', program, env);
    expect(outcomes).toEqual([loginNonce, ADA.userId, 'login_nonce_mismatch']);
  });
});

describe('service/README.md', () => {
  it('registers an app and starts a service, by command', async () => {
    const [create = [], serve = []] = commands('service/README.md', 'civic-service');
    const { stdout } = await inSite('civic-service', create);
    expect(stdout).toMatch(/[0-9a-f]{64}/);
    const started = await start([COMMAND, ...serve]);
    await started.stop();
    expect(started.line).toMatch(/^civic ready http:\/\/localhost:\d+$/);
  });

  it('starts one from a program', async () => {
    writeFileSync(join(site, 'serve.mjs'), take('service/README.md', 'js'));
    const started = await start(['serve.mjs']);
    await started.stop();
    expect(started.line).toMatch(/^civic ready http:\/\/localhost:\d+$/);
  });
});

describe('wallet/README.md', () => {
  let started: Started;
  let address: string;
  beforeAll(async () => {
    started = await start([COMMAND, 'serve', '--development']);
    address = started.line.replace('civic ready ', '');
  });
  afterAll(() => started.stop());

  it('adds sample credentials and shows them, by command', async () => {
    const env = { CIVIC_WALLET_DIR: join(site, 'wallet') };
    const [add = [], list = []] = commands('wallet/README.md', 'civic-wallet');
    const argv = add.map((word) => word.replace('http://localhost:8080', address));
    await inSite('civic-wallet', argv, env);
    const { stdout } = await inSite('civic-wallet', list, env);
    expect(stdout).toContain('test data');
    expect(stdout).toContain('"email"');
  });

  it('answers a request from a program', async () => {
    const origin = 'http://localhost:3000';
    const argv = ['app', 'create', '--development', '--json', '--name', 'My site', '--origin', origin];
    const app = JSON.parse((await inSite('civic-service', argv)).stdout) as { appId: string };
    const created = await fetch(`${address}/scope-requests`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin },
      body: JSON.stringify({
        appId: app.appId,
        scope: 'BASIC_SIGNUP',
        challenge: randomBytes(32).toString('base64url'),
      }),
    });
    const { qrLink } = (await created.json()) as { qrLink: string };
    const program = `import { accept, addSamples } from './example.mjs';
      await addSamples(process.env.SERVICE);
      console.log(JSON.stringify(await accept(process.env.LINK)));`;
    const env = { SERVICE: address, LINK: qrLink };
    const disclosed = (await runExample('wallet/README.md', program, env)) as string[];
    expect(disclosed.toSorted()).toEqual(['email', 'phone_number']);
  });
});

describe('every README of a package', () => {
  it.each(['backend', 'service', 'wallet'])('of %s begins with how to install it', (folder) => {
    const [install = ''] = take(`${folder}/README.md`, 'sh').split('\n');
    const { dependencies } = packageOf(folder);
    const own = ['elements', 'wallet'].filter((name) => `civic-${name}` in dependencies);
    const files = [...own, folder].map((name) => `./civic-${name}-${packageOf(folder).version}.tgz`);
    expect(install).toBe(`npm install ${files.join(' ')}`);
    expect(readFileSync(join(ROOT, folder, 'README.md'), 'utf8')).toContain('Node 20.19');
  });
});

interface Started {
  /** The line that says that the service is ready. */
  line: string;
  stop(): Promise<void>;
}

/** Starts a service on a free port, with its data in the site's folder, and waits until it is ready. */
async function start(argv: string[]): Promise<Started> {
  const child = spawn(process.execPath, argv, {
    cwd: site,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { PATH: process.env.PATH, PORT: String(await freePort()), CIVIC_LOG_LEVEL: 'silent' },
  });
  const ended = once(child, 'exit');
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  for await (const chunk of child.stdout.setEncoding('utf8')) {
    const [line] = /^civic ready .*$/m.exec(String(chunk)) ?? [];
    if (line !== undefined) return { line, stop };
  }
  throw new Error('the service ended before it was ready');
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address ? address.port : 0;
}
