import { startSite } from './support/site.js';
import { expect, test } from './support/system.js';

const WORDS = /\/chunks\/(?:words|languages)-/;

for (const [language, label, title] of [
  ['en', 'Continue with Civic', 'Scan with your identity wallet'],
  ['de', 'Weiter mit Civic', 'Mit Ihrer Identitäts-Wallet scannen'],
  ['fr', 'Continuer avec Civic', /\S/],
] as const)
  test(`a page in ${language}: the button before any words are loaded, and the modal with them`, async ({
    page,
    system,
  }) => {
    const site = await startSite(system);
    const words: string[] = [];
    page.on('request', (request) => void (WORDS.test(request.url()) && words.push(request.url())));
    site.show(`<link rel="icon" href="data:,"><script type="module" src="${system.serviceUrl}/civic-elements.js"></script>
      <main lang="${language}"><civic-button app-id="${site.app.appId}"></civic-button></main>`);
    await page.goto(site.origin);
    const button = page.getByRole('button', { name: label, exact: true });
    await expect(button).toBeVisible();
    expect(words).toEqual([]);
    await button.click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.locator('.qr')).toBeVisible();
    await expect(dialog.getByRole('heading')).toHaveText(title);
    await expect(dialog).toHaveAttribute('lang', language);
    // What loads them, the words that it opens with, labels, and the words of what few people see.
    expect(words.length).toBe(language === 'en' ? 0 : 4);
    site.close();
  });

for (const [what, address] of [
  ['what loads the words', '**/chunks/languages-*'],
  ['the words', '**/chunks/words-*'],
] as const)
  test(`${what} cannot be loaded: the modal works all the same, in English, and says so`, async ({
    page,
    system,
  }) => {
    const site = await startSite(system);
    await page.route(address, (route) => route.abort());
    site.show(`<link rel="icon" href="data:,"><script type="module" src="${system.serviceUrl}/civic-elements.js"></script>
      <civic-button lang="ar" app-id="${site.app.appId}"></civic-button>`);
    await page.goto(site.origin);
    await page.getByRole('button').click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.locator('.qr')).toBeVisible();
    await expect(dialog.getByRole('heading')).toHaveText('Scan with your identity wallet');
    await expect(dialog).toHaveAttribute('lang', 'en');
    await expect(dialog).toHaveAttribute('dir', 'ltr');
    site.close();
  });
