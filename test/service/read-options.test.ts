import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readOptions } from '../../service/src/read-options.js';
import { type Environment, problems } from './support/option-problems.js';
import { temporaryFolder } from './support/store-folder.js';

const { folder } = temporaryFolder();
const KEY = 'ab'.repeat(32);
const DATA = join(folder, 'data');
const LIVE = { PUBLIC_URL: 'https://id.example.org', CIVIC_DATA_DIR: DATA, CIVIC_SERVICE_KEY: KEY };
const DEVELOPMENT = { CIVIC_DATA_DIR: DATA };

describe('live mode', () => {
  it('starts with an https address, a data folder and a service key', () => {
    expect(readOptions('live', LIVE)).toMatchObject({
      mode: 'live',
      publicUrl: 'https://id.example.org',
      store: 'sqlite',
      synchronous: 'FULL',
      serviceKey: Buffer.from(KEY, 'hex'),
      wallets: [],
      trustProxy: false,
      host: '0.0.0.0',
      logLevel: 'info',
    });
  });

  it('offers no wallet page unless one is named', () => {
    expect(readOptions('live', LIVE)).not.toHaveProperty('walletUrl');
  });

  it.each<[string, Environment, RegExp]>([
    ['without an address', { PUBLIC_URL: undefined }, /^PUBLIC_URL/],
    ['with http', { PUBLIC_URL: 'http://id.example.org' }, /^PUBLIC_URL must start with https/],
    ['with something that is no address', { PUBLIC_URL: 'id.example.org' }, /^PUBLIC_URL/],
    ['with another scheme', { PUBLIC_URL: 'ftp://id.example.org' }, /^PUBLIC_URL/],
    ['with a name in the address', { PUBLIC_URL: 'https://me@id.example.org' }, /^PUBLIC_URL/],
    ['with a password in the address', { PUBLIC_URL: 'https://:pw@id.example.org' }, /^PUBLIC_URL/],
    ['with a query', { PUBLIC_URL: 'https://id.example.org/?a=1' }, /^PUBLIC_URL/],
    ['with a fragment', { PUBLIC_URL: 'https://id.example.org/#a' }, /^PUBLIC_URL/],
    ['without a data folder', { CIVIC_DATA_DIR: undefined }, /^CIVIC_DATA_DIR/],
    ['without a service key', { CIVIC_SERVICE_KEY: undefined }, /^CIVIC_SERVICE_KEY .*openssl rand -hex 32/],
    ['with an empty service key', { CIVIC_SERVICE_KEY: '' }, /^CIVIC_SERVICE_KEY/],
    ['with a short service key', { CIVIC_SERVICE_KEY: KEY.slice(2) }, /^CIVIC_SERVICE_KEY/],
    [
      'with a service key file that is not there',
      { CIVIC_SERVICE_KEY: undefined, CIVIC_SERVICE_KEY_FILE: join(folder, 'none') },
      /^CIVIC_SERVICE_KEY/,
    ],
    ['with the memory store', { CIVIC_STORE: 'memory' }, /^CIVIC_STORE must be sqlite/],
    [
      'with a wallet on its own origin',
      { CIVIC_WALLET_URL: 'https://id.example.org/wallet/' },
      /^CIVIC_WALLET_URL must be on an origin of its own/,
    ],
    [
      'with a wallet on plain http',
      { CIVIC_WALLET_URL: 'http://wallet.example.org/' },
      /^CIVIC_WALLET_URL must start with https/,
    ],
  ])('refuses to start %s', (_what, change, message) => {
    expect(problems('live', { ...LIVE, ...change })).toContainEqual(expect.stringMatching(message));
  });

  it('says everything that is missing at once', () => {
    const all = problems('live', { CIVIC_STORE: 'memory', PORT: 'x', CIVIC_LOG_LEVEL: 'loud' });
    for (const name of [
      'PUBLIC_URL',
      'CIVIC_STORE',
      'PORT',
      'CIVIC_LOG_LEVEL',
      'CIVIC_DATA_DIR',
      'CIVIC_SERVICE_KEY',
    ]) {
      expect(all.filter((line) => line.startsWith(name))).toHaveLength(1);
    }
  });

  it('makes no folder and no key when it refuses', () => {
    const path = join(folder, 'never');
    expect(problems('live', { CIVIC_DATA_DIR: path })).not.toEqual([]);
    expect(() => statSync(path)).toThrow();
  });

  it('never writes a service key beside the data', () => {
    const path = join(folder, 'live-data');
    readOptions('live', { ...LIVE, CIVIC_DATA_DIR: path });
    expect(() => statSync(join(path, 'service.key'))).toThrow();
  });

  it('does not repeat the service key in what it says', () => {
    const almost = `${KEY.slice(1)}g`;
    expect(problems('live', { ...LIVE, CIVIC_SERVICE_KEY: almost }).join()).not.toContain(almost.slice(0, 8));
  });

  it('reads the service key from a file', () => {
    const file = join(folder, 'service-key.txt');
    writeFileSync(file, `${KEY}\n`, { mode: 0o600 });
    const options = readOptions('live', {
      ...LIVE,
      CIVIC_SERVICE_KEY: undefined,
      CIVIC_SERVICE_KEY_FILE: file,
    });
    expect(options.serviceKey.toString('hex')).toBe(KEY);
  });
});

