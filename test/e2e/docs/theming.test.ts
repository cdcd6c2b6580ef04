import type { Page } from '@playwright/test';
import { startSite } from '../support/site.js';
import { fill, take } from '../support/snippets.js';
import { expect, test, type System } from '../support/system.js';

const PAGE = 'docs/theming.md';
const BRAND = take(PAGE, 'brand.html');
const SWITCH = take(PAGE, 'switch.html');
const PARTS = take(PAGE, 'parts.html');

async function show(page: Page, system: System, markup: string) {
  const site = await startSite(system);
  site.show(fill(markup, { 'https://id.example.org': system.serviceUrl, YOUR_APP_ID: site.app.appId }));
  await page.goto(site.origin);
  return site;
}

const style = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

test('button and modal have the colour, the corners and the font of the page', async ({ page, system }) => {
  const site = await show(page, system, BRAND);
  const button = style(page, 'Continue with Civic');
  await expect(button).toHaveCSS('background-color', 'color(srgb 0.294118 0.168627 0.721569)');
  await expect(button).toHaveCSS('border-top-left-radius', '4px');
  await button.click();
  const modal = page.getByRole('dialog');
  await expect(modal).toHaveCSS('border-top-left-radius', '8px');
  await expect(modal.getByRole('heading')).toHaveCSS('font-family', 'Georgia, serif');
  site.close();
});

test('a switch of the page changes button and open modal', async ({ page, system }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  const site = await show(page, system, SWITCH);
  const light = 'rgb(255, 255, 255)';
  const button = style(page, 'Continue with Civic');
  await expect(button).toHaveCSS('background-color', light);
  await button.click();
  const modal = page.getByRole('dialog');
  await expect(modal).toHaveCSS('background-color', light);
  await page.evaluate(() => document.querySelector<HTMLElement>('#switch')?.click());
  await expect(button).not.toHaveCSS('background-color', light);
  await expect(modal).not.toHaveCSS('background-color', light);
  await expect(modal).toHaveCSS('color-scheme', 'dark');
  site.close();
});

test('parts take rules of the page, but not inside the modal of a button', async ({ page, system }) => {
  const site = await show(page, system, PARTS);
  const button = style(page, 'Continue with Civic');
  await expect(button).toHaveCSS('border-top-width', '2px');
  const title = page.getByRole('dialog').getByRole('heading');
  await button.click();
  await expect(title).toHaveCSS('font-variant-caps', 'normal');
  await page.keyboard.press('Escape');
  await style(page, 'Join with your wallet').click();
  await expect(title).toHaveCSS('font-variant-caps', 'small-caps');
  site.close();
});
