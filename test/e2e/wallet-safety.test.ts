import { readFileSync } from 'node:fs';
import type { CDPSession, Page } from '@playwright/test';
import { type System, expect, test } from './support/system.js';
import { OFFER, createRequest, requestParameters, serveIssuer } from './support/wallet-page.js';

const PASSPHRASE = 'otter lantern biscuit';

/** A passkey of the device, with a secret (PRF) or without. */
async function addPasskeys(
  page: Page,
  hasPrf: boolean,
): Promise<{ session: CDPSession; authenticatorId: string }> {
  const session = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      ctap2Version: 'ctap2_1',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      hasPrf,
    },
  });
  return { session, authenticatorId };
}

async function takeContact(page: Page, { serviceUrl }: System): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`${serviceUrl}/wallet/#${OFFER}`);
  await page.getByRole('button', { name: 'Add to this wallet' }).click();
  await expect(page.locator('.notice')).toHaveText('Added: Verified contact.');
}

/** Everything that the page has written, keys apart. */
async function written(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('civic-wallet');
      opening.onsuccess = () => resolve(opening.result);
    });
    const texts = await Promise.all(
      [...database.objectStoreNames].map(
        (name) =>
          new Promise<string>((resolve) => {
            const all = database.transaction(name).objectStore(name).getAll();
            all.onsuccess = () => resolve(JSON.stringify(all.result));
          }),
      ),
    );
    database.close();
    return texts.join('\n');
  });
}

async function lock(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Safety' }).click();
  await page.getByRole('button', { name: 'Lock with a passkey' }).click();
  await expect(page.locator('.notice')).toHaveText(
    'The wallet is locked from now on, whenever it is opened.',
  );
}