describe('development mode', () => {
  it('needs nothing: http on this machine alone', () => {
    const options = readOptions('development', DEVELOPMENT);
    expect(options).toMatchObject({
      mode: 'development',
      publicUrl: 'http://localhost:8080',
      walletUrl: 'http://localhost:8080/wallet/',
      host: 'localhost',
      port: 8080,
      store: 'sqlite',
    });
    expect(options.serviceKey).toHaveLength(32);
  });

  it('makes data folder and key for their owner alone, and finds them again', () => {
    const path = join(folder, 'deep/er');
    const { serviceKey } = readOptions('development', { CIVIC_DATA_DIR: path });
    expect(statSync(path).mode & 0o777).toBe(0o700);
    expect(statSync(join(path, 'service.key')).mode & 0o777).toBe(0o600);
    expect(readOptions('development', { CIVIC_DATA_DIR: path }).serviceKey).toEqual(serviceKey);
    expect(readFileSync(join(path, 'service.key'), 'utf8')).toContain(serviceKey.toString('hex'));
  });

  it('may keep everything in memory', () => {
    expect(readOptions('development', { ...DEVELOPMENT, CIVIC_STORE: 'memory' }).store).toBe('memory');
  });

  it('follows PORT in its address', () => {
    expect(readOptions('development', { ...DEVELOPMENT, PORT: '9000' })).toMatchObject({
      port: 9000,
      publicUrl: 'http://localhost:9000',
      walletUrl: 'http://localhost:9000/wallet/',
    });
  });
});

