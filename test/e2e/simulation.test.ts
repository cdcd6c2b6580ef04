import type { Page } from '@playwright/test';
import { type Site, startSite } from './support/site.js';
import { expect, test } from './support/system.js';

/** Opens a page with a button that has these attributes. @returns what the service is asked for, by path, and the events of the page */
async function open(page: Page, site: Site, service: string, attributes: string) {
  const asked: string[] = [];
  page.on('request', (request) => {
    const { origin, pathname } = new URL(request.url());
    if (origin === service) asked.push(`${request.method()} ${pathname}`);
    else if (origin !== site.origin) asked.push(`${request.method()} ${origin}`);
  });
  await page.clock.install();
  await page.addInitScript(() => {
    const heard: string[] = [];
    Object.assign(globalThis, { heard });
    for (const name of ['read', 'auth-code-received', 'user-cancelled', 'civic-sip-error'])
      document.addEventListener(name, () => heard.push(name));
  });
  site.show(
    `<link rel="icon" href="data:,"><script type="module" src="${service}/civic-elements.js"></script>
     <civic-button ${attributes}></civic-button>`,
  );
  await page.goto(site.origin);
  await page.getByRole('button', { name: 'Continue with Civic' }).click();
  return { asked, heard: () => page.evaluate<string[]>('heard') };
}

test('a simulation on localhost plays through, and nobody is asked anything', async ({ page, system }) => {
  const site = await startSite(system);
  const { asked, heard } = await open(page, site, system.serviceUrl, 'app-id="none" simulate="approve"');
  await expect(page.getByRole('dialog').getByRole('img', { name: /QR/ })).toBeVisible();
  await page.clock.runFor(6_000);
  await expect.poll(heard).toEqual(['read', 'auth-code-received']);
  expect(asked.some((path) => path.startsWith('GET /chunks/simulate'))).toBe(true);
  expect(asked.filter((path) => !/^GET \/(civic-elements\.js$|chunks\/)/.test(path))).toEqual([]);
  site.close();
});

test('a page without the attribute loads nothing of it', async ({ page, system }) => {
  const site = await startSite(system);
  const { asked } = await open(page, site, system.serviceUrl, `app-id="${site.app.appId}"`);
  await expect(page.getByRole('dialog').getByRole('img', { name: /QR/ })).toBeVisible();
  expect(asked).toContain('POST /scope-requests');
  expect(asked.join()).not.toContain('simulat');
  site.close();
});
