import { generateKeyPairSync } from 'node:crypto';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { addPasskeyDevice, becomeOwner } from './support/portal-page.js';
import { type RunningService, startService } from './support/running-service.js';

/** Texts that somebody pastes to see what gives. */
const TEXTS = {
  markup: '"><img src=x onerror="window.gotIn=1"><script>window.gotIn=1</script>{{7*7}}${7*7}',
  'an override of direction': 'shop\u202Eelpmaxe.live\u202C',
  'control characters': 'a\u0000b\u0007c\u001b[31md\u0085e',
  'a very long text': 'w'.repeat(5_000),
  'another script': 'متجر 店铺 магазин',
  'something of another kind': '{"$ne": null}',
} as const;
type Kind = keyof typeof TEXTS;

interface Field {
  label: string;
  /** What is typed into it while another one is tried. */
  good: string;
  /** The texts that are good for it. */
  takes?: readonly Kind[];
}

interface Form {
  name: string;
  /** Where it is, below the app or, with a slash, in the portal. */
  place: string;
  /** What has to be opened first. */
  opens?: string;
  fields: readonly Field[];
  /** The button that sends it. */
  send: string;
}

const WORDS: readonly Kind[] = ['another script', 'something of another kind'];
const ORIGIN: Field = { label: 'Origin 1', good: 'https://fern.example' };
/** Inputs cut what is longer than they take, so that markup and a long text are names like others here. */
const NAME: Field = { label: 'Name', good: 'Fern', takes: [...WORDS, 'markup', 'a very long text'] };

function point(): string {
  const { x = '', y = '' } = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({
    format: 'jwk',
  });
  return `04${[x, y].map((part) => Buffer.from(part, 'base64url').toString('hex')).join('')}`;
}

const FORMS: readonly Form[] = [
  { name: 'a new app', place: '/new', fields: [NAME, ORIGIN], send: 'Create the app' },
  {
    name: 'an app that is imported',
    place: '/import',
    fields: [
      NAME,
      ORIGIN,
      { label: 'App ID', good: 'old-shop', takes: ['a very long text'] },
      { label: 'Secret', good: '0'.repeat(32) },
      { label: 'Public key', good: point() },
    ],
    send: 'Import the app',
  },
  {
    name: 'settings',
    place: 'settings',
    fields: [NAME, { label: 'Brand colour', good: '#4b2bb8' }, ORIGIN],
    send: 'Save the changes',
  },
  {
    name: 'a certificate request',
    place: 'certificates',
    opens: 'Request a certificate',
    fields: [
      // Cut to two letters, one of them is Saint Helena.
      { label: 'Country', good: 'DE', takes: ['an override of direction'] },
      { label: 'Name of the organisation', good: 'Fern Ltd', takes: WORDS },
      { label: 'Registered identifier', good: 'LEIXG-529900T8BM49AURSDO55' },
      { label: 'Where people can ask', good: 'https://fern.example/contact' },
    ],
    send: 'Make the request',
  },
  {
    name: 'a certificate',
    place: 'certificates',
    fields: [{ label: 'Chain of certificates', good: '' }],
    send: 'Import the certificate',
  },
  {
    name: 'a certificate of a platform',
    place: 'certificates',
    opens: 'Import a certificate of a platform',
    fields: [{ label: 'Chain of certificates of the platform', good: '' }],
    send: 'Import it',
  },
  {
    name: 'a scope of the app’s own',
    place: 'scopes',
    opens: 'New scope',
    fields: [{ label: 'The scope as JSON', good: '' }],
    send: 'Store the scope',
  },
  {
    name: 'a registration certificate',
    place: 'certificates',
    fields: [{ label: 'Registration certificate', good: '' }],
    send: 'Import the registration',
  },
  {
    name: 'a webhook',
    place: 'webhook',
    fields: [{ label: 'Address', good: '' }],
    send: 'Use this address',
  },
];

