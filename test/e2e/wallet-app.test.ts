import type { Page } from '@playwright/test';
import { type System, expect, test } from './support/system.js';
import { hostWallet } from './support/wallet-host.js';
import { OFFER, createRequest, requestParameters, serveIssuer } from './support/wallet-page.js';

/** The wallet page with sample credentials. */
async function withSamples(page: Page, { serviceUrl }: System): Promise<void> {
  await page.goto(`${serviceUrl}/wallet/`);
  await page.getByRole('button', { name: 'Add sample credentials' }).click();
  await expect(page.getByRole('button', { name: /Verified contact/ })).toBeVisible();
}

/** Waits until the page keeps its own files. */
async function installed(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (!navigator.serviceWorker.controller)
      await new Promise((resolve) => navigator.serviceWorker.addEventListener('controllerchange', resolve));
  });
}

async function approve(page: Page): Promise<void> {
  await page.locator('button[aria-disabled=false]', { hasText: 'Approve' }).click();
  await page.waitForURL('**/done**');
}

test('the wallet opens without a network, and shows what it holds', async ({ page, context, system }) => {
  await withSamples(page, system);
  await installed(page);
  await context.setOffline(true);
  await page.reload();
  await expect(page.getByRole('button', { name: /Verified contact/ })).toBeVisible();
  const policy = await page.evaluate(async () =>
    (await fetch(location.href)).headers.get('content-security-policy'),
  );
  expect(policy).toContain("script-src 'self'");
  await page.getByLabel('Open a request or an offer').fill(`${system.serviceUrl}/w/abc`);
  await page.getByRole('button', { name: 'Open' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This did not work');
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
});

test('nothing but the files of the page is kept: no answer, no offer, no request', async ({
  page,
  system,
}) => {
  await withSamples(page, system);
  await installed(page);
  await page.goto(`${system.serviceUrl}/wallet/#${await requestParameters(await createRequest(system))}`);
  await approve(page);
  await page.goto(`${system.serviceUrl}/wallet/`);
  const kept = await page.evaluate(async () => {
    const caches_ = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
    const requests = await Promise.all(caches_.map((cache) => cache.keys()));
    return requests.flat().map(({ url }) => new URL(url).pathname);
  });
  expect(kept).toContain('/wallet/');
  expect(kept.filter((path) => !path.startsWith('/wallet/'))).toEqual([]);
});

test('a newer version waits until the person says so, and what is open comes back', async ({
  page,
  system,
}) => {
  const host = await hostWallet();
  await page.goto(host.url);
  await installed(page);
  await page.goto(`${host.url}#${await requestParameters(await createRequest(system))}`);
  await expect(page.getByText('Nothing here fits')).toBeVisible();
  host.release();
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
  await expect(page.getByText('A newer version of this wallet is ready.')).toBeVisible();
  await expect(page.getByText('Nothing here fits')).toBeVisible();
  await page.getByRole('button', { name: 'Use it now' }).click();
  await expect(page.getByText('A newer version of this wallet is ready.')).toHaveCount(0);
  await expect(page.getByText('Nothing here fits')).toBeVisible();
  await host.close();
});

test('browsers can install the wallet: its manifest and every icon in it load', async ({ page, system }) => {
  await page.goto(`${system.serviceUrl}/wallet/`);
  const session = await page.context().newCDPSession(page);
  const { errors } = await session.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([]);
});

test('a person shares the email address without the phone number, and the record says so without values', async ({
  page,
  system,
}) => {
  await withSamples(page, system);
  await page.goto(`${system.serviceUrl}/wallet/#${await requestParameters(await createRequest(system))}`);
  await expect(page.getByText('You would share 2 details')).toBeVisible();
  await expect(page.getByLabel('Share Email address')).toHaveCount(0);
  await page.getByLabel('Share Phone number').uncheck();
  await expect(page.getByText('You would share one detail')).toBeVisible();
  await approve(page);

  await page.goto(`${system.serviceUrl}/wallet/`);
  await page.getByRole('button', { name: 'What you answered' }).click();
  const entry = page.locator('.entries li');
  await expect(entry).toContainText('Fern & Field');
  await expect(entry).toContainText('You shared: Email address');
  await expect(entry).not.toContainText('Phone number');
  const kept = await page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const opening = indexedDB.open('civic-wallet');
        opening.onsuccess = () => {
          const all = opening.result.transaction('history').objectStore('history').getAll();
          all.onsuccess = () => resolve(JSON.stringify(all.result));
        };
      }),
  );
  expect(kept).toContain('email');
  expect(kept).not.toContain('@');
});

