import 'reflect-metadata';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { runBackup } from '../../../service/src/cli/backup.js';
import { runApp } from '../../../service/src/cli/app.js';
import { runAudit } from '../../../service/src/cli/audit.js';
import { runCredential } from '../../../service/src/cli/credential.js';
import { runData } from '../../../service/src/cli/data.js';
import { runDoctor } from '../../../service/src/cli/doctor.js';
import { runExpiries } from '../../../service/src/cli/expiries.js';
import { runKeys } from '../../../service/src/cli/keys.js';
import { runPortal } from '../../../service/src/cli/portal.js';
import { runTrust } from '../../../service/src/cli/trust.js';
import { NEW_APP } from '../support/command-line.js';
import { startRedis } from '../support/redis-server.js';
import { selfSigned } from '../support/test-issuer.js';

let parent: string;
let printed: string[];
/** Where no database is: what a misspelt setting names. */
let misspelt: string;
/** Undoes `lock`. */
let unlock = () => {};

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'civic-test-'));
  misspelt = join(parent, 'dta');
  printed = [];
  vi.spyOn(console, 'log').mockImplementation((text: string) => void printed.push(text));
  vi.stubEnv('CIVIC_DATA_DIR', misspelt);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  unlock();
  unlock = () => {};
  rmSync(parent, { recursive: true, force: true });
});

const COMMANDS = {
  app: runApp,
  audit: runAudit,
  backup: runBackup,
  credential: runCredential,
  data: runData,
  expiries: runExpiries,
  keys: runKeys,
  portal: runPortal,
  trust: runTrust,
};

/** Runs a command line. */
function run(line: string): Promise<unknown> {
  const [command = 'app', ...argv] = line.split(' ');
  return COMMANDS[command as keyof typeof COMMANDS]([...argv, '--development']);
}

const MADE_BY = /nothing was made\. serve makes one, and so do app create, app import, trust add/;

