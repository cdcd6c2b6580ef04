import { answerByQr, startSite } from '../support/site.js';
import { fill, take } from '../support/snippets.js';
import { expect, test } from '../support/system.js';

const PAGE = 'docs/elements.md';
const OWN_BUTTON = take(PAGE, 'own-button.html');
const FORM = take(PAGE, 'form.html');
const SLOTS = take(PAGE, 'slots.html');
const LANGUAGES = take(PAGE, 'languages.html');
const STRINGS = take(PAGE, 'strings.js');

test('a button of the page opens the modal, and the code reaches the page', async ({ page, system }) => {
  const site = await startSite(system);
  site.show(fill(OWN_BUTTON, { 'https://id.example.org': system.serviceUrl, YOUR_APP_ID: site.app.appId }));
  await page.goto(site.origin);
  const login = page.waitForRequest(`${site.origin}/login`);
  await answerByQr(page, system, 'accept', 'Join with your wallet');
  expect(((await login).postData() ?? '').split('.')).toHaveLength(3);
  site.close();
});

test('what a page adds to the modal stands in it, and the rest of the modal is as before', async ({
  page,
  system,
}) => {
  const site = await startSite(system);
  site.show(fill(SLOTS, { 'https://id.example.org': system.serviceUrl, YOUR_APP_ID: site.app.appId }));
  await page.goto(site.origin);
  await page.getByRole('button', { name: 'Join with your wallet' }).click();
  const modal = page.getByRole('dialog');
  await expect(modal.getByRole('button', { name: /QR code/ })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Where to get one' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'How we use what you share' })).toBeVisible();
  site.close();
});

test('a form is submitted with the code, beside its other fields', async ({ page, system }) => {
  const site = await startSite(system);
  site.show(fill(FORM, { 'https://id.example.org': system.serviceUrl, YOUR_APP_ID: site.app.appId }));
  await page.goto(site.origin);
  const login = page.waitForRequest(`${site.origin}/login`);
  await answerByQr(page, system, 'accept');
  const fields = new URLSearchParams((await login).postData() ?? '');
  expect(fields.get('nickname')).toBe('Fern');
  expect((fields.get('code') ?? '').split('.')).toHaveLength(3);
  expect((await login).url()).not.toContain('code');
  site.close();
});

test('a form has no code before, nor after a denial', async ({ page, system }) => {
  const site = await startSite(system);
  site.show(fill(FORM, { 'https://id.example.org': system.serviceUrl, YOUR_APP_ID: site.app.appId }));
  await page.goto(site.origin);
  const fields = () =>
    page.locator('form').evaluate((form) => [...new FormData(form as HTMLFormElement).keys()]);
  expect(await fields()).toEqual(['nickname']);
  await answerByQr(page, system, 'deny');
  await expect(page.getByRole('dialog')).toContainText('Nothing was shared');
  expect(await fields()).toEqual(['nickname']);
  site.close();
});

test('the button speaks the language of the page, and then the words of the page', async ({
  page,
  system,
}) => {
  const site = await startSite(system);
  site.show(fill(LANGUAGES, { 'https://id.example.org': system.serviceUrl, YOUR_APP_ID: site.app.appId }));
  await page.goto(site.origin);
  await expect(page.getByRole('button', { name: 'Weiter mit Civic' })).toBeVisible();
  await page.evaluate(STRINGS);
  await expect(page.getByRole('button', { name: 'Mit Wallet anmelden' })).toBeVisible();
  site.close();
});