test('what is written cannot be read without the passkey, and a request waits until it is shown', async ({
  page,
  system,
}) => {
  await serveIssuer(page, (one) => one.offer(['verified-contact']));
  await addPasskeys(page, true);
  await takeContact(page, system);
  expect(await written(page)).toContain('Verified contact');
  await lock(page);
  await expect(page.getByText('Your passkey holds the key to what is stored here')).toBeVisible();
  const sealed = await written(page);
  for (const text of ['Verified contact', 'verified-contact', 'issuer.example', 'eyJ'])
    expect(sealed).not.toContain(text);

  await page.goto('about:blank');
  await page.goto(`${system.serviceUrl}/wallet/#${await requestParameters(await createRequest(system))}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This wallet is locked');
  await expect(page.getByText('Fern & Field')).toHaveCount(0);
  await page.getByRole('button', { name: 'Unlock' }).click();
  await expect(page.getByText('ada@example.org')).toBeVisible();
});

test('who is not the person does not get in, and may only remove everything', async ({ page, system }) => {
  await serveIssuer(page, (one) => one.offer(['verified-contact']));
  const { session, authenticatorId } = await addPasskeys(page, true);
  await takeContact(page, system);
  await lock(page);
  await page.getByRole('button', { name: 'Lock now' }).click();
  await session.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false });
  await page.getByRole('button', { name: 'Unlock' }).click();
  await expect(page.getByText('The passkey was not shown, or is another one.').first()).toBeVisible();
  await expect(page.getByText('Verified contact')).toHaveCount(0);
  await page.getByRole('button', { name: 'Remove everything' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Remove everything' }).click();
  await expect(page.getByText('This wallet is empty.')).toBeVisible();
});

test('a lock that is taken off leaves everything as it was', async ({ page, system }) => {
  await serveIssuer(page, (one) => one.offer(['verified-contact']));
  await addPasskeys(page, true);
  await takeContact(page, system);
  await lock(page);
  await page.getByRole('button', { name: 'Turn the lock off' }).click();
  await expect(page.locator('.notice')).toHaveText(
    'The lock is off. The wallet opens without a passkey from now on.',
  );
  await page.reload();
  await expect(page.getByRole('button', { name: /Verified contact/ })).toBeVisible();
});

test('a passkey without a secret is a gate, and the page says that it is no more', async ({
  page,
  system,
}) => {
  await serveIssuer(page, (one) => one.offer(['verified-contact']));
  await addPasskeys(page, false);
  await takeContact(page, system);
  await lock(page);
  await expect(page.getByText('This passkey holds no key')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This wallet is locked');
  await page.getByRole('button', { name: 'Unlock' }).click();
  await expect(page.getByRole('button', { name: /Verified contact/ })).toBeVisible();
});

test('a backup brings a credential to another browser under the passphrase alone, and it can be shown from there', async ({
  page,
  browser,
  system,
}, info) => {
  await serveIssuer(page, (one) => one.offer(['verified-contact']));
  await takeContact(page, system);
  await page.getByRole('button', { name: 'Safety' }).click();
  await page.getByLabel('Passphrase', { exact: true }).first().fill(PASSPHRASE);
  await page.getByLabel('The same again').fill('otter lantern biscuits');
  await page.getByRole('button', { name: 'Turn backups on' }).click();
  await expect(page.locator('.problem')).toHaveText('The two passphrases are not the same.');
  await expect(page.getByLabel('Passphrase', { exact: true }).first()).toHaveValue(PASSPHRASE);
  await expect(page.getByLabel('The same again')).toBeFocused();
  await expect(page.getByLabel('The same again')).toHaveValue('');
  await page.keyboard.type(PASSPHRASE);
  await page.getByRole('button', { name: 'Turn backups on' }).click();
  await expect(page.locator('.notice')).toContainText('Backups are on.');
  await expect(page.getByText('One of your credentials came before')).toBeVisible();

  await takeContact(page, system);
  await page.getByRole('button', { name: 'Safety' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save a backup file' }).click(),
  ]);
  const file = info.outputPath('backup.json');
  await download.saveAs(file);
  expect(readFileSync(file, 'utf8')).not.toMatch(/ada|Verified|holderKey|issuer/);
  const extractable = await page.evaluate(
    () =>
      new Promise<boolean[]>((resolve) => {
        const opening = indexedDB.open('civic-wallet');
        opening.onsuccess = () => {
          const all = opening.result.transaction('credentials').objectStore('credentials').getAll();
          all.onsuccess = () =>
            resolve((all.result as { holderKey: CryptoKey }[]).map(({ holderKey }) => holderKey.extractable));
        };
      }),
  );
  expect(extractable).toEqual([false, false]);

  const other = await (await browser.newContext()).newPage();
  await other.goto(`${system.serviceUrl}/wallet/`);
  await other.getByRole('button', { name: 'Safety' }).click();
  const restore = async (passphrase: string) => {
    await other.getByLabel('Choose a backup file').setInputFiles(file);
    await other.locator('input[name=restore]').fill(passphrase);
    await other.getByRole('button', { name: 'Restore' }).click();
  };
  await restore('otter lantern biscuits');
  await expect(other.locator('.problem')).toHaveText('The passphrase does not open this file.');
  await restore(PASSPHRASE);
  await expect(other.locator('.notice')).toHaveText('One credential was restored.');
  await other.goto(`${system.serviceUrl}/wallet/#${await requestParameters(await createRequest(system))}`);
  await expect(other.getByText('ada@example.org')).toBeVisible();
  await other.context().close();
});

test('the file of a backup is chosen by a button in the language of the wallet, by keys as well', async ({
  browser,
  system,
}) => {
  const page = await (await browser.newContext({ locale: 'el' })).newPage();
  // With a listener from the beginning, the browser hands every chooser over. One that is only added with the click may come too late.
  page.on('filechooser', () => {});
  await page.goto(`${system.serviceUrl}/wallet/`);
  await page.getByRole('button', { name: 'Ασφάλεια' }).click();
  const field = page.getByLabel('Επιλογή αρχείου αντιγράφου ασφαλείας');
  const button = page.locator('label', { hasText: 'Επιλογή αρχείου αντιγράφου ασφαλείας' });
  await expect(button).toBeVisible();
  await field.focus();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  await expect(button).toHaveCSS('outline-style', 'solid');
  for (const open of [() => page.keyboard.press('Enter'), () => button.click()]) {
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), open()]);
    await chooser.setFiles({
      name: 'αντίγραφο.json',
      mimeType: 'application/json',
      buffer: Buffer.from('{}'),
    });
    await expect(page.locator('output')).toHaveText('αντίγραφο.json');
  }
  await page.locator('input[name=restore]').fill(PASSPHRASE);
  await page.keyboard.press('Enter');
  await expect(page.locator('.problem')).toBeVisible();
  await expect(page.locator('output')).toBeEmpty();
  await page.context().close();
});

test('a file that is no backup changes nothing', async ({ page, system }) => {
  await page.goto(`${system.serviceUrl}/wallet/`);
  await page.getByRole('button', { name: 'Safety' }).click();
  const buffer = Buffer.from('{"format":"civic-wallet-backup-1"}');
  await page
    .getByLabel('Choose a backup file')
    .setInputFiles({ name: 'b.json', mimeType: 'application/json', buffer });
  await page.locator('input[name=restore]').fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Restore' }).click();
  await expect(page.locator('.problem')).toHaveText('This is not a backup of this wallet, or it is damaged.');
});
