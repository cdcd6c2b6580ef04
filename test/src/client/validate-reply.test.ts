import { describe, expect, it } from 'vitest';
import { serviceBase } from '../../../src/client/service-base.js';
import { rasterLogo, visibleText, webAddress } from '../../../src/client/untrusted-text.js';
import { validateCreateReply, validateError, validateSnapshot } from '../../../src/client/validate-reply.js';

const SERVICE = 'https://service.test';
const snapshot = {
  uuid: '0b0e7a1c-5c5a-4b7b-9c52-6e0f0a6f7d11',
  status: 'pending',
  version: 1,
  expiresAt: '2026-01-01T00:02:00.000Z',
  now: '2026-01-01T00:00:00.000Z',
  qrLink: 'https://service.test/w/abcdefghijklmnopqrstuv',
  sameDeviceLink: 'https://service.test/w/vutsrqponmlkjihgfedcba',
};
const created = { ...snapshot, app: { name: 'Shop', isTest: false }, labels: ['contact.personal.email'] };
const jwt = 'eyJhbGciOiJFUzI1NiJ9.eyJqdGkiOiIxIn0.c2ln';

const HOSTILE_URLS = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\nscript:alert(1)',
  ' \u0001javascript:alert(1)',
  'data:text/html,<script>1</script>',
  'blob:https://service.test/1',
  'vbscript:x',
  '//evil.test',
  'https:evil.test',
  'https://user@evil.test',
  'https://user:pass@evil.test',
  'openid4vp://?client_id=x',
  'file:///etc/passwd',
  '',
  7,
  null,
];

describe('a snapshot', () => {
  it('tells a headless page that a wallet’s answer was too large, and nothing that it does not know', () => {
    expect(validateSnapshot({ ...snapshot, notice: 'answer_too_large' }, SERVICE).notice).toBe(
      'answer_too_large',
    );
    expect(validateSnapshot({ ...snapshot, notice: '<b>' }, SERVICE)).not.toHaveProperty('notice');
  });

  it('tells that a person shows that an address is theirs, and nothing else that it does not know', () => {
    expect(validateSnapshot({ ...snapshot, verifying: 'email' }, SERVICE).verifying).toBe('email');
    expect(validateSnapshot({ ...snapshot, verifying: '<b>' }, SERVICE)).not.toHaveProperty('verifying');
  });

  it('has the number to pick while a phone has answered, if it is one of two digits', () => {
    const numbered = (match: unknown, status = 'answered') =>
      validateSnapshot({ ...snapshot, status, match }, SERVICE);
    expect(numbered('47').match).toBe('47');
    for (const match of ['7', '123', '4\n', 47, '<b', ['47']])
      expect(numbered(match)).not.toHaveProperty('match');
    expect(numbered('47', 'pending')).not.toHaveProperty('match');
  });

  it('names the label of which there is no value, as text that can be shown', () => {
    const failed = (label: unknown) =>
      validateSnapshot({ ...snapshot, status: 'failed', error: { error: 'label_missing', label } }, SERVICE)
        .error;
    expect(failed('contact.personal.email')).toMatchObject({
      error: 'label_missing',
      label: 'contact.personal.email',
    });
    expect(failed('a\u202eb')?.label).toBe('a b');
    expect(failed({})).not.toHaveProperty('label');
  });
});