describe('single values', () => {
  it.each([
    ['https://id.example.org/', 'https://id.example.org'],
    ['https://id.example.org/civic///', 'https://id.example.org/civic'],
    ['HTTPS://ID.example.ORG:443', 'https://id.example.org'],
  ])('PUBLIC_URL %s becomes %s', (PUBLIC_URL, expected) => {
    expect(readOptions('live', { ...LIVE, PUBLIC_URL }).publicUrl).toBe(expected);
  });

  it.each<Environment>([
    { PORT: '-1' },
    { PORT: '65536' },
    { PORT: '80.5' },
    { PORT: '0x50' },
    { PORT: '1e3' },
    { PORT: ' 80' },
    { PORT: 'http' },
    { CIVIC_MAX_OPEN: '0' },
    { CIVIC_MAX_OPEN: 'Infinity' },
    { CIVIC_MAX_OPEN: '99999999999' },
    { CIVIC_CREATES_PER_MINUTE: '0' },
    { CIVIC_CREATES_PER_MINUTE: '-5' },
    { CIVIC_STORE: 'postgres' },
    { CIVIC_STORE: '' },
    { CIVIC_SQLITE_SYNCHRONOUS: 'OFF' },
    { CIVIC_SQLITE_SYNCHRONOUS: 'full' },
    { CIVIC_LOG_LEVEL: 'trace' },
    { CIVIC_WALLET_URL: 'javascript:alert(1)' },
    { CIVIC_WALLET_URL: 'wallet' },
    { CIVIC_LEARN_MORE_URL: 'javascript:alert(1)' },
    { CIVIC_LEARN_MORE_URL: 'why.html' },
    { CIVIC_WALLETS: '[{"name":"W","link":"haip-vp://","get":"haip-vp://"}]' },
    { CIVIC_WALLETS: '{' },
    { CIVIC_WALLETS: '{}' },
    { CIVIC_WALLETS: '[null]' },
    { CIVIC_WALLETS: '["haip-vp://"]' },
    { CIVIC_WALLETS: '[{"name":"W"}]' },
    { CIVIC_WALLETS: '[{"name":"W","link":"javascript://%0aalert(1)"}]' },
    { CIVIC_WALLETS: '[{"name":"W","link":"JaVaScRiPt://x"}]' },
    { CIVIC_WALLETS: '[{"name":"W","link":"data://text/html,x"}]' },
    { CIVIC_WALLETS: '[{"name":"W","link":" haip-vp://"}]' },
    { CIVIC_WALLETS: `[{"name":"${'W'.repeat(65)}","link":"haip-vp://"}]` },
    { CIVIC_WALLETS: '[{"name":"","link":"haip-vp://"}]' },
    { CIVIC_WALLETS: '[{"name":"W\\u202e","link":"haip-vp://"}]' },
    { CIVIC_WALLETS: '[{"name":"W","link":"haip-vp://"},{"name":"W","link":"openid4vp://"}]' },
    { CIVIC_WALLETS: '[{"name":"W","link":"https://wallet.example/#x"}]' },
    { CIVIC_WALLETS: '[{"name":"W","link":"intent://x#Intent;end"}]' },
    { CIVIC_WALLETS: '[{"name":"W","link":"haip-vp://","universalLink":"http://wallet.example/"}]' },
    { CIVIC_WALLETS: '[{"name":"W","link":"haip-vp://","androidPackage":"com.example;end"}]' },
    { CIVIC_WALLETS: '[{"name":"W","link":"haip-vp://","logo":"https://wallet.example/logo.png"}]' },
    { CIVIC_WALLETS: '[{"name":"W","link":"haip-vp://","logo":"data:image/svg+xml;base64,PHN2Zz4="}]' },
    { CIVIC_WALLETS: '[{"name":"W","link":"haip-vp://","appStore":"itms-apps://x"}]' },
    {
      CIVIC_WALLETS: JSON.stringify(
        Array.from({ length: 9 }, (_, i) => ({ name: `W${i}`, link: 'haip-vp://' })),
      ),
    },
    { CIVIC_WALLETS_FILE: '/nowhere/wallets.json' },
    { CIVIC_QR_CODE: 'direct' },
    { CIVIC_TLS_KEY_FILE: '/nowhere/key.pem' },
    { CIVIC_TLS_CERT_FILE: '/nowhere/cert.pem' },
    { CIVIC_SERVICE_KEY: 'short' },
    { PUBLIC_URL: 'javascript:alert(1)' },
  ])('are refused by name: %j', (change) => {
    const [name = ''] = Object.keys(change);
    expect(problems('development', { ...DEVELOPMENT, ...change }).join('\n')).toContain(
      name.replace(/_FILE$/, ''),
    );
  });

  it('of numbers are taken at both ends', () => {
    expect(readOptions('development', { ...DEVELOPMENT, PORT: '0' }).port).toBe(0);
    expect(readOptions('development', { ...DEVELOPMENT, PORT: '65535' }).port).toBe(65_535);
    expect(readOptions('development', { ...DEVELOPMENT, CIVIC_MAX_OPEN: '1' }).maxOpen).toBe(1);
  });

  it('of metrics are a port of their own, on the loopback interface unless a host is named', () => {
    const metrics = (env: Record<string, string>) =>
      readOptions('development', { ...DEVELOPMENT, ...env }).metrics;
    expect(metrics({})).toBeUndefined();
    expect(metrics({ CIVIC_METRICS_PORT: '9464' })).toEqual({ port: 9464, host: '127.0.0.1' });
    expect(metrics({ CIVIC_METRICS_PORT: '9464', CIVIC_METRICS_HOST: '10.0.0.1' })?.host).toBe('10.0.0.1');
    for (const env of [
      { CIVIC_METRICS_PORT: '0' },
      { CIVIC_METRICS_PORT: '65536' },
      { CIVIC_METRICS_PORT: '8080' },
      { CIVIC_METRICS_HOST: '10.0.0.1' },
    ] as Record<string, string>[])
      expect(() => metrics(env)).toThrow(/CIVIC_METRICS_/);
  });

  it('of the intro screen are addresses that a page may link to', () => {
    const CIVIC_WALLETS = '[{"name":"W","link":"haip-vp://","get":"https://wallet.example/"}]';
    const CIVIC_LEARN_MORE_URL = 'https://op.example/why';
    expect(readOptions('development', { ...DEVELOPMENT, CIVIC_WALLETS, CIVIC_LEARN_MORE_URL })).toMatchObject(
      {
        wallets: [{ name: 'W', link: 'haip-vp://', get: 'https://wallet.example/' }],
        learnMore: 'https://op.example/why',
      },
    );
    expect(readOptions('development', { ...DEVELOPMENT, CIVIC_LEARN_MORE_URL: '' })).not.toHaveProperty(
      'learnMore',
    );
  });

  it('of TLS are read from both files, or refused', () => {
    mkdirSync(join(folder, 'tls'));
    const [key, cert] = [join(folder, 'tls/key.pem'), join(folder, 'tls/cert.pem')];
    writeFileSync(key, 'KEY');
    writeFileSync(cert, 'CERT');
    const env = { ...DEVELOPMENT, CIVIC_TLS_KEY_FILE: key, CIVIC_TLS_CERT_FILE: cert };
    expect(readOptions('development', env).tls).toEqual({ key: 'KEY', cert: 'CERT' });
    expect(problems('development', { ...env, CIVIC_TLS_CERT_FILE: undefined })).toHaveLength(1);
  });

  it('come from the environment given and from nowhere else', () => {
    process.env['PUBLIC_URL'] = 'https://elsewhere.example';
    try {
      expect(readOptions('development', DEVELOPMENT).publicUrl).toBe('http://localhost:8080');
    } finally {
      delete process.env['PUBLIC_URL'];
    }
  });
});

