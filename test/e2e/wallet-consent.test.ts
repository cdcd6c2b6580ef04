import type { Route } from '@playwright/test';
import { type JWK, decodeProtectedHeader } from 'jose';
import { makeLeaf } from '../wallet/fixtures/certificates.js';
import { type Content, inOnePiece, issueSdJwt } from '../wallet/fixtures/sd-jwt-issuer.js';
import { type System, expect, test } from './support/system.js';
import { createRequest, requestParameters } from './support/wallet-page.js';

/** The wallet page at a request for these labels. */
async function linkFor(system: System, attributes: string[]): Promise<string> {
  const parameters = await requestParameters(await createRequest(system, { attributes }));
  return `${system.serviceUrl}/wallet/#${parameters}`;
}

/** Hands out an identity of the test's own instead of that of the sample issuer, bound to the wallet's key. */
async function issueInstead(route: Route, content: Content): Promise<void> {
  const { credential_configuration_id: id, proofs } = route.request().postDataJSON() as {
    credential_configuration_id: string;
    proofs: { jwt: [string] };
  };
  if (id !== 'pid') return route.continue();
  const { jwk } = decodeProtectedHeader(proofs.jwt[0]) as { jwk: JWK };
  const credential = await issueSdJwt(await makeLeaf(), jwk, content);
  await route.fulfill({ json: { credentials: [{ credential }] } });
}

test('a person who is asked for a town sees that the street goes along, where the issuer made the address one piece', async ({
  page,
  system,
}) => {
  const address = { street_address: 'Main Street 1', locality: 'Oslo', postal_code: '0150' };
  await page.route('**/issuer-api/credential', (route) =>
    issueInstead(route, {
      vct: 'urn:eudi:pid:1',
      claims: { address: inOnePiece(address), sex: 1 },
      always: { test_data: true },
    }),
  );
  await page.goto(await linkFor(system, ['contact.residence.city']));
  await page.getByRole('button', { name: /sample/i }).click();

  const asked = page.locator('section.asks').first();
  await expect(asked.getByRole('heading')).toHaveText('You would share 3 details');
  await expect(asked.locator('dl').first()).toHaveText(/^\s*Town or city\s*Oslo\s*$/);
  await expect(asked).toContainText('Shared as well, because the credential cannot keep it apart');
  await expect(asked.locator('dl').nth(1)).toHaveText(/^\s*Street\s*Main Street 1\s*Postal code\s*0150\s*$/);
  await expect(asked).toContainText('Nothing else in it is shared.');
});

test('a person who is asked for a town shares nothing but the town, where the issuer kept the parts apart', async ({
  page,
  system,
}) => {
  await page.goto(await linkFor(system, ['contact.residence.city']));
  await page.getByRole('button', { name: /sample/i }).click();
  const asked = page.locator('section.asks').first();
  await expect(asked.getByRole('heading')).toHaveText('You would share one detail');
  await expect(asked).not.toContainText('Shared as well');
  await expect(asked).not.toContainText('Sample Street');
});
