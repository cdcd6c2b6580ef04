import { X509Certificate, createECDH } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { SignJWT, decodeJwt, importJWK } from 'jose';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Context, createContext } from '../../service/src/context.js';
import { verifyRequestToken } from '../../service/src/backend-api/request-token.js';
import { checkMove } from '../../service/src/doctor/check-move.js';
import { renewCertificates } from '../../service/src/apps/renew-certificates.js';
import { createIssuer } from '../../service/src/issuer/issuer.js';
import { sha256 } from '../../service/src/keys/request-ids.js';
import { createServer } from '../../service/src/server.js';
import { parseJws } from '../../service/src/tokens/jws.js';
import { pointToJwk } from '../../service/src/tokens/point.js';
import { keyedDatabase } from './support/service-keys.js';
import { APP_ID, ORIGIN, type WalletSide, startWalletSide } from './support/wallet-side.js';

const OLD = 'https://old.example';
const NEW = 'https://id.example.org';
const database = keyedDatabase();
const secret = 's'.repeat(43);
let before: WalletSide;
let context: Context;
let server: FastifyInstance;

/** A service that has moved: its database was made under the old address. */
beforeEach(async () => {
  database.fresh();
  before = await startWalletSide({ ...database.optionsOf(database.first), publicUrl: OLD });
  ({ context, server } = await moved());
});
afterEach(async () => {
  for (const one of [server, before.server]) await one.close();
  for (const one of [context, before.context]) await one.store.close();
});

async function moved(formerPublicUrls = [OLD]) {
  const options = { ...database.optionsOf(database.first), publicUrl: NEW };
  const opened = await createContext({ ...options, formerPublicUrls }, () => before.time.now);
  return { context: opened, server: await createServer(opened) };
}

const at = (host: string, url: string, headers: Record<string, string> = {}) =>
  server.inject({ url, headers: { host, ...headers } });
const OLD_HOST = 'old.example';
const NEW_HOST = 'id.example.org';
const page = { origin: ORIGIN, authorization: `Bearer ${secret}` };
const start = () => before.start({ challenge: sha256(secret), address: OLD });

describe('a scope request that was open when the service moved', () => {
  it.each(['qr', 'same-device'] as const)(
    'keeps the address of its %s link, and is answered there',
    async (channel) => {
      const request = await start();
      const requestId = before.requestId(request, channel);
      const snapshot = (await at(NEW_HOST, `/scope-requests/${request.uuid}`, page)).json();
      expect(snapshot[channel === 'qr' ? 'qrLink' : 'sameDeviceLink']).toBe(`${OLD}/w/${requestId}`);
      const object = await at(OLD_HOST, `/wallet-api/request/${requestId}`);
      expect(decodeJwt(object.body).response_uri).toBe(`${OLD}/wallet-api/response/${requestId}`);
      const read = await before.wallet.read(object.body);
      const credential = await before.wallet.present(
        await before.issuer.issue(before.wallet.publicKey),
        read,
      );
      const reply = await server.inject({
        method: 'POST',
        url: `/wallet-api/response/${requestId}`,
        headers: { host: OLD_HOST, 'content-type': 'application/x-www-form-urlencoded' },
        payload: await before.wallet.respond(read, { contact: [credential] }),
      });
      expect(reply.statusCode).toBe(200);
      const { redirect_uri: back } = reply.json();
      expect(back).toContain(channel === 'qr' ? `${OLD}/w/${requestId}/done` : ORIGIN);
    },
  );

  it('gets links of the new address with its renewal', async () => {
    const request = await start();
    const reply = await server.inject({
      method: 'POST',
      url: `/scope-requests/${request.uuid}/renew`,
      headers: page,
      payload: {},
    });
    expect(reply.json().qrLink).toContain(`${NEW}/w/`);
  });

  it('gets links of the new address once the former one is given up, or was never one', async () => {
    const request = await start();
    const foreign = await before.start({ challenge: sha256(secret), address: 'https://evil.example' });
    const link = async (uuid: string) => (await at(NEW_HOST, `/scope-requests/${uuid}`, page)).json().qrLink;
    expect(await link(foreign.uuid)).toContain(`${NEW}/w/`);
    await server.close();
    await context.store.close();
    ({ context, server } = await moved([]));
    expect(await link(request.uuid)).toContain(`${NEW}/w/`);
  });
});