let service: RunningService;
let appId: string;
test.beforeEach(async ({ page }) => {
  service = await startService();
  ({ appId } = await service.createApp({ name: 'Fern & Field', origins: ['https://fern.example'] }));
  await page.setViewportSize({ width: 375, height: 700 });
  await becomeOwner(page, service);
});
test.afterEach(() => service.close());

async function open(page: Page, { place, opens }: Pick<Form, 'place' | 'opens'>): Promise<void> {
  const hash = place.startsWith('/') ? place : `/apps/${appId}/${place}`;
  await page.goto(`${service.serviceUrl}/portal/#${hash}`);
  await page.reload();
  if (opens) await page.getByText(opens, { exact: true }).click();
}

/** What is said about a field, by the browser or by us, where people look for it. */
const saidAt = (field: Locator) =>
  field.evaluate((element: HTMLInputElement) => {
    const root = element.getRootNode() as ShadowRoot;
    const ids = (element.getAttribute('aria-describedby') ?? '').split(' ');
    const wrong = ids.map((id) => root.getElementById(id)).find((one) => one?.classList.contains('wrong'));
    const around = element.closest('fieldset')?.querySelector('.wrong');
    // A form with one field says above it what is wrong.
    const above = element.closest('form')?.querySelector('.problem');
    const said = wrong ?? around ?? above;
    return said?.textContent ?? element.validationMessage;
  });

/** Nothing of a text has become a part of the page, and everything still fits on the phone. */
async function expectUnharmed(page: Page, what: string): Promise<void> {
  const state = await page.evaluate(() => ({
    gotIn: 'gotIn' in window,
    images: document.querySelector('portal-app')?.shadowRoot?.querySelectorAll('img[src="x"]').length,
    width: document.documentElement.scrollWidth,
  }));
  expect(state, what).toEqual({ gotIn: false, images: 0, width: 375 });
}

test('T25: names that are hostile and allowed are shown as they are, everywhere, and do no harm', async ({
  page,
}) => {
  const names = [[...TEXTS.markup].slice(0, 64).join(''), 'w'.repeat(64), TEXTS['another script']];
  for (const name of names) {
    const { appId: id } = await service.createApp({ name, origins: ['https://fern.example'] });
    for (const part of ['settings', 'keys', 'integration', 'preview', 'certificates', 'activity']) {
      await page.goto(`${service.serviceUrl}/portal/#/apps/${id}/${part}`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(name.trim());
      await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
      await expectUnharmed(page, `${part}: ${name}`);
    }
  }
  await page.goto(`${service.serviceUrl}/portal/#/`);
  await expect(page.getByText(names[0] ?? '').first()).toBeVisible();
  await expectUnharmed(page, 'the list of apps');
  await page.getByLabel('Search by name, ID or origin').fill(TEXTS['something of another kind']);
  await expect(page.getByText('No app has this in its name, ID or origins.').first()).toBeVisible();
  await expectUnharmed(page, 'a search');
});

for (const form of FORMS)
  test(`${form.name}: hostile text is refused at its field, nothing typed elsewhere is lost, and the page holds`, async ({
    page,
  }) => {
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => (dialogs.push(dialog.message()), dialog.dismiss()));
    await open(page, form);
    const send = page.getByRole('button', { name: form.send, exact: true });
    const scope = page.locator('form').filter({ has: send });
    const at = ({ label }: Field) => scope.getByLabel(label, { exact: true });
    for (const field of form.fields)
      for (const [kind, text] of Object.entries(TEXTS)) {
        if (field.takes?.includes(kind as Kind)) continue;
        const what = `${field.label}: ${kind}`;
        for (const other of form.fields) await at(other).fill(other === field ? text : other.good);
        await send.click();
        await expect.poll(() => saidAt(at(field)), { message: what }).not.toBe('');
        expect(await saidAt(at(field)), what).not.toMatch(/gotIn|elpmaxe|wwww|\$ne/);
        for (const other of form.fields)
          if (other !== field) await expect(at(other), what).toHaveValue(other.good);
        await expectUnharmed(page, what);
      }
    expect(dialogs).toEqual([]);
    expect((await service.context.store.listApps()).map(({ name }) => name)).toEqual(['Fern & Field']);
  });