test('what a person has left out stays left out when the service cannot be reached', async ({
  page,
  context,
  system,
}) => {
  await withSamples(page, system);
  await page.goto(`${system.serviceUrl}/wallet/#${await requestParameters(await createRequest(system))}`);
  await page.getByLabel('Share Phone number').uncheck();
  await context.setOffline(true);
  await page.locator('button[aria-disabled=false]', { hasText: 'Approve' }).click();
  await expect(page.locator('.problem')).toContainText('could not be reached');
  await expect(page.getByLabel('Share Phone number')).not.toBeChecked();
  await context.setOffline(false);
  await approve(page);
});

test('a person looks at a credential, goes back, and removes it', async ({ page, system }) => {
  await withSamples(page, system);
  await page.getByRole('button', { name: /Verified contact/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Verified contact');
  await expect(page.getByText('@example.test')).toBeVisible();
  await expect(page.getByText('You have not used it yet.')).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your credentials');
  await page.getByRole('button', { name: /Verified contact/ }).click();
  const remove = page.getByRole('button', { name: 'Remove this credential' });
  await remove.click();
  await page
    .getByRole('alertdialog', { name: 'Remove “Verified contact” from this wallet?' })
    .getByRole('button', { name: 'Remove' })
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your credentials');
  await expect(page.getByRole('button', { name: /Verified contact/ })).toHaveCount(0);
});

test('after "remove everything" there is no credential, no key and no record', async ({ page, system }) => {
  await serveIssuer(page, (one) => one.offer(['verified-contact']));
  await page.goto(`${system.serviceUrl}/wallet/#${OFFER}`);
  await page.getByRole('button', { name: 'Add to this wallet' }).click();
  await expect(page.locator('.notice')).toHaveText('Added: Verified contact.');
  await page.getByRole('button', { name: 'Safety' }).click();
  await page.getByRole('button', { name: 'Remove everything' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Remove everything' }).click();
  await page.goBack();
  await expect(page.getByText('This wallet is empty.')).toBeVisible();
});

test('a person who hits Enter, Escape or the way back at the question keeps the credential', async ({
  page,
  system,
}) => {
  await withSamples(page, system);
  await page.getByRole('button', { name: /Verified contact/ }).click();
  const remove = page.getByRole('button', { name: 'Remove this credential' });
  const question = page.getByRole('alertdialog');
  for (const key of ['Enter', 'Escape', 'Space']) {
    await remove.click();
    await expect(question.getByRole('button', { name: 'Cancel' })).toBeFocused();
    await page.keyboard.press(key);
    await expect(question).toHaveCount(0);
    await expect(remove).toBeFocused();
  }
  await remove.click();
  await page.goBack();
  await expect(question).toHaveCount(0);
  await expect(page.getByRole('button', { name: /Verified contact/ })).toBeVisible();
});

test('a person who approves or denies sees two answers of the same weight, in the light and in the dark', async ({
  page,
  system,
}) => {
  await withSamples(page, system);
  await page.goto(`${system.serviceUrl}/wallet/#${await requestParameters(await createRequest(system))}`);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const [deny, approval] = await Promise.all(
      ['Deny', 'Approve'].map(async (name) => {
        const button = page.locator('button[aria-disabled=false]', { hasText: name });
        return button.evaluate((element) => {
          const { backgroundColor, color, fontWeight } = getComputedStyle(element);
          return { ground: luminance(backgroundColor), text: luminance(color), fontWeight };

          /** The relative luminance of WCAG 2.2, of the colour as the screen gets it. */
          function luminance(css: string): number {
            const canvas = new OffscreenCanvas(1, 1).getContext('2d');
            if (!canvas) return Number.NaN;
            canvas.fillStyle = css;
            canvas.fillRect(0, 0, 1, 1);
            const [red = 0, green = 0, blue = 0] = [...canvas.getImageData(0, 0, 1, 1).data].map((byte) => {
              const part = byte / 255;
              return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
            });
            return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
          }
        });
      }),
    );
    if (!deny || !approval) throw new Error('the answers are missing');
    expect(contrast(deny.text, deny.ground)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(approval.text, approval.ground)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(deny.ground, approval.ground)).toBeLessThan(1.2);
    expect(deny.fontWeight).toBe(approval.fontWeight);
  }
});

/** The contrast ratio of two relative luminances. */
function contrast(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

test('two credentials of one kind can be told apart by their cards, on the smallest phone', async ({
  page,
  system,
}) => {
  const issuer = await serveIssuer(page, (one) => one.offer(['verified-contact']));
  await page.setViewportSize({ width: 320, height: 640 });
  const long = `${'a.very.long.name.of.a.person'.repeat(2)}@example.org`;
  for (const email of ['ada@example.org', long]) {
    issuer.claims = { email };
    await page.goto('about:blank');
    await page.goto(`${system.serviceUrl}/wallet/#${OFFER}`);
    await page.getByRole('button', { name: 'Add to this wallet' }).click();
    await expect(page.getByRole('button', { name: email })).toBeVisible();
  }
  await expect(page.getByRole('button', { name: /Verified contact.*ada@example.org/s })).toHaveCount(1);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

test('a wallet of its own, apart from any service, says how a credential gets into it, and offers nothing that leads nowhere', async ({
  page,
}) => {
  const host = await hostWallet();
  await page.goto(host.url);
  await expect(page.getByText('Then open its offer here.')).toBeVisible();
  await expect(page.getByRole('link')).toHaveCount(0);
  await expect(page.getByRole('button', { name: /sample/ })).toHaveCount(0);
  await serveIssuer(page, (one) => one.offer(['verified-contact']));
  await page.getByLabel('Open a request or an offer').fill(`openid-credential-offer://?${OFFER}`);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await page.getByRole('button', { name: 'Add to this wallet' }).click();
  await expect(page.getByText('ada@example.org')).toBeVisible();
  await host.close();
});

test('a person whose answer was refused finds the way back to the site', async ({ page, system }) => {
  await serveIssuer(page, (one) => one.offer(['verified-contact']));
  await page.goto(`${system.serviceUrl}/wallet/#${OFFER}`);
  await page.getByRole('button', { name: 'Add to this wallet' }).click();
  await expect(page.getByText('ada@example.org')).toBeVisible();
  await page.goto(`${system.serviceUrl}/wallet/#${await requestParameters(await createRequest(system))}`);
  await page.locator('button[aria-disabled=false]', { hasText: 'Approve' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This did not work');
  const way = page.getByRole('link', { name: `Back to ${new URL(system.demoUrl).host}` });
  await expect(way).toHaveAttribute('href', new URL(system.demoUrl).origin);
});

test('in a language that is written from right to left, everything stands on the other side, and nothing is cut off', async ({
  page,
  system,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await withSamples(page, system);
  const middle = async (selector: string) => {
    const box = await page.locator(selector).first().boundingBox();
    return box ? box.x + box.width / 2 : Number.NaN;
  };
  const sides = async (...selectors: string[]) => {
    const fits = await page.evaluate(() => document.documentElement.scrollWidth <= 320);
    expect(fits).toBe(true);
    return Promise.all(selectors.map(middle));
  };
  const turned = async (...selectors: string[]) => {
    const before = await sides(...selectors);
    await page.evaluate(() => (document.documentElement.dir = 'rtl'));
    const after = await sides(...selectors);
    for (const [index, x] of before.entries()) expect(after[index]).toBeCloseTo(320 - x, 0);
    await page.evaluate(() => (document.documentElement.dir = 'ltr'));
  };
  await turned('.head .mark', '.face .chip', '.face .mark', '.row button');
  await page.goto(`${system.serviceUrl}/wallet/#${await requestParameters(await createRequest(system))}`);
  await expect(page.getByText('You would share 2 details')).toBeVisible();
  await turned('.deny', '.decision .primary', '.option input', '.optional input', '.source .icon');
});
