import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { text } from 'node:stream/consumers';
import { expect, type Page, test } from '@playwright/test';
import { AccessAuthority, IDENTIFIER } from '../service/support/access-certificate.js';
import { TestRegistrar } from '../service/support/test-registrar.js';
import { becomeOwner } from './support/portal-page.js';
import { type RunningService, startService } from './support/running-service.js';

let service: RunningService;
let appId: string;
test.beforeEach(async ({ page }) => {
  service = await startService();
  ({ appId } = await service.createApp({ name: 'Fern & Field', origins: ['https://fern.example'] }));
  await becomeOwner(page, service);
});
test.afterEach(() => service.close());

const open = (page: Page, hash: string) => page.goto(`${service.serviceUrl}/portal/#/${hash}`);
const asFile = (name: string, content: string) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(content),
});

test('a certificate is requested, imported from a file, read back, and given up once the name is typed', async ({
  page,
}) => {
  await open(page, `apps/${appId}/certificates`);
  await expect(page.getByText('by the service, which renews it by itself')).toBeVisible();
  await page.getByText('Request a certificate').click();
  await page.getByLabel('Country').fill('de');
  await page.getByLabel('Name of the organisation').fill('Shop Ltd');
  await page.getByLabel('Registered identifier').fill('none');
  await page.getByRole('button', { name: 'Make the request' }).click();
  await expect(page.getByLabel('Registered identifier')).toHaveAccessibleDescription(/LEIXG-… or VATDE-…$/);
  await page.getByLabel('Registered identifier').fill(IDENTIFIER);
  await page.getByRole('button', { name: 'Make the request' }).click();
  const request = (await page.getByText('BEGIN CERTIFICATE REQUEST').textContent()) ?? '';
  await expect(page.getByText('A request waits for its certificate.')).toBeVisible();

  const authority = await AccessAuthority.create(Date.now());
  const { pem } = await authority.issue(Date.now(), { request, notAfter: Date.now() + 10 * 86_400_000 });
  await page
    .getByLabel('Chain of certificates: from a file')
    .setInputFiles(asFile('chain.pem', [pem, authority.intermediate.toString('pem')].join('\n')));
  await page.getByRole('button', { name: 'Import the certificate' }).click();
  await expect(page.getByText('CN=Access authority')).toBeVisible();
  await expect(page.getByText('It ends soon')).toBeVisible();
  await expect(page.getByText('A request waits for its certificate.')).toHaveCount(0);

  const replace = page.getByRole('button', { name: 'Replace the certificate' });
  await expect(replace).toBeDisabled();
  await page.getByLabel('Type “Fern & Field” to confirm').fill('Fern & Field');
  await replace.click();
  await expect(page.getByText('by the service, which renews it by itself')).toBeVisible();
});