describe('a scope request that is created after the move', () => {
  it.each([NEW_HOST, OLD_HOST, 'evil.example'])(
    'has links of the new address alone, also where %s is asked',
    async (host) => {
      const reply = await server.inject({
        method: 'POST',
        url: '/scope-requests',
        headers: { host, origin: ORIGIN },
        payload: { appId: APP_ID, scope: 'BASIC_SIGNUP', challenge: 'a'.repeat(43) },
      });
      expect(reply.statusCode).toBe(201);
      expect(reply.json().qrLink).toContain(`${NEW}/w/`);
      expect(reply.headers['access-control-allow-origin']).toBe('*');
    },
  );
});

describe('the issuer', () => {
  it.each([
    ['jwt-vc-issuer', 'issuer'],
    ['oauth-authorization-server', 'issuer'],
    ['openid-credential-issuer', 'credential_issuer'],
  ])(
    'describes itself (%s) under each address as that, and under any other as the present one',
    async (name, member) => {
      const identifier = async (host: string) =>
        (await at(host, `/.well-known/${name}/issuer`)).json()[member];
      expect(await identifier(OLD_HOST)).toBe(`${OLD}/issuer`);
      expect(await identifier(NEW_HOST)).toBe(`${NEW}/issuer`);
      expect(await identifier('OLD.example')).toBe(`${OLD}/issuer`);
      for (const host of ['evil.example', 'old.example.evil.example', 'old.example:8443', 'localhost'])
        expect(await identifier(host)).toBe(`${NEW}/issuer`);
    },
  );

  it('serves the status list of a credential by the address that the credential names', async () => {
    const issued = {
      id: 'one',
      configuration: 'verified-contact',
      list: 1,
      index: 7,
      issuedAt: before.time.now,
      expiresAt: before.time.now + 1e9,
    };
    await context.store.addIssued(issued);
    const subject = async (host: string) => decodeJwt((await at(host, '/issuer/status/1')).body).sub;
    expect(await subject(OLD_HOST)).toBe(`${OLD}/issuer/status/1`);
    expect(await subject(NEW_HOST)).toBe(`${NEW}/issuer/status/1`);
    expect(await subject('evil.example')).toBe(`${NEW}/issuer/status/1`);
  });

  it('has a leaf for the new host, and goes on to publish the key of the old one', async () => {
    const former = createIssuer(before.context, {});
    await former.leaf();
    const [old] = await former.keys();
    const present = createIssuer(context, {});
    const leaf = await present.leaf();
    expect(leaf.certificate.checkHost(NEW_HOST)).toBe(NEW_HOST);
    const kids = (await present.keys()).map(({ kid }) => kid);
    expect(kids).toEqual(expect.arrayContaining([old?.kid, leaf.kid]));
    expect(new Set(kids).size).toBe(2);
    expect((await createIssuer(context, {}).leaf()).kid).toBe(leaf.kid);
  });
});

describe('what people open under the former address', () => {
  it.each(['/', '/docs/errors', '/portal/index.js', '/?a=b'])('%s leads to the present one', async (path) => {
    const reply = await at(OLD_HOST, path, { accept: 'text/html' });
    expect(reply.statusCode).toBe(302);
    expect(reply.headers.location).toMatch(new RegExp(`^${NEW}/`));
    expect(reply.headers.location).toBe(`${NEW}${path}`);
    expect((await at(NEW_HOST, path, { accept: 'text/html' })).headers.location ?? '').not.toContain(
      NEW_HOST,
    );
  });

  it.each([
    '/w/unknown',
    '/wallet-api/request/unknown',
    '/issuer/certificate.pem',
    '/.well-known/jwks.json',
    '/healthz',
    '/civic-elements.js',
    '//evil.example/portal/',
    '/portal-api/session',
  ])('%s does not: it is answered as under the present one', async (path) => {
    const [old, present] = [await at(OLD_HOST, path), await at(NEW_HOST, path)];
    expect(old.statusCode).toBe(present.statusCode);
    expect(old.headers.location).toBe(present.headers.location);
  });

  it.each(['/portal', '/portal/', '/portal/?x=https://evil.example'])(
    '%s leads to the present portal, which tells people about their passkeys',
    async (path) => {
      expect((await at(OLD_HOST, path)).headers.location).toBe(`${NEW}/portal/?moved`);
      expect((await at(NEW_HOST, path)).headers.location ?? '').not.toContain('moved');
    },
  );

  it('a form or a call that changes something is never sent on, and the portal refuses the former origin', async () => {
    const headers = { host: OLD_HOST, origin: OLD, 'content-type': 'application/json' };
    const post = await server.inject({
      method: 'POST',
      url: '/portal-api/sign-in/options',
      headers,
      payload: {},
    });
    expect(post.json()).toMatchObject({ error: 'foreign_page' });
    expect((await server.inject({ method: 'POST', url: '/portal/', headers, payload: {} })).statusCode).toBe(
      404,
    );
  });
});