test('T25: whatever a member is called, no direction is turned and nothing invisible is left of it, and no page is harmed', async ({
  page,
  browser,
}) => {
  for (const [kind, text] of Object.entries(TEXTS)) {
    await page.goto(`${service.serviceUrl}/portal/#/members`);
    await page.getByRole('button', { name: 'Make a link' }).click();
    const link = (await page.locator('code').textContent()) ?? '';
    const context = await browser.newContext({ viewport: { width: 375, height: 700 } });
    const member = await context.newPage();
    await addPasskeyDevice(member);
    await member.goto(link);
    await member.getByLabel('Your name').fill(text);
    await member.getByRole('button', { name: 'Make a passkey' }).click();
    await member.getByRole('button', { name: 'I kept them' }).click();
    await member.goto(`${service.serviceUrl}/portal/#/account`);
    const name = member.getByRole('heading', { level: 1 });
    await expect(name, kind).toHaveText(/^(?!Apps)./);
    expect(await name.textContent(), kind).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
    await expectUnharmed(member, `the account of ${kind}`);
    const shown = (await name.textContent()) ?? '';
    await context.close();
    await page.reload();
    await expect(page.locator('strong', { hasText: shown })).toBeVisible();
    await expectUnharmed(page, `members with ${kind}`);
  }
});

test('T25: a recovery code that is hostile is refused in words that hold nothing of it', async ({ page }) => {
  await page.context().clearCookies();
  await page.goto(`${service.serviceUrl}/portal/#/`);
  await page.reload();
  await page.getByRole('button', { name: 'I have no passkey here' }).click();
  for (const [kind, text] of Object.entries(TEXTS)) {
    await page.getByLabel('Recovery code').fill(text);
    await page.getByRole('button', { name: 'Sign in with this code' }).click();
    await expect(page.locator('.problem'), kind).toBeVisible();
    await expect(page.locator('.problem'), kind).not.toHaveText(/gotIn|elpmaxe|www|\$ne/);
    await expectUnharmed(page, kind);
  }
});

test('T25: what is typed to confirm the end of an app ends it only where it is the name, whatever that holds', async ({
  page,
}) => {
  for (const name of [[...TEXTS.markup].slice(0, 64).join(''), TEXTS['another script']]) {
    const { appId: id } = await service.createApp({ name, origins: ['https://fern.example'] });
    await page.goto(`${service.serviceUrl}/portal/#/apps/${id}/keys`);
    const field = page.getByLabel(`Type “${name}” to confirm`);
    const end = page.getByRole('button', { name: 'End the app' });
    for (const [kind, text] of Object.entries(TEXTS)) {
      await field.fill(`x${text}`);
      await expect(end, kind).toBeDisabled();
      await expectUnharmed(page, `${kind} for ${name}`);
    }
    await field.fill(name);
    await expect(end).toBeEnabled();
  }
});

test('T25: the name of a logo’s file is shown nowhere, and what is no image is not taken', async ({
  page,
}) => {
  await open(page, { place: 'settings' });
  for (const [kind, text] of Object.entries(TEXTS)) {
    const name = `${text.slice(0, 100)}.png`;
    const buffer = Buffer.from('<svg onload="window.gotIn=1">');
    await page.getByLabel('Logo', { exact: true }).setInputFiles({ name, mimeType: 'image/svg+xml', buffer });
    await expect(page.getByText('This is no PNG, JPEG or WebP image'), kind).toBeVisible();
    await expect(page.locator('main'), kind).not.toHaveText(/gotIn|elpmaxe|wwww|\$ne/);
    await expect(page.getByAltText('The logo now'), kind).toHaveCount(0);
    await expectUnharmed(page, kind);
  }
});