test('an app gets a colour, answers by address and rules for a scope; what is no colour is refused at its field and loses nothing', async ({
  page,
}) => {
  await open(page, `apps/${appId}/settings`);
  const brand = page.getByLabel('Brand colour');
  await brand.fill('violet');
  await page.getByLabel('Classic back-end').check();
  await page.getByLabel('Answers by address').selectOption('flag');
  await page.getByLabel('Scope', { exact: true }).selectOption('PROOF_OF_AGE');
  await page.getByRole('button', { name: 'Add rules for a scope' }).click();
  await page.getByLabel('Number match, for PROOF_OF_AGE').selectOption('on');
  await page.getByRole('button', { name: 'Save the changes' }).click();
  await expect(brand).toHaveAccessibleDescription(/no colour of the form #rrggbb/);
  await expect(page.getByLabel('Number match, for PROOF_OF_AGE')).toHaveValue('on');
  await brand.fill('#4B2BB8');
  await expect(page.getByText('Text on it is white, with a contrast of 8.9 : 1')).toBeVisible();
  await page.getByRole('button', { name: 'Save the changes' }).click();
  await expect(page.getByText('Saved.')).toBeVisible();
  expect(await service.context.store.getApp(appId)).toMatchObject({
    brand: '#4b2bb8',
    classic: true,
    processed: 'flag',
    scopePolicies: { PROOF_OF_AGE: { numberMatch: true } },
  });
});

test('what is no certificate, or is for a key that nobody here has, is refused at its field and changes nothing', async ({
  page,
}) => {
  await open(page, `apps/${appId}/certificates`);
  const chain = page.getByLabel('Chain of certificates', { exact: true });
  await chain.fill('<script>alert(1)</script>');
  await page.getByRole('button', { name: 'Import the certificate' }).click();
  await expect(chain).toHaveAccessibleDescription(/holds no certificate in PEM form/);
  const authority = await AccessAuthority.create(Date.now());
  await chain.fill((await authority.issue(Date.now())).pem);
  await page.getByRole('button', { name: 'Import the certificate' }).click();
  await expect(page.locator('.problem, .wrong').first()).toBeVisible();
  await page.getByLabel('Registration certificate', { exact: true }).fill('x.y.z');
  await page.getByRole('button', { name: 'Import the registration' }).click();
  await expect(page.getByLabel('Registration certificate', { exact: true })).toHaveAccessibleDescription(
    /not a registration certificate/,
  );
  expect((await service.context.store.getApp(appId))?.isImported).toBeFalsy();
});

test('a registration is imported, scopes that ask for more are explained, and it is removed', async ({
  page,
}) => {
  const registrar = await TestRegistrar.create(Date.now);
  const { store } = service.context;
  const { pem } = registrar.anchor;
  await store.putTrustAnchor({ id: 'registrar', types: ['rc-wrp+jwt'], certificate: pem, isTest: false });
  await open(page, `apps/${appId}/certificates`);
  await page
    .getByLabel('Registration certificate: from a file')
    .setInputFiles(asFile('registration.jwt', `${await registrar.register()}\n`));
  await page.getByRole('button', { name: 'Import the registration' }).click();
  await expect(page.getByRole('strong').getByText('signup')).toBeVisible();
  await expect(page.getByText('The app has no access certificate')).toBeVisible();
  await expect(page.getByText(/^Not registered: .*phone_number of urn:eudi:pid:1/).first()).toBeVisible();
  await page.getByRole('button', { name: 'Remove signup' }).click();
  await expect(page.getByText('It may ask for anything.')).toBeVisible();
  await expect(page.getByText(/^Not registered/)).toHaveCount(0);
});

test('a scope is looked at before it is stored; what is wrong in it is named by its place, and nothing typed is lost', async ({
  page,
}) => {
  await open(page, `apps/${appId}/scopes`);
  await page.getByRole('button', { name: 'New scope' }).click();
  const editor = page.getByLabel('The scope as JSON', { exact: true });
  const example = JSON.parse(await editor.inputValue());
  await editor.fill('{"name": ');
  await page.getByRole('button', { name: 'Store the scope' }).click();
  await expect(page.locator('.problem')).toContainText('This is no JSON object.');
  const [first] = example.labels;
  const broken = { ...example, labels: [{ ...first, from: [{ ...first.from[0], credential: 'other' }] }] };
  await editor.fill(JSON.stringify(broken));
  await page.getByRole('button', { name: 'Store the scope' }).click();
  await expect(page.locator('.problem')).toContainText('labels/0/from/0/credential');
  await editor.fill(JSON.stringify({ ...example, name: 'BASIC_LOGIN' }));
  await page.getByRole('button', { name: 'Show what people will see' }).click();
  await expect(page.locator('.problem')).toContainText('belongs to a scope of the service');

  await editor.fill(JSON.stringify(example));
  await page.getByRole('button', { name: 'Show what people will see' }).click();
  await expect(page.locator('.wallet-card')).toContainText('Student number');
  expect((await service.context.store.getApp(appId))?.scopes).toBeUndefined();
  await service.context.store.changeApp(appId, (app) => ({ ...app, strict: true }));
  await page.getByRole('button', { name: 'Store the scope' }).click();
  await expect(page.locator('.problem')).toContainText('Somebody else changed this app meanwhile.');
  await expect(editor).toHaveValue(JSON.stringify(example));
  await page.getByRole('button', { name: 'Store the scope' }).click();
  await expect(page.getByRole('button', { name: 'Change STUDENT' })).toBeVisible();

  await page.getByRole('button', { name: 'Change STUDENT' }).click();
  await expect(editor).toHaveValue(/"name": "STUDENT"/);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('link', { name: 'Integration', exact: true }).click();
  await expect(page.getByLabel('What to ask for').getByRole('option', { name: 'STUDENT' })).toHaveCount(1);
  await page.getByRole('link', { name: 'Own scopes' }).click();
  await page.getByRole('button', { name: 'Remove STUDENT' }).click();
  await expect(page.getByText('The app has no scope of its own.')).toBeVisible();
});

test('an app of the original system is imported with its id and keys, and its secret is kept nowhere in the browser', async ({
  page,
}) => {
  const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  const point = `04${[x, y].map((part) => Buffer.from(part, 'base64url').toString('hex')).join('')}`;
  const secret = randomBytes(16).toString('hex');
  await page.getByRole('link', { name: 'Import an app' }).click();
  await page.getByLabel('Name').fill('Old shop');
  await page.getByLabel('Origin 1').fill('https://old.example');
  await page.getByLabel('App ID').fill(appId);
  await page.getByLabel('Secret').fill(secret);
  await page.getByLabel('Public key').fill('04abc');
  await page.getByRole('button', { name: 'Import the app' }).click();
  await expect(page.getByLabel('App ID')).toHaveAccessibleDescription(/exists already/);
  await page.getByLabel('App ID').fill('ry6xQ2_old');
  await page.getByRole('button', { name: 'Import the app' }).click();
  await expect(page.getByLabel('Public key')).toHaveAccessibleDescription(/P-256 point as hex/);
  await page.getByLabel('Public key').fill(point);
  await page.getByRole('button', { name: 'Import the app' }).click();
  await expect(page.getByRole('heading', { name: 'Old shop' })).toBeVisible();
  expect(page.url()).toContain('#/apps/ry6xQ2_old/integration');
  expect(await service.context.store.getApp('ry6xQ2_old')).toMatchObject({
    publicKey: point,
    classic: true,
  });
  const kept = await page.evaluate(() =>
    JSON.stringify([{ ...localStorage }, { ...sessionStorage }, location.href, history.state]),
  );
  expect(kept).not.toContain(secret);
});

test('an owner sees older entries of the audit log, and takes all of it along', async ({ page }) => {
  for (let nth = 0; nth < 120; nth += 1)
    await service.context.store.addAudit({ at: nth, by: { name: 'command line' }, action: 'app.change' });
  await open(page, 'audit');
  await expect(page.getByRole('row')).toHaveCount(101);
  await page.getByRole('button', { name: 'Show older entries' }).click();
  await expect(page.getByText('21 older entries.')).toBeVisible();
  await expect(page.getByRole('row')).toHaveCount(122);
  await expect(page.getByRole('button', { name: 'Show older entries' })).toHaveCount(0);
  const downloading = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download all of it (NDJSON)' }).click();
  const lines = (await text(await (await downloading).createReadStream())).trim().split('\n');
  expect(lines.map((line) => JSON.parse(line).action)).toContain('member.register');
  expect(lines).toHaveLength(121);
});

test('older rows of activity come when somebody wants them', async ({ page }) => {
  const rows = Array.from({ length: 130 }, (_, nth) => ({
    appId,
    at: Date.now() - nth * 1_000,
    kind: 'created',
    scope: 'BASIC_SIGNUP',
  }));
  await service.context.store.addActivity(rows);
  await open(page, `apps/${appId}/activity`);
  await page.getByRole('button', { name: 'Show older entries' }).click();
  await expect(page.getByText('30 older entries.')).toBeVisible();
});
