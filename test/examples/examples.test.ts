import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { type RunningService, startService } from '../e2e/support/running-service.js';
import { answerByQr, answerHere } from '../e2e/support/site.js';
import { folderOf } from './support/example.js';
import { type ExampleSite, startExample } from './support/site.js';

interface Example {
  name: string;
  /** Whether its back-end is that of another example, word for word, where its refusals are tested. */
  backendOf?: string;
  /** Whether its server draws the button, which is seen before a script runs. */
  isDrawn?: boolean;
}

const EXAMPLES: Example[] = [
  { name: 'react' },
  { name: 'vue', backendOf: 'react' },
  { name: 'svelte', backendOf: 'react' },
  { name: 'angular', backendOf: 'react' },
  { name: 'next' },
  { name: 'sveltekit' },
  { name: 'nuxt' },
  { name: 'astro', isDrawn: true },
  { name: 'express' },
  { name: 'express-commonjs' },
  { name: 'fastify' },
  { name: 'server-rendered' },
];

/** What a page, and those of the service that it leads to, complain of in the console. */
function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  return complaints;
}

/** The back-end's answer to a visitor of its own who sends what another visitor's page would have sent. */
async function sendStolen(page: Page, url: string, body: string, type: string): Promise<number> {
  const send = async ({ to, text, contentType }: { to: string; text: string; contentType: string }) => {
    const headers = { 'content-type': contentType };
    const { status } = await fetch(to, { method: 'POST', headers, body: text });
    return status;
  };
  return page.evaluate(send, { to: url, text: body, contentType: type });
}

for (const { name, backendOf, isDrawn } of EXAMPLES) {
  test.describe(name, () => {
    let service: RunningService;
    let site: ExampleSite;
    test.beforeAll(async () => {
      service = await startService();
      site = await startExample(name, service);
    });
    test.afterAll(async () => {
      await site?.end();
      await service?.close();
    });

    const signedUp = (page: Page) =>
      page.getByRole('status').filter({ hasText: /Signed up as \S+@example\.test/ });
    const button = (page: Page) => page.getByRole('button', { name: 'Continue with Civic' });

    test('a visitor signs up with a wallet on another device, and is known after a reload', async ({
      page,
    }) => {
      const complaints = complaintsOf(page);
      await page.goto(site.origin);
      await answerByQr(page, service, 'accept');
      await expect(signedUp(page)).toBeVisible();
      await expect(page.getByRole('dialog')).toHaveCount(0);
      await page.reload();
      await expect(signedUp(page)).toBeVisible();
      await expect(button(page)).toHaveCount(0);
      expect(complaints).toEqual([]);
    });

    test('a visitor signs up with a wallet on this device, and the address stays clean', async ({ page }) => {
      const complaints = complaintsOf(page);
      await page.goto(site.origin);
      await answerHere(page);
      await expect(signedUp(page)).toBeVisible();
      expect(page.url()).toBe(`${site.origin}/`);
      expect(complaints).toEqual([]);
    });

    test('a visitor who declines reads that nothing was shared, and may try again', async ({ page }) => {
      const complaints = complaintsOf(page);
      await page.goto(site.origin);
      await answerByQr(page, service, 'deny');
      await expect(page.getByText('You stopped. Nothing was shared.')).toBeAttached();
      await page.getByRole('dialog').getByRole('button', { name: /close/i }).first().click();
      await button(page).click();
      await expect(page.getByRole('dialog').getByRole('button', { name: /QR/ })).toBeVisible();
      await page.reload();
      await expect(button(page)).toBeVisible();
      expect(complaints).toEqual([]);
    });

    if (isDrawn) {
      test('the button is as large and says the same before scripts run', async ({ page, browser }) => {
        const still = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
        await still.goto(site.origin);
        await page.goto(site.origin);
        await page.waitForFunction(() => document.querySelector('civic-button')?.matches(':defined'));
        const before = await button(still).boundingBox();
        expect(await button(page).boundingBox()).toEqual(before);
        expect(before?.height).toBeGreaterThan(40);
        await still.context().close();
      });

      test('a click that comes before the script opens the modal, once', async ({ page }) => {
        const complaints = complaintsOf(page);
        let letPass = () => {};
        const mayPass = new Promise<void>((resolve) => (letPass = resolve));
        await page.route('**/*.js', async (route) => {
          await mayPass;
          await route.continue();
        });
        await page.goto(site.origin, { waitUntil: 'commit' });
        await button(page).click();
        await expect(page.getByRole('dialog')).toHaveCount(0);
        letPass();
        await expect(page.getByRole('dialog').getByRole('button', { name: /QR/ })).toBeVisible();
        await expect(page.getByRole('dialog')).toHaveCount(1);
        const drawn = 'document.querySelector("civic-button").shadowRoot.querySelectorAll("button").length';
        expect(await page.evaluate(drawn)).toBe(1);
        expect(complaints).toEqual([]);
      });
    }

    if (backendOf) {
      test(`has a back-end that is tested with another example`, () => {
        const [own, other] = [name, backendOf].map((each) =>
          readFileSync(join(folderOf(each), 'server.js'), 'utf8'),
        );
        expect(own).toBe(other);
      });
      return;
    }

    test("a code from another visitor's page signs nobody up", async ({ page, browser }) => {
      let stolen = { url: '', body: '', type: '' };
      await page.route(`${site.origin}/**`, async (route) => {
        const request = route.request();
        if (request.method() !== 'POST') return route.continue();
        const type = request.headers()['content-type'] ?? '';
        stolen = { url: request.url(), body: request.postData() ?? '', type };
        return route.abort();
      });
      await page.goto(site.origin);
      await answerByQr(page, service, 'accept');
      await expect.poll(() => stolen.body).toMatch(/eyJ/);

      const victim = await (await browser.newContext()).newPage();
      await victim.goto(site.origin);
      await expect(button(victim)).toBeVisible();
      expect(await sendStolen(victim, stolen.url, stolen.body, stolen.type)).toBe(400);
      await victim.reload();
      await expect(button(victim)).toBeVisible();
      await expect(signedUp(victim)).toHaveCount(0);
      await victim.context().close();
    });
  });
}

test('next: its development server prints no warning of hydration, also on the way back from a wallet', async ({
  page,
}) => {
  const service = await startService();
  const site = await startExample('next', service, 'dev');
  try {
    const complaints = complaintsOf(page);
    await page.goto(site.origin);
    await answerHere(page);
    await expect(page.getByText(/Signed up as \S+@example\.test/)).toBeVisible();
    expect(page.url()).toBe(`${site.origin}/`);
    // Lit's own, which its development build prints in every page.
    expect(complaints.filter((text) => !text.includes('https://lit.dev/msg/'))).toEqual([]);
  } finally {
    await site.end();
    await service.close();
  }
});