describe('settings that are not understood', () => {
  it.each([
    ['CIVIC_TRUSTPROXY', 'CIVIC_TRUST_PROXY'],
    ['CIVIC_SERVICEKEY', 'CIVIC_SERVICE_KEY'],
    ['CIVIC_WALETS', 'CIVIC_WALLETS'],
    ['CIVIC_LOG_LEVLE', 'CIVIC_LOG_LEVEL'],
    ['CIVIC_DATA_DIRS', 'CIVIC_DATA_DIR'],
    ['CIVIC_PUBLIC_URL', 'PUBLIC_URL'],
    ['CIVIC_SMTP_URL', 'SMTP_URL'],
  ])('stop the start: %s is told to be %s', (name, meant) => {
    expect(problems('development', { ...DEVELOPMENT, [name]: 'secret' })).toEqual([
      `${name} is no setting: it is spelt ${meant}`,
    ]);
  });

  it('are not the names that Kubernetes makes for a service called civic, nor those of a site beside it', () => {
    const names = [
      'CIVIC_SERVICE_HOST',
      'CIVIC_SERVICE_PORT',
      'CIVIC_PORT',
      'CIVIC_PORT_8080_TCP_ADDR',
      'CIVIC_APP_ID',
      'CIVIC_APP_SECRET',
      'CIVIC_APP_FILE',
      'CIVIC_PRIVATE_KEY',
      'CIVIC_SERVICE',
      'CIVIC_WALLET_DIR',
      'CIVIC_BROWSERS',
    ];
    const env = Object.fromEntries(names.map((name) => [name, 'x']));
    expect(problems('development', { ...DEVELOPMENT, ...env })).toEqual([]);
  });
});

describe('CIVIC_TRUST_PROXY', () => {
  const trust = (text: string) =>
    readOptions('development', { ...DEVELOPMENT, CIVIC_TRUST_PROXY: text }).trustProxy;

  it.each([
    ['', false],
    ['0', false],
    ['1', 1],
    ['2', 2],
    ['10.0.0.0/8', ['10.0.0.0/8']],
    [
      '10.0.0.0/8, loopback,2001:db8::/32, 192.0.2.7',
      ['10.0.0.0/8', 'loopback', '2001:db8::/32', '192.0.2.7'],
    ],
  ])('%j is understood', (text, expected) => {
    expect(trust(text)).toEqual(expected);
  });

  it.each([
    'true',
    'yes',
    '-1',
    '10',
    '1.5',
    'all',
    '*',
    '10.0.0.0/33',
    '10.0.0/8',
    '10.0.0.0/8,',
    'proxy.example',
  ])('%j stops the start and is told what to write', (text) => {
    expect(problems('development', { ...DEVELOPMENT, CIVIC_TRUST_PROXY: text })).toEqual([
      expect.stringContaining('such as 1, or their networks, such as 10.0.0.0/8, loopback'),
    ]);
  });
});