describe('a command about what is there', () => {
  it.each([
    'app list',
    'app show x',
    'app set x --strict',
    'app activity list --app x',
    'app activity counts --app x',
    'app activity checklist --app x',
    'app key list --app x',
    'app scope list --app x',
    'app webhook list --app x',
    'app certificate show --app x',
    'app certificate export-ca',
    'audit',
    'backup copy.sqlite',
    'credential list',
    'data list',
    'data export --app x',
    'data verify --app x',
    'expiries',
    'keys list',
    'keys rotate',
    'portal members',
    'trust list',
    'trust list show',
    'trust list refresh',
  ])('%s says that there is no database, and makes none', async (line) => {
    const refused = run(line);
    await expect(refused).rejects.toThrow(/^there is no database in the data folder \(CIVIC_DATA_DIR/);
    await expect(refused).rejects.toThrow(MADE_BY);
    await expect(refused).rejects.toMatchObject({ name: 'CommandError' });
    expect(printed).toEqual([]);
    expect(existsSync(misspelt)).toBe(false);
  });

  it('never shows what was typed for the folder', async () => {
    await expect(run('app list')).rejects.not.toThrow('dta');
  });

  it('says of the memory store that no other process sees it, and advises nothing, like the doctor', async () => {
    vi.stubEnv('CIVIC_STORE', 'memory');
    const message = 'CIVIC_STORE is memory, and no other process can see what a service keeps in memory';
    await expect(run('app list')).rejects.toMatchObject({ name: 'CommandError', message });
    expect(await runDoctor(['--development', '--offline', '--json'])).toBe(0);
    const found = JSON.parse(printed.join('')) as object[];
    expect(found.at(-1)).toEqual({ check: 'data folder', level: 'warning', message });
    expect(existsSync(misspelt)).toBe(false);
  });

  it('says it of an empty Redis, which stays empty, also when the doctor looks', async () => {
    const redis = await startRedis();
    onTestFinished(() => redis.stop());
    vi.stubEnv('CIVIC_STORE', 'redis');
    vi.stubEnv('CIVIC_REDIS_URL', redis.options.urls[0]);
    await expect(run('app list')).rejects.toThrow(/^the Redis at CIVIC_REDIS_URL holds no database/);
    expect(await runDoctor(['--development', '--offline'])).toBe(0);
    expect(printed.join()).toContain('WARNING data folder: the Redis at CIVIC_REDIS_URL holds no database');
    expect(await redis.admin.dbSize()).toBe(0);
    expect(existsSync(misspelt)).toBe(false);

    await run(`app ${NEW_APP.join(' ')}`);
    printed = [];
    await run('app list');
    expect(printed.join()).toMatch(/^\S+ {2}Shop$/);
  });
});

describe('a command that begins an installation', () => {
  /** The generator of P-256. */
  const POINT =
    '046b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c2964fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5';
  const IMPORT = `app import --id x --public-key ${POINT} --name Shop --origin https://shop.example`;
  const SHOP = 'app create --name Shop --origin https://shop.example';

  it.each([
    ['app create --name Shop', 'UsageError', /--origin is missing/],
    ['app create --name Shop --origin ftp://shop.example', 'AppError', /^origin/],
    [`${SHOP} --logo /no/such.png`, 'CommandError', /--logo: the file cannot be read/],
    [`${SHOP} --brand blue`, 'AppError', /^brand/],
    [`${SHOP} --wallet Nobody`, 'AppError', /^wallets/],
    [`${SHOP} --auth-code-lifetime 1`, 'AppError', /^authCodeLifetime/],
    [`${SHOP} --qr both`, 'AppError', /^qr/],
    [`${SHOP} --cross-device sometimes`, 'AppError', /^crossDevice/],
    [`${SHOP} --scope NONE --cross-device off`, 'AppError', /^scope/],
    [IMPORT, 'UsageError', /--secret-file is missing/],
    [`${IMPORT} --secret-file /no/such`, 'CommandError', /--secret-file: the file cannot be read/],
    [`${IMPORT} --secret-file /dev/null`, 'AppError', /^appSecret/],
    ['trust add --type urn:a', 'UsageError', /FILE is missing/],
    ['trust add /no/such.pem', 'UsageError', /at least one --type/],
    ['trust add /no/such.pem --type urn:a', 'CommandError', /FILE: the file cannot be read/],
    ['trust add /dev/null --type urn:a', 'CommandError', /the file is not a certificate/],
    ['trust add --type urn:a --issuer x --jwks nowhere', 'UsageError', /--jwks with the https address/],
    ['trust list add nowhere', 'UsageError', /the address of a list/],
    ['trust list add https://list.example', 'UsageError', /at least one --signer/],
    ['trust list add https://list.example --signer /no/such.pem', 'CommandError', /--signer names a file/],
    ['portal link --name Ann', 'UsageError', /--name/],
    ['portal link Ann', 'UsageError', /no further argument/],
  ])('%s is refused, and makes none', async (line, name, message) => {
    const refused = run(line);
    await expect(refused).rejects.toMatchObject({ name, message: expect.stringMatching(message) });
    expect(existsSync(misspelt)).toBe(false);
  });

  it('refuses a bad point, and a list without a type, and makes none', async () => {
    const secret = join(parent, 'secret');
    writeFileSync(secret, 'a'.repeat(32));
    await expect(run(`${IMPORT.replace('6b17', '6b18')} --secret-file ${secret}`)).rejects.toThrow(
      /^publicKey/,
    );
    const { pem } = await selfSigned(Date.now(), { ca: false });
    const file = join(parent, 'signer.pem');
    writeFileSync(file, pem);
    const line = `trust list add https://list.example --signer ${file}`;
    await expect(run(line)).rejects.toThrow(/at least one --type/);
    expect(existsSync(misspelt)).toBe(false);
  });

  it('makes no link into a portal that is off, and no database either', async () => {
    vi.stubEnv('CIVIC_PORTAL', 'off');
    await expect(run('portal link')).rejects.toThrow('portal link: CIVIC_PORTAL is off');
    expect(existsSync(misspelt)).toBe(false);
  });
});

/** Each makes the data folder one of which nobody can tell whether it holds a database. */
const UNKNOWN: [string, () => void, RegExp][] = [
  ['may not be read', () => lock(parent), /^the data folder must be readable and writable for this user/],
  ['is a file', () => writeFileSync(misspelt, ''), /^CIVIC_DATA_DIR names a file/],
  ['is below a file', () => below(parent), /^CIVIC_DATA_DIR names a file, or something below one/],
  [
    'is a link that leads nowhere',
    () => symlinkSync(join(parent, 'disk'), misspelt),
    /a link that leads nowhere/,
  ],
  [
    'holds such a link as its database',
    () => linkDatabase(join(parent, 'disk')),
    /a link that leads nowhere/,
  ],
];

/** The superuser may read everything, and is somebody else until the test ends. */
function lock(folder: string): void {
  const { geteuid, seteuid } = process;
  const isSuperuser = geteuid?.() === 0;
  chmodSync(folder, 0);
  if (isSuperuser) seteuid?.(65_534);
  unlock = () => {
    if (isSuperuser) seteuid?.(0);
    chmodSync(folder, 0o700);
  };
}

function below(folder: string): void {
  writeFileSync(join(folder, 'file'), '');
  vi.stubEnv('CIVIC_DATA_DIR', join(folder, 'file', 'dta'));
}

function linkDatabase(target: string): void {
  mkdirSync(misspelt, { mode: 0o700 });
  symlinkSync(target, join(misspelt, 'civic.sqlite'));
}

describe('a data folder that', () => {
  it.each(UNKNOWN)('%s is not called one without a database', async (_why, prepare, words) => {
    prepare();
    const refused = run('app list');
    await expect(refused).rejects.toThrow(words);
    await expect(refused).rejects.not.toThrow(/app create|dta/);
    await expect(refused).rejects.toMatchObject({ name: 'StartError' });
    expect(existsSync(join(parent, 'disk'))).toBe(false);
  });

  it.each(UNKNOWN)('%s is a problem for the doctor', async (_why, prepare, words) => {
    prepare();
    expect(await runDoctor(['--development', '--offline', '--json'])).toBe(1);
    const found = JSON.parse(printed.join('')) as { check: string; level: string; message: string }[];
    expect(found.at(-1)).toMatchObject({ check: 'data folder', level: 'problem' });
    expect(found.at(-1)?.message).toMatch(words);
    expect(existsSync(join(parent, 'disk'))).toBe(false);
  });

  it('is a link to one with a database is used', async () => {
    const disk = join(parent, 'disk');
    vi.stubEnv('CIVIC_DATA_DIR', disk);
    await run(`app ${NEW_APP.join(' ')}`);
    symlinkSync(disk, misspelt);
    vi.stubEnv('CIVIC_DATA_DIR', misspelt);
    printed = [];
    await run('app list');
    expect(printed.join()).toMatch(/^\S+ {2}Shop$/);
  });
});

it('what registers the first app makes the database, and then the others find it', async () => {
  await run(`app ${NEW_APP.join(' ')}`);
  expect(readdirSync(misspelt)).toContain('civic.sqlite');
  printed = [];
  await run('app list');
  expect(printed.join()).toMatch(/^\S+ {2}Shop$/);
});
