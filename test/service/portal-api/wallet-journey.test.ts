import { randomBytes } from 'node:crypto';
import type { CreateReply, PortalSession, Snapshot, WalletAsk } from 'civic-elements/protocol';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { sha256 } from '../../../service/src/keys/request-ids.js';
import { IssuerClient, readCredential } from '../support/issuer-client.js';
import { type PortalBrowser, type PortalSide, portalSide } from '../support/portal-side.js';
import type { TestCredential } from '../support/test-issuer.js';
import { TestWallet } from '../support/test-wallet.js';

const SERVICE = 'https://id.example';

let side: PortalSide;
let wallet: TestWallet;
let issuer: IssuerClient;
beforeEach(async () => {
  side = await portalSide({ mode: 'live', publicUrl: SERVICE });
  wallet = await TestWallet.create(side.clock);
  const { server, clock } = side;
  issuer = new IssuerClient({ server, wallet, time: { now: clock() } });
});
afterEach(() => side.close());

/** A login of the service's own issuer. */
async function takeLogin(): Promise<TestCredential> {
  const proof = await issuer.proof({ payload: { aud: `${SERVICE}/issuer` } });
  const { body } = await issuer.credential(await issuer.accessToken(), [proof]);
  const [issued] = body.credentials as { credential: string }[];
  return readCredential(issued?.credential ?? '');
}

/** A person scans the code that the page shows, shows the login, and picks the number. @returns the auth code that the page gets */
async function approve({ appId, scope, loginNonce }: WalletAsk, login: TestCredential): Promise<string> {
  const { server, context } = side;
  const secret = randomBytes(32).toString('base64url');
  const created = await server.inject({
    method: 'POST',
    url: '/scope-requests',
    headers: { origin: SERVICE },
    payload: { appId, scope, loginNonce, challenge: sha256(secret) },
  });
  const { uuid, qrLink = '' } = created.json<CreateReply>();
  const requestId = qrLink.split('/').at(-1);
  const read = await wallet.read((await server.inject(`/wallet-api/request/${requestId}`)).body);
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const answered = await server.inject({
    method: 'POST',
    url: `/wallet-api/response/${requestId}`,
    headers,
    payload: await wallet.respond(read, { login: [await wallet.present(login, read)] }),
  });
  const page = answered.json<{ redirect_uri: string }>().redirect_uri.slice(SERVICE.length);
  const look = async () =>
    (
      await server.inject({
        url: `/scope-requests/${uuid}`,
        headers: { origin: SERVICE, authorization: `Bearer ${secret}` },
      })
    ).json<Snapshot>();
  expect(await look()).not.toHaveProperty('authCode');
  const { match } = (await context.store.getScopeRequest(uuid)) ?? {};
  await server.inject({ method: 'POST', url: page, headers, payload: `number=${match?.number}` });
  return (await look()).authCode ?? '';
}

async function go(browser: PortalBrowser, path: '/wallets' | '/sign-in/wallet', login: TestCredential) {
  const ask = (await browser.call('POST', `${path}/options`)).json<WalletAsk>();
  return browser.call('POST', path, { code: await approve(ask, login) });
}

it('in live mode, a login of the own issuer is linked and signs in', async () => {
  const ada = await side.owner();
  const login = await takeLogin();
  expect((await go(ada, '/wallets', login)).statusCode).toBe(200);
  const browser = side.browser();
  const reply = await go(browser, '/sign-in/wallet', login);
  expect(reply.json<PortalSession>().member.name).toBe('Ada');
  expect([...browser.cookies.keys()]).toEqual(['__Host-civic-portal']);
  expect([reply.headers['set-cookie']].flat().join()).toMatch(
    /__Host-civic-portal=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict; Secure/,
  );
});

it('another login of the same wallet is another one, which nobody has linked', async () => {
  const ada = await side.owner();
  await go(ada, '/wallets', await takeLogin());
  const reply = await go(side.browser(), '/sign-in/wallet', await takeLogin());
  expect(reply.json()).toMatchObject({ error: 'wallet_not_linked' });
});
