import { execFile, execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { asDotEnv } from '../../../service/portal/credential-files.js';
import { BACK_ENDS } from '../../../service/portal/snippets/snippets.js';
import { ROOT } from '../../package/source-files.js';
import { ADA } from '../support/approved-request.js';
import { type ListeningService, listeningService } from '../support/listening-service.js';

const run = promisify(execFile);

/** How a snippet is called with a code, and which program says whether this machine can. */
interface Driver {
  file: string;
  code: string;
  /** What has to succeed before. */
  prepare?: string[];
  command: string[];
  probe: string[];
}

// Of several Pythons, the system's is the one for which packages of the system are installed.
const PYTHON = existsSync('/usr/bin/python3') ? '/usr/bin/python3' : 'python3';

const DRIVERS: Readonly<Record<string, Driver>> = {
  node: {
    file: 'main.mjs',
    code: `import { exchange } from './login.mjs';\nconsole.log(JSON.stringify(await exchange(process.argv[2])));`,
    command: [process.execPath, 'main.mjs'],
    probe: [process.execPath, '-e', `require('fs').accessSync('${join(ROOT, 'backend/dist/index.js')}')`],
  },
  python: {
    file: 'main.py',
    code: 'import json, sys\nfrom civic_login import exchange\nprint(json.dumps(exchange(sys.argv[1])))',
    command: [PYTHON, 'main.py'],
    probe: [PYTHON, '-c', 'import jwt, cryptography'],
  },
  php: {
    file: 'main.php',
    code: "<?php require 'civic_login.php'; echo json_encode(civic_exchange($argv[1]));",
    command: ['php', 'main.php'],
    probe: ['php', '-r', 'exit(function_exists("openssl_sign") ? 0 : 1);'],
  },
  ruby: {
    file: 'main.rb',
    code: "require_relative 'civic_login'\nputs JSON.generate(CivicLogin.exchange(ARGV[0]))",
    command: ['ruby', 'main.rb'],
    probe: ['ruby', '-ropenssl', '-e', '1'],
  },
  java: {
    file: 'Main.java',
    code: `class Main {
  public static void main(String[] words) throws Exception {
    CivicLogin.UserData user = CivicLogin.exchange(words[0]);
    System.out.println("{\\"userId\\":\\"" + user.userId() + "\\",\\"data\\":" + user.items() + "}");
  }
}`,
    prepare: ['javac', 'CivicLogin.java', 'Main.java'],
    command: ['java', '-cp', '.', 'Main'],
    probe: ['javac', '-version'],
  },
};

function isHere({ probe: [program = '', ...words] }: Driver): boolean {
  try {
    execFileSync(program, words, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

let service: ListeningService;
let folder: string;
beforeEach(async () => {
  service = await listeningService();
  folder = mkdtempSync(join(tmpdir(), 'civic-snippet-'));
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
});
afterEach(async () => {
  rmSync(folder, { recursive: true, force: true });
  await service.close();
});

/** Runs a snippet as its reader would: beside the `.env` file of its app. @returns what it prints */
async function exchangeWith(id: string, authCode: string, servicePublicKey?: string): Promise<string> {
  const snippet = BACK_ENDS.find((one) => one.id === id);
  const driver = DRIVERS[id];
  if (!snippet || !driver) throw new Error(`There is no snippet ${id}.`);
  const env = asDotEnv({
    ...service.app,
    servicePublicKey: servicePublicKey ?? (await service.context.signingKeys.publicKeyHex()),
    serviceUrl: service.origin,
  });
  const settings = Object.fromEntries(
    env
      .trim()
      .split('\n')
      .map((line) => line.split('=')),
  );
  const values = { appId: service.app.appId, service: service.origin, scope: 'BASIC_SIGNUP' };
  writeFileSync(join(folder, snippet.file), snippet.code(values));
  writeFileSync(join(folder, driver.file), driver.code);
  const options = { cwd: folder, env: { PATH: process.env.PATH, ...settings } };
  for (const words of [driver.prepare, [...driver.command, authCode]]) {
    const [program, ...rest] = words ?? [];
    if (program === undefined) continue;
    const { stdout } = await run(program, rest, options);
    if (words !== driver.prepare) return stdout;
  }
  return '';
}

/** Those whose language is installed here: all of them where CI runs, which installs what is missing and says so. */
const RUNNABLE = Object.keys(DRIVERS).filter((id) => {
  const driver = DRIVERS[id];
  return driver !== undefined && isHere(driver);
});

it('every language of which CI says that it is installed can be run', () => {
  const expected = process.env.CIVIC_BACK_ENDS === 'all' ? Object.keys(DRIVERS) : ['node'];
  expect(expected.filter((id) => !RUNNABLE.includes(id))).toEqual([]);
});

describe.each(RUNNABLE)('the snippet for a back-end in %s', (id) => {
  it('gets the data that the person approved', async () => {
    const { authCode } = await service.approve();
    expect(JSON.parse(await exchangeWith(id, authCode))).toEqual({ userId: ADA.userId, data: ADA.data });
  });

  it('fails with a code that was used', async () => {
    const { authCode } = await service.approve();
    await service.exchange(authCode);
    await expect(exchangeWith(id, authCode)).rejects.toThrow();
  });
});

// The client for Node learns the keys from the service itself.
describe.each(RUNNABLE.filter((id) => id !== 'node'))('the snippet for a back-end in %s', (id) => {
  it('refuses data that another service has signed', async () => {
    const { authCode } = await service.approve();
    const other = await exchangeWith(id, authCode, service.app.pubKey).catch((error: unknown) => error);
    expect(other).toBeInstanceOf(Error);
    expect(String(other)).not.toContain('ada@example.org');
  });
});
