import { createHash, randomBytes } from 'node:crypto';
import type { Page } from '@playwright/test';
import { makeLeaf } from '../../wallet/fixtures/certificates.js';
import { TestIssuer } from '../../wallet/fixtures/test-issuer.js';
import type { System } from './system.js';

/** Creates a scope request of the demo app, and gives the link of its landing page. */
export async function createRequest(
  { serviceUrl, demoUrl, app }: System,
  scope: string | { attributes: string[] } = 'BASIC_SIGNUP',
): Promise<string> {
  const challenge = createHash('sha256').update(randomBytes(32).toString('base64url')).digest('base64url');
  const created = await fetch(`${serviceUrl}/scope-requests`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: demoUrl },
    body: JSON.stringify({ appId: app.appId, scope, challenge }),
  });
  const { qrLink } = (await created.json()) as { qrLink: string };
  return qrLink;
}

/** The parameters of the request behind a landing page, as a link for wallets carries them. */
export async function requestParameters(qrLink: string): Promise<string> {
  const landing = await fetch(qrLink, { headers: { accept: 'application/json' } });
  const { openid4vp } = (await landing.json()) as { openid4vp: string };
  return openid4vp.split('?')[1] ?? '';
}

/** Lets the page reach an issuer of the test's own at `https://issuer.example/issuer`, and serves its offers at `/offer`. */
export async function serveIssuer(page: Page, offer: (issuer: TestIssuer) => object): Promise<TestIssuer> {
  const issuer = new TestIssuer('https://issuer.example/issuer', await makeLeaf());
  await page.route('https://issuer.example/**', async (route) => {
    const request = route.request();
    const headers = { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' };
    if (request.method() === 'OPTIONS') return route.fulfill({ status: 204, headers });
    if (request.url().endsWith('/offer')) return route.fulfill({ json: offer(issuer), headers });
    const body = request.postData();
    const response = await issuer.fetch(
      new Request(request.url(), {
        method: request.method(),
        headers: request.headers(),
        ...(body !== null && { body }),
      }),
    );
    return route.fulfill({ status: response.status, headers, json: await response.json() });
  });
  return issuer;
}

/** What the wallet page's address carries for the offers of {@link serveIssuer}. */
export const OFFER = `credential_offer_uri=${encodeURIComponent('https://issuer.example/issuer/offer')}`;