describe('addresses (T26)', () => {
  it.each(HOSTILE_URLS)('refuses %j', (value) => {
    expect(webAddress(value)).toBeUndefined();
    expect(() => validateSnapshot({ ...snapshot, sameDeviceLink: value }, SERVICE)).toThrow(
      expect.objectContaining({ code: 'invalid_service_response' }),
    );
  });

  it('keeps http and https, and is idempotent', () => {
    for (const value of ['https://a.test/w/x?y#z', 'http://localhost:8080/w/x', 'HTTPS://A.test']) {
      const once = webAddress(value);
      expect(once).toMatch(/^https?:\/\//);
      expect(webAddress(once)).toBe(once);
    }
  });

  it('takes a base with a path and without its slash, query and fragment', () => {
    expect(serviceBase('https://a.test/civic//?x#y')).toBe('https://a.test/civic');
    expect(serviceBase('https://a.test/')).toBe('https://a.test');
    expect(serviceBase('a.test')).toBeUndefined();
  });
});

describe('snapshots', () => {
  it('keeps known fields only, frozen', () => {
    const result = validateSnapshot({ ...snapshot, extra: 1, authCode: jwt }, SERVICE);
    expect(result).toEqual(snapshot);
    expect(Object.isFrozen(result)).toBe(true);
  });

  it.each([
    ['null', null],
    ['a list', [snapshot]],
    ['text', 'x'],
    ['no uuid', { ...snapshot, uuid: undefined }],
    ['markup as uuid', { ...snapshot, uuid: '<img src=x>' }],
    ['an unknown status', { ...snapshot, status: 'done' }],
    ['a status from the prototype', { ...snapshot, status: 'constructor' }],
    ['a version as text', { ...snapshot, version: '1' }],
    ['a fraction as version', { ...snapshot, version: 1.5 }],
    ['a date that is none', { ...snapshot, expiresAt: 'soon' }],
    ['no server time', { ...snapshot, now: undefined }],
    ['approved without a code', { ...snapshot, status: 'approved' }],
    ['approved with something else than a JWT', { ...snapshot, status: 'approved', authCode: 'a.b' }],
    ['approved with markup', { ...snapshot, status: 'approved', authCode: '<b>.<b>.<b>' }],
  ])('refuses %s', (_, body) => {
    expect(() => validateSnapshot(body, SERVICE)).toThrow(
      expect.objectContaining({ code: 'invalid_service_response', docs: expect.stringContaining(SERVICE) }),
    );
  });

  it('carries an auth code with approved only', () => {
    expect(validateSnapshot({ ...snapshot, status: 'approved', authCode: jwt }, SERVICE).authCode).toBe(jwt);
    expect(validateSnapshot({ ...snapshot, status: 'read', authCode: jwt }, SERVICE)).not.toHaveProperty(
      'authCode',
    );
  });

  it('names a cause for failed even when the service does not', () => {
    expect(validateSnapshot({ ...snapshot, status: 'failed' }, SERVICE).error?.error).toBe('server_error');
  });
});

describe('replies to create', () => {
  it('needs a link, an app and labels', () => {
    for (const name of ['sameDeviceLink', 'app', 'labels'] as const) {
      expect(() => validateCreateReply({ ...created, [name]: undefined }, SERVICE)).toThrow();
    }
    expect(() => validateCreateReply({ ...created, labels: [1] }, SERVICE)).toThrow();
    expect(() => validateCreateReply({ ...created, labels: Array(65).fill('x') }, SERVICE)).toThrow();
    expect(validateCreateReply(created, SERVICE)).toMatchObject({
      app: { name: 'Shop' },
      labels: created.labels,
    });
  });

  it.each([
    'data:image/svg+xml;base64,PHN2Zz4=',
    'data:text/html;base64,PGI+',
    'data:image/png,<svg>',
    'https://evil.test/logo.png',
    'javascript:alert(1)',
    `data:image/png;base64,${'A'.repeat(30_000)}`,
    {},
  ])('drops the logo %.40s', (logo) => {
    expect(rasterLogo(logo)).toBeUndefined();
    const { app } = validateCreateReply({ ...created, app: { ...created.app, logo } }, SERVICE);
    expect(app).not.toHaveProperty('logo');
  });

  it('keeps the links of the intro screen that a page may show, and drops the others', () => {
    const app = {
      ...created.app,
      learnMore: 'javascript:alert(1)',
      wallets: [
        { name: 'W\u202e', link: 'https://wallet.test/get', more: 1 },
        { name: 'V', link: 'javascript:alert(1)' },
        { link: 'https://wallet.test/' },
        null,
        'https://wallet.test/',
      ],
    };
    const kept = validateCreateReply({ ...created, app }, SERVICE).app;
    expect(kept).not.toHaveProperty('learnMore');
    expect(kept.wallets).toEqual([{ name: 'W', link: 'https://wallet.test/get' }]);
    const plain = validateCreateReply({ ...created, app: { ...created.app, wallets: 'x' } }, SERVICE).app;
    expect(plain).not.toHaveProperty('wallets');
    const learnMore = 'https://op.test/why';
    expect(
      validateCreateReply({ ...created, app: { ...created.app, learnMore } }, SERVICE).app,
    ).toMatchObject({
      learnMore,
    });
  });

  it('keeps of a wallet what may open or get it, and drops what would run or lead elsewhere', () => {
    const whole = {
      name: 'W',
      logo: 'data:image/png;base64,iVBORw0KGgo=',
      appStore: 'https://apps.test/id1',
      playStore: 'https://play.test/?id=1',
      scheme: 'haip-vp://',
      universalLink: 'https://wallet.test/vp',
      androidPackage: 'com.example.wallet',
    };
    const hostile = {
      name: 'H',
      logo: 'data:image/svg+xml;base64,PHN2Zz4=',
      link: 'data:text/html,x',
      appStore: 'blob:https://x',
      playStore: 'javascript:alert(1)',
      scheme: 'javascript://%0aalert(1)',
      universalLink: 'intent://x#Intent;end',
      androidPackage: 'com.example;S.browser_fallback_url=javascript:alert(1)',
    };
    const walletsOf = (...wallets: unknown[]) =>
      validateCreateReply({ ...created, app: { ...created.app, wallets } }, SERVICE).app.wallets;
    expect(walletsOf(whole)).toEqual([whole]);
    expect(walletsOf(hostile)).toBeUndefined();
    expect(walletsOf({ ...hostile, scheme: 'haip-vp://' })).toEqual([{ name: 'H', scheme: 'haip-vp://' }]);
    expect(walletsOf(...Array.from({ length: 9 }, () => whole))).toHaveLength(8);
  });

  it('keeps the request for a wallet on the same device if it is nothing but a query', () => {
    const request =
      'client_id=x509_hash%3AAb-_&request_uri=https%3A%2F%2Fid.test%2Fr&request_uri_method=post';
    const kept = (sameDeviceRequest: unknown) =>
      validateSnapshot({ ...snapshot, sameDeviceRequest }, SERVICE).sameDeviceRequest;
    expect(kept(request)).toBe(request);
    const qrRequest = 'client_id=x509_hash:Ab&request_uri=https://id.test/r';
    expect(validateSnapshot({ ...snapshot, qrRequest }, SERVICE).qrRequest).toBe(qrRequest);
    for (const other of ['', 'a=b#c', 'a=b;end', 'a=b c', 'a="b"', `a=${'b'.repeat(2048)}`, 7, null])
      expect(kept(other)).toBeUndefined();
  });

  it('keeps what the code holds if it is one of the ways', () => {
    const kept = (qrCode: unknown) => validateSnapshot({ ...snapshot, qrCode }, SERVICE).qrCode;
    expect(kept('direct')).toBe('direct');
    for (const other of ['landing', 'openid4vp://', '', 7, null]) expect(kept(other)).toBeUndefined();
  });

  it('keeps a raster logo', () => {
    expect(rasterLogo('data:image/png;base64,iVBORw0KGgo=')).toBe('data:image/png;base64,iVBORw0KGgo=');
  });
});

describe('error bodies', () => {
  it('takes the code, and neither words nor a docs address it cannot trust', () => {
    const body = {
      error: 'unknown_app',
      error_description: '<img src=x onerror=alert(1)>',
      docs: 'javascript:alert(1)',
    };
    const { error, error_description, docs } = validateError(body, 'server_error', SERVICE);
    expect(error).toBe('unknown_app');
    expect(error_description).not.toContain('<img');
    expect(docs).toMatch(/^https:\/\/service\.test\/docs\//);
  });

  it.each([undefined, null, 'x', [], { error: 'nope' }, { error: 'toString' }, { error: 7 }])(
    'falls back for %j',
    (body) => {
      expect(validateError(body, 'server_error', SERVICE).error).toBe('server_error');
    },
  );
});

describe('text', () => {
  it.each([
    ['a\u202eb', 'a b'],
    ['a\u0000\u0007b', 'a b'],
    ['\u2066a\u2069', 'a'],
    ['a\ud800b', 'a b'],
    ['  a \n\t b  ', 'a b'],
    ['نام\u200cها', 'نام\u200cها'],
  ])('cleans %j', (value, expected) => {
    expect(visibleText(value, 64)).toBe(expected);
  });

  it('clamps by characters, not by code units', () => {
    expect([...visibleText('😀'.repeat(10_000), 64)]).toHaveLength(64);
    expect(visibleText('😀'.repeat(10_000), 64)).toMatch(/^(?:😀){63}…$/u);
  });
});
