import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setOwnScope } from '../../service/src/apps/own-scopes.js';
import { type System, expect, test } from './support/system.js';
import { createRequest, requestParameters } from './support/wallet-page.js';

const CONTACT = 'urn:civic-elements:verified-contact:1';

/** A scope that an mdoc alone can answer. */
const MAIL = {
  name: 'MAIL',
  credentials: [
    {
      id: 'mail',
      format: 'mso_mdoc',
      meta: { doctype_value: CONTACT },
      claims: [{ id: 'email', path: [CONTACT, 'email'] }],
    },
  ],
  labels: [
    {
      label: 'contact.work.email',
      title: 'Email address',
      from: [{ credential: 'mail', claims: ['email'], form: 'email' }],
    },
  ],
};

function codeOfMail({ dataDir }: System): string {
  const folder = join(dataDir, 'outbox');
  const mail = readFileSync(join(folder, readdirSync(folder).toSorted().at(-1) ?? ''), 'utf8');
  return /^Subject: Your code is (\d{6})/m.exec(mail)?.[1] ?? '';
}

test('a person whose address must be an mdoc takes it in the page, sees what is in it, and shares it', async ({
  page,
  system,
}) => {
  await setOwnScope(system.context, system.app.appId, MAIL);
  const then = encodeURIComponent(await requestParameters(await createRequest(system, 'MAIL')));
  await page.goto(`${system.serviceUrl}/contact/email`);
  await page.getByLabel('Email address').fill('ada@example.org');
  await page.getByRole('button', { name: 'Send the code' }).click();
  const offer = await page.getByRole('link', { name: 'Open the web wallet' }).getAttribute('href');
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
  await page.goto(`${offer}&then=${then}`);

  await page.getByLabel('The code that was sent to you').fill(codeOfMail(system));
  await page.getByRole('button', { name: 'Add to this wallet' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Fern & Field asks for your data');
  await expect(page.getByText('ada@example.org')).toBeVisible();
  await expect(page.locator('.claims.checks dt')).toHaveText(['Email address']);
  await page.locator('button[aria-disabled=false]', { hasText: 'Approve' }).click();
  await page.waitForURL('**/done**');
  expect(loaded.some((path) => path.includes('/mdoc-'))).toBe(true);
  expect(complaints).toEqual([]);

  await page.goto(`${system.serviceUrl}/wallet/`);
  await page.getByText('Verified contact').click();
  await expect(page.locator('.facts').first()).toContainText('ada@example.org');
  await expect(page.locator('.facts').first()).not.toContainText(CONTACT);
});

test('whoever has no mdoc does not load what reads them', async ({ page, system }) => {
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
  await page.goto(`${system.serviceUrl}/wallet/#${await requestParameters(await createRequest(system))}`);
  await page.getByRole('button', { name: 'sample credentials' }).click();
  await expect(page.getByText('alex.example@example.test', { exact: true })).toBeVisible();
  expect(loaded.filter((path) => path.includes('/mdoc-'))).toEqual([]);
});
