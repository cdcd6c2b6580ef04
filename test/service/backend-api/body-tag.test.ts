import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testApp } from '../support/approved-request.js';
import { bodyTag, requestToken } from '../support/classic-request.js';
import { type ExchangeBench, exchangeBench } from '../support/exchange-bench.js';

let bench: ExchangeBench;
beforeAll(async () => {
  bench = await exchangeBench();
});
afterAll(() => bench.close());

describe('the HMAC of the body', () => {
  it.each([
    {
      name: 'the body as sent, with spaces and any order',
      body: (code: string) => `{ "processPayload" : true,\n "authToken" : "${code}" }`,
      signed: (code: string) => `{ "processPayload" : true,\n "authToken" : "${code}" }`,
    },
    {
      name: 'compact JSON in the order sent (Python)',
      body: (code: string) => `{"authToken": "${code}", "processPayload": true}`,
      signed: (code: string) => `{"authToken":"${code}","processPayload":true}`,
    },
    {
      name: 'compact JSON with sorted names (civic-sip-api 1.2)',
      body: (code: string) => `{"authToken":"${code}","allowS3UploadedPayload":true}`,
      signed: (code: string) => `{"allowS3UploadedPayload":true,"authToken":"${code}"}`,
    },
  ])('may be over $name', async ({ body, signed }) => {
    const { authCode } = await bench.approve();
    const reply = await bench.exchange(authCode, { body: body(authCode), signedBody: signed(authCode) });
    expect(reply.statusCode).toBe(200);
  });

  it('T13: is refused with any one of its 256 bits flipped', { timeout: 60_000 }, async () => {
    const { authCode } = await bench.approve();
    const body = JSON.stringify({ authToken: authCode });
    const good = Buffer.from(bodyTag(bench.app.appSecret, body), 'base64');
    const token = await requestToken(bench.app, { now: bench.clock() / 1000 });
    for (let bit = 0; bit < 256; bit++) {
      const flipped = Buffer.from(good);
      flipped.writeUInt8(flipped.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
      const reply = await bench.exchange(authCode, { token, tag: flipped.toString('base64') });
      expect([bit, reply.statusCode]).toEqual([bit, 401]);
    }
    expect((await bench.exchange(authCode, { token, tag: good.toString('base64') })).statusCode).toBe(200);
  });

  const cases: [string, (tag: string, body: string) => string | Promise<string>][] = [
    ['cut short', (tag) => tag.slice(0, -2)],
    ['empty', () => ''],
    ['31 bytes', (tag) => Buffer.from(tag, 'base64').subarray(1).toString('base64')],
    ['33 bytes', (tag) => Buffer.concat([Buffer.from(tag, 'base64'), Buffer.alloc(1)]).toString('base64')],
    ['hex', (tag) => Buffer.from(tag, 'base64').toString('hex')],
    ['without padding', (tag) => tag.replace('=', '')],
    ['with stray bits in its last character', (tag) => strayBits(tag)],
    ['twice', (tag) => `${tag}${tag}`],
    [
      "under another app's secret",
      async (_tag, body) => bodyTag((await testApp(bench.context)).appSecret, body),
    ],
    [
      "under the secret's bytes",
      (_tag, body) => bodyTag(Buffer.from(bench.app.appSecret, 'hex').toString('latin1'), body),
    ],
    ['over another body', (_tag, body) => bodyTag(bench.app.appSecret, `${body} `)],
    ['over nothing', () => bodyTag(bench.app.appSecret, '')],
  ];
  it.each(cases)('T13: is refused %s', async (_name, change) => {
    const { authCode } = await bench.approve();
    const body = JSON.stringify({ authToken: authCode });
    const tag = await change(bodyTag(bench.app.appSecret, body), body);
    expect((await bench.exchange(authCode, { tag })).statusCode).toBe(401);
    await bench.expectUnspent(authCode);
  });

  it('T13: is refused in the URL-safe alphabet', async () => {
    const { authCode } = await bench.approve();
    const body = JSON.stringify({ authToken: authCode });
    const urlSafe = bodyTag(bench.app.appSecret, body)
      .replaceAll('+', '-')
      .replaceAll('/', '_')
      .replace('=', '-');
    expect((await bench.exchange(authCode, { tag: urlSafe })).statusCode).toBe(401);
    await bench.expectUnspent(authCode);
  });

  it('T13: is refused when the body sent is another one', async () => {
    const [mine, other] = [await bench.approve(), await bench.approve()];
    const signedBody = JSON.stringify({ authToken: mine.authCode });
    expect((await bench.exchange(other.authCode, { signedBody })).statusCode).toBe(401);
    await bench.expectUnspent(other.authCode);
  });

  it('may be followed by the line feed of a Ruby encoder', async () => {
    const { authCode } = await bench.approve();
    const tag = `${bodyTag(bench.app.appSecret, JSON.stringify({ authToken: authCode }))}\n`;
    expect((await bench.exchange(authCode, { tag })).statusCode).toBe(200);
  });
});

describe('the header', () => {
  it.each([
    ['absent', undefined],
    ['empty', ''],
    ['another scheme', 'Bearer a.b.c'],
    ['three parts', 'Civic a.b.c'],
    ['five parts', `Civic a.b.c.${'A'.repeat(43)}=.d`],
    ['two spaces', `Civic  a.b.c.${'A'.repeat(43)}=`],
    ['parts that are no JSON', `Civic a.b.c.${'A'.repeat(43)}=`],
    ['12 kB of dots', `Civic ${'.'.repeat(12_000)}`],
  ])('is refused when %s', async (_name, authorization) => {
    const reply = await bench.server.inject({
      method: 'POST',
      url: '/sip/prod/scopeRequest/authCode',
      headers: { ...(authorization !== undefined && { authorization }), 'content-type': 'application/json' },
      payload: '{"authToken":"a.b.c"}',
    });
    expect([reply.statusCode, reply.json().error]).toEqual([401, 'invalid_client']);
    expect(reply.headers['www-authenticate']).toBe('Civic');
  });
});

describe('T35: the body', () => {
  const bodies: [string, (code: string) => string | Buffer][] = [
    ['nothing', () => ''],
    ['no JSON', () => 'authToken=x'],
    ['an array', (code) => `["${code}"]`],
    ['a code that is no text', () => '{"authToken":1}'],
    ['no code', () => '{"processPayload":true}'],
    ['an unknown member', (code) => `{"authToken":"${code}","x":1}`],
    ['a flag that is no boolean', (code) => `{"authToken":"${code}","processPayload":"yes"}`],
    ['the code twice', (code) => `{"authToken":"x","authToken":"${code}"}`],
    ['the code twice, once escaped', (code) => `{"auth\\u0054oken":"x","authToken":"${code}"}`],
    ['__proto__', (code) => `{"authToken":"${code}","__proto__":{"polluted":true}}`],
    ['only __proto__', (code) => `{"__proto__":{"authToken":"${code}"}}`],
    ['a trailing comma', (code) => `{"authToken":"${code}",}`],
    ['a byte order mark', (code) => `\ufeff{"authToken":"${code}"}`],
    [
      'bad UTF-8',
      (code) =>
        Buffer.concat([Buffer.from(`{"authToken":"${code}`), Buffer.from([0xc3, 0x28]), Buffer.from('"}')]),
    ],
    [
      'a surrogate in UTF-8',
      () =>
        Buffer.concat([Buffer.from('{"authToken":"'), Buffer.from([0xed, 0xa0, 0x80]), Buffer.from('"}')]),
    ],
    ['depth', () => `${'['.repeat(8_000)}${']'.repeat(8_000)}`],
  ];
  it.each(bodies)('is refused: %s', async (_name, make) => {
    const { authCode } = await bench.approve();
    const payload = make(authCode);
    const token = await requestToken(bench.app, { now: bench.clock() / 1000 });
    const reply = await bench.server.inject({
      method: 'POST',
      url: '/sip/prod/scopeRequest/authCode',
      headers: { authorization: `Civic ${token}.${bodyTag(bench.app.appSecret, payload.toString())}` },
      payload,
    });
    expect([reply.statusCode, reply.json().error]).toEqual([400, 'invalid_request']);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    await bench.expectUnspent(authCode);
  });

  it('T33: is refused above 16 kB, and taken just below', async () => {
    const { authCode } = await bench.approve();
    const padded = (bytes: number) => {
      const core = `{"authToken":"${authCode}"`;
      return `${core}${' '.repeat(bytes - core.length - 1)}}`;
    };
    const reply = await bench.exchange(authCode, { body: padded(16_385) });
    expect([reply.statusCode, reply.json().error]).toEqual([413, 'payload_too_large']);
    expect((await bench.exchange(authCode, { body: padded(16_384) })).statusCode).toBe(200);
  });
});

/** Another last character before the padding that decodes to the same 32 bytes. */
function strayBits(tag: string): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  const twin = alphabet[alphabet.indexOf(tag.charAt(42)) ^ 1] ?? '';
  return `${tag.slice(0, 42)}${twin}=`;
}
