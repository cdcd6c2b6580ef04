import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportJWK, generateKeyPair } from 'jose';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { run } from '../../../wallet/cli/run.js';
import { issueSdJwt } from '../fixtures/sd-jwt-issuer.js';
import { TestService } from '../fixtures/test-service.js';

let service: TestService;
let store: string;

beforeEach(async () => {
  service = await TestService.start();
  store = await mkdtemp(join(tmpdir(), 'civic-wallet-'));
});

afterEach(async () => {
  await rm(store, { recursive: true });
});

async function wallet(...argv: string[]) {
  let out = '';
  let err = '';
  const code = await run(argv, {
    out: (text) => (out += text),
    err: (text) => (err += text),
    env: { CIVIC_WALLET_DIR: store },
    wallet: { fetch: service.fetch },
  });
  return { code, out, err };
}

async function walletJson(...argv: string[]) {
  const { code, out } = await wallet(...argv, '--json');
  return { code, ...(JSON.parse(out) as Record<string, unknown>) };
}

describe('accept', () => {
  it('shares what is asked for and prints one JSON object', async () => {
    await wallet('add', service.base);
    const { id, qrLink } = await service.open();
    expect(await walletJson('accept', qrLink)).toEqual({
      code: 0,
      outcome: 'approved',
      verifier: { name: 'Corner Shop', origin: 'https://shop.example' },
      disclosed: ['email', 'phone_number'],
      alongside: ['test_data'],
      redirectUri: `https://civic.example/w/${id}/done`,
    });
    expect(service.received).toHaveLength(1);
  });

  it('says in one line what was shared with whom, without values', async () => {
    await wallet('add', service.base);
    const { out } = await wallet('accept', (await service.open()).link);
    expect(out).toMatch(
      /^Shared with Corner Shop: email, phone_number\nThis went along, because it cannot be kept apart: test_data\nGo on at https:/,
    );
    expect(out).not.toContain('ada@');
  });

  it.each([
    ['--with-samples', []],
    ['--sample', ['https://civic.example']],
  ])('fetches samples for an empty wallet with %s', async (option, value) => {
    const { code } = await wallet('accept', (await service.open()).link, option, ...value);
    expect(code).toBe(0);
    expect(service.received).toHaveLength(1);
  });

  it('does not fetch samples again when a credential fits', async () => {
    await wallet('add', service.base);
    service.issuer.calls.length = 0;
    await wallet('accept', (await service.open()).link, '--with-samples');
    expect(service.issuer.calls).toEqual([]);
  });

  it('shares nothing from an empty wallet and does not ask the issuer by itself', async () => {
    const { code, err } = await wallet('accept', (await service.open()).link);
    expect({ code, err }).toEqual({
      code: 1,
      err:
        'civic-wallet: There are no credentials in this wallet yet. (empty_wallet)\n' +
        'Repeat the command with --with-samples to get sample credentials first, from the service that asks, in development mode; or add an offer of your own before: civic-wallet add OFFER.\n',
    });
    expect(service.received).toEqual([]);
    expect(service.issuer.calls).toEqual([]);
  });

  it('says to programs as well that it is empty, and what helps, and neither where it is not', async () => {
    const { link } = await service.open();
    const empty = JSON.parse((await wallet('accept', link, '--json')).out);
    expect(empty).toMatchObject({ error: 'empty_wallet', next: expect.stringContaining('--with-samples') });
    await wallet('add', JSON.stringify(service.issuer.offer(['anonymous-login'])));
    const other = JSON.parse((await wallet('accept', link, '--json')).out);
    expect(other.error).toBe('no_matching_credential');
    await wallet('add', service.base);
    expect(JSON.parse((await wallet('accept', link, '--json')).out)).not.toHaveProperty('next');
  });

  it('does not say again what was tried', async () => {
    const offer = JSON.stringify(service.issuer.offer(['anonymous-login']));
    await wallet('add', offer);
    const { link } = await service.open();
    expect((await wallet('accept', link)).err).toContain('--with-samples');
    service.issuer.outages = 1;
    expect((await wallet('accept', link, '--with-samples')).err).not.toContain('--with-samples');
  });

  it('uses the credential that is named', async () => {
    await wallet('add', service.base);
    await wallet('add', service.base);
    const { credentials } = (await walletJson('list')) as unknown as { credentials: { id: string }[] };
    const third = credentials[2]?.id ?? '';
    expect((await wallet('accept', (await service.open()).link, '--credential', third)).code).toBe(0);
    expect(await walletJson('accept', (await service.open()).link, '--credential', 'other')).toMatchObject({
      code: 1,
      error: 'invalid_selection',
    });
  });

  it('refuses a forged request with its code', async () => {
    await wallet('add', service.base);
    const { link } = await service.open({ claims: { redirect_uri: 'https://evil.example' } });
    expect(await walletJson('accept', link)).toMatchObject({
      code: 1,
      outcome: 'failed',
      error: 'redirect_uri_present',
    });
    expect(service.received).toEqual([]);
  });
});

describe('deny', () => {
  it('answers access_denied, also with an empty wallet', async () => {
    expect(await walletJson('deny', (await service.open()).link)).toMatchObject({
      code: 0,
      outcome: 'denied',
      disclosed: [],
    });
    expect(service.received[0]?.form['error']).toBe('access_denied');
  });

  it('fails on a dead link', async () => {
    expect(await walletJson('deny', `${service.base}/w/gone`)).toMatchObject({
      code: 1,
      error: 'link_expired',
    });
  });
});