describe('a back-end that still names the former address', () => {
  it('is heard, and one that names another is not', async () => {
    const ecdh = createECDH('prime256v1');
    const publicKey = ecdh.generateKeys();
    const key = await importJWK({ ...pointToJwk(publicKey), d: ecdh.getPrivateKey('base64url') }, 'ES256');
    await context.store.changeApp(APP_ID, (app) => ({ ...app, publicKey: publicKey.toString('hex') }));
    const app = await context.store.getApp(APP_ID);
    const ask = async (aud: string) => {
      const now = Math.floor(context.clock() / 1000);
      const jwt = await new SignJWT({ data: { method: 'POST', path: 'scopeRequest/authCode' } })
        .setProtectedHeader({ alg: 'ES256', typ: 'JWT' })
        .setIssuer(APP_ID)
        .setSubject(APP_ID)
        .setAudience(aud)
        .setJti('j'.repeat(22))
        .setIssuedAt(now)
        .setExpirationTime(now + 60)
        .sign(key);
      const token = parseJws(jwt);
      if (!app || !token) throw new Error('no app or token');
      return verifyRequestToken(context, app, token);
    };
    for (const aud of [`${OLD}/sip`, `${OLD}/sip/`, `${NEW}/sip`])
      await expect(ask(aud)).resolves.toBeDefined();
    for (const aud of [
      OLD,
      `${OLD}/sip/x`,
      'https://evil.example/sip',
      'https://old.example.evil.example/sip',
    ])
      await expect(ask(aud)).rejects.toMatchObject({ code: 'invalid_client' });
  });
});

describe('the apps', () => {
  it('get certificates for the new host, and keep the former one as long as requests are open', async () => {
    expect(await renewCertificates(context, () => {})).toEqual([APP_ID]);
    const app = await context.store.getApp(APP_ID);
    expect(new X509Certificate(app?.certificate ?? '').checkHost(NEW_HOST)).toBe(NEW_HOST);
    expect(app?.formerCertificates).toHaveLength(1);
  });
});

describe('doctor', () => {
  const answering = (issuer: unknown) =>
    (async () => new Response(JSON.stringify({ issuer }))) as unknown as typeof fetch;

  it('says whether the former address leads here as itself', async () => {
    expect(await checkMove(context, false, answering(`${OLD}/issuer`))).toMatchObject([{ level: 'ok' }]);
    expect(await checkMove(context, false, answering(`${NEW}/issuer`))).toMatchObject([
      { level: 'problem', change: expect.stringContaining('Host') },
    ]);
    const failing = (async () => Promise.reject(new Error('down'))) as unknown as typeof fetch;
    expect(await checkMove(context, false, failing)).toMatchObject([{ level: 'warning' }]);
    expect(await checkMove(context, true, failing)).toEqual([]);
  });

  it.each([
    ['for the former host', 'old.example', 1],
    ['of an earlier version', undefined, 1],
    ['for the present host', NEW_HOST, 0],
  ])('counts members whose only passkey is one %s', async (_name, host, count) => {
    const passkey = {
      id: 'p',
      publicKey: '',
      counter: 0,
      name: 'phone',
      createdAt: 0,
      ...(host && { host }),
    };
    await context.store.changeAccounts(
      () =>
        [
          { id: 'a', name: 'Ada', role: 'owner', createdAt: 0, passkeys: [passkey], recoveryHashes: [] },
        ] as never,
    );
    const found = await checkMove(context, true);
    expect(found).toHaveLength(count);
    if (count > 0) expect(found[0]?.message).toMatch(/^1 members/);
    expect(JSON.stringify(found)).not.toContain('Ada');
  });
});

describe('what a cache in front keeps', () => {
  it('is kept by the host that was asked while there are former addresses, and only then', async () => {
    expect((await at(OLD_HOST, '/.well-known/jwks.json')).headers.vary).toBe('Host, X-Forwarded-Host');
    const without = await moved([]);
    const reply = await without.server.inject({ url: '/.well-known/jwks.json', headers: { host: NEW_HOST } });
    expect(reply.headers.vary).toBeUndefined();
    await without.server.close();
    await without.context.store.close();
  });
});