describe('add and list', () => {
  it.each(['https://civic.example', 'https://civic.example/', 'https://civic.example/issuer-api'])(
    'takes samples from %s',
    async (address) => {
      expect(await walletJson('add', address)).toMatchObject({ code: 0, outcome: 'added' });
    },
  );

  it('takes a credential offer', async () => {
    const offer = encodeURIComponent(JSON.stringify(service.issuer.offer(['anonymous-login'])));
    await wallet('add', `openid-credential-offer://?credential_offer=${offer}`);
    expect((await wallet('list')).out).toMatch(/Anonymous login .*· test data\n$/);
  });

  it('takes an offer with the code that the person got, and says when it is missing or wrong', async () => {
    service.issuer.transactionCode = { code: '123456', triesLeft: 5 };
    const offer = JSON.stringify(service.issuer.offer(['verified-contact'], { length: 6 }));
    expect(await walletJson('add', offer)).toMatchObject({ code: 1, error: 'transaction_code_required' });
    expect(await walletJson('add', offer, '--tx-code', '000000')).toMatchObject({
      code: 1,
      error: 'transaction_code_wrong',
    });
    expect(await walletJson('add', offer, '--tx-code', '123456')).toMatchObject({
      code: 0,
      outcome: 'added',
    });
  });

  it('of an offer that was used already says so, and does not blame the code alone', async () => {
    service.issuer.transactionCode = { code: '123456', triesLeft: 0 };
    const offer = JSON.stringify(service.issuer.offer(['verified-contact'], { length: 6 }));
    const { err } = await wallet('add', offer, '--tx-code', '123456');
    expect(err).toContain('or the offer was used already or its time is over');
  });

  it('says of an empty wallet with which command to go on', async () => {
    expect((await wallet('list')).out).toBe(
      'There are no credentials in this wallet yet.\nGet sample credentials from a service in development mode, by its address:\n  npx --no -- civic-wallet add http://localhost:8080\n',
    );
    expect(await walletJson('list')).toEqual({ code: 0, credentials: [] });
  });

  it('shows values only when told', async () => {
    await wallet('add', service.base);
    expect((await wallet('list')).out).not.toContain('ada@example.org');
    expect((await wallet('list', '--json')).out).not.toContain('ada@example.org');
    expect((await wallet('list', '--values')).out).toContain('ada@example.org');
  });

  it('prints no character of a credential that a terminal or a reader could fall for', async () => {
    const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
    const content = { vct: 'urn:x\u202e', claims: { 'na\u009bme': ['val\u202eue', { deep: '\u0007bell' }] } };
    const stored = {
      id: '1',
      credential: await issueSdJwt(service.leaf, await exportJWK(publicKey), content),
      vct: content.vct,
      name: 'Odd',
      issuer: service.base,
      isTest: false,
      addedAt: '2030-01-01T00:00:00.000Z',
      holderKey: await exportJWK(privateKey),
    };
    await writeFile(join(store, 'credentials.json'), JSON.stringify([stored]));
    const { out } = await wallet('list', '--values');
    expect(out).toMatch(/"na me": \[\s+"val ue",\s+\{\s+"deep": "bell"/);
    expect(out).not.toMatch(/[^\P{Cc}\n]|[\p{Cf}]/u);
  });

  it('keeps the file for its owner alone', async () => {
    await wallet('add', service.base);
    expect((await stat(join(store, 'credentials.json'))).mode & 0o777).toBe(0o600);
  });

  it('puts nothing into the store when the issuer fails', async () => {
    service.issuer.changeCredential = () => 'broken~';
    expect((await wallet('add', service.base)).code).toBe(1);
    await expect(readFile(join(store, 'credentials.json'))).rejects.toThrow('ENOENT');
  });

  it('says that a damaged store cannot be read, without its content', async () => {
    await writeFile(join(store, 'credentials.json'), '{"secret');
    const { code, err } = await wallet('list');
    expect(code).toBe(1);
    expect(err).toBe('civic-wallet: The credential store cannot be read or written. (store_failed)\n');
  });
});

describe('usage', () => {
  it.each([
    [[]],
    [['fly']],
    [['accept']],
    [['accept', 'a', 'b']],
    [['list', 'x']],
    [['list', '--what']],
    [['accept', '--store']],
    [['add', 'x', '--format', 'jwt_vc_json']],
    [['accept', 'x', '--format', 'mso_mdoc']],
  ])('is explained for %j', async (argv) => {
    const { code, out, err } = await wallet(...argv);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain('Usage: civic-wallet');
  });

  const FAULTS =
    '--answer is one of wrong-nonce, late, twice, nothing: the fault of an answer for a test. Leave it out to share, or use deny to refuse.';
  it.each([
    ['accept', '--answer=late-nonce', FAULTS],
    ['accept', '--answer=', FAULTS],
    ['deny', '--answer=late', '--answer goes with accept alone. Leave it out.'],
    ['deny', '--answer=late-nonce', '--answer goes with accept alone. Leave it out.'],
  ])('of %s %s says what to do with --answer, and sends nothing', async (command, option, said) => {
    const { link } = await service.open();
    expect(await wallet(command, link, option)).toEqual({
      code: 2,
      out: '',
      err: `civic-wallet: ${said}\nSee civic-wallet --help.\n`,
    });
    expect(service.received).toEqual([]);
  });

  it('is printed with --help', async () => {
    expect(await wallet('--help')).toMatchObject({
      code: 0,
      err: '',
      out: expect.stringContaining('Exit codes'),
    });
  });
});
