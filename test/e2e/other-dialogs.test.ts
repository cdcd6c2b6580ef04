import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { openBundled } from './support/bundled-page.js';
import { ROOT } from './support/snippets.js';

/** A page whose scope requests a test moves by hand, and what the page has heard. */
const SCRIPTED = `
  import 'civic-elements';
  import { ScriptedClient } from 'civic-elements/testing';
  const client = new ScriptedClient({ app: { name: 'My shop', isTest: true } });
  document.querySelectorAll('civic-button, civic-modal').forEach((element) => (element.client = client));
  const heard = [];
  for (const name of ['auth-code-received', 'user-cancelled', 'civic-sip-error'])
    document.addEventListener(name, () => heard.push(name));
  Object.assign(globalThis, { client, heard });
`;
const BOOTSTRAP = `
  import * as bootstrap from 'bootstrap';
  ${SCRIPTED}
  Object.assign(globalThis, { bootstrap });
`;
const styles = () => readFileSync(join(ROOT, 'node_modules/bootstrap/dist/css/bootstrap.min.css'), 'utf8');

const ours = (page: Page) => page.getByRole('dialog', { name: /Scan with|Approved/ });
const theirs = (page: Page) => page.locator('#theirs');
const openOurs = async (page: Page) => {
  await page.getByRole('button', { name: 'Continue with Civic' }).click();
  await expect(ours(page)).toBeVisible();
};
/** The element that has the focus, in the innermost shadow root. */
const focused = (page: Page) =>
  page.evaluate(() => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    return { isOurs: active?.closest('dialog') !== null, text: active?.textContent?.trim() };
  });

test.describe('with Bootstrap 5', () => {
  const MODAL = `<style>${styles()}</style>
    <button type="button" data-bs-toggle="modal" data-bs-target="#theirs">Log in</button>
    <div class="modal" id="theirs" tabindex="-1" aria-label="Theirs"><div class="modal-dialog"><div class="modal-content">
      <input aria-label="E-mail"> PLACE
    </div></div></div>`;

  for (const [place, html] of [
    ['in its modal', MODAL.replace('PLACE', '<civic-button></civic-button>')],
    [
      'beside its modal, for a button in it',
      `${MODAL.replace('PLACE', '<button type="button" id="mine">Continue with Civic</button>')}<civic-modal for="mine"></civic-modal>`,
    ],
  ] as const) {
    test(`our modal ${place}: Escape closes ours alone, then theirs`, async ({ page }) => {
      await openBundled(page, html, BOOTSTRAP);
      await page.getByRole('button', { name: 'Log in' }).click();
      await expect(theirs(page)).toBeVisible();
      await openOurs(page);
      await page.keyboard.press('Escape');
      await expect(ours(page)).toBeHidden();
      await expect(theirs(page)).toHaveClass(/show/);
      expect(await page.evaluate('heard')).toEqual(['user-cancelled']);
      await page.keyboard.press('Escape');
      await expect(theirs(page)).toBeHidden();
    });

    test(`our modal ${place}: keeps the focus and takes clicks, to the end`, async ({ page }) => {
      await openBundled(page, html, BOOTSTRAP);
      await page.getByRole('button', { name: 'Log in' }).click();
      await openOurs(page);
      for (let press = 0; press < 4; press += 1) {
        await page.keyboard.press('Tab');
        expect(await focused(page)).toMatchObject({ isOurs: true });
      }
      await page.evaluate('client.last.approve()');
      await ours(page).getByRole('button', { name: 'Done' }).click();
      await expect(ours(page)).toBeHidden();
      await expect(theirs(page)).toHaveClass(/show/);
      expect(await page.evaluate('heard')).toEqual(['auth-code-received']);
    });
  }

  test('its modal is closed by the page while ours is open: ours stays and goes on', async ({ page }) => {
    await openBundled(page, MODAL.replace('PLACE', '<civic-button></civic-button>'), BOOTSTRAP);
    await page.getByRole('button', { name: 'Log in' }).click();
    await openOurs(page);
    await page.evaluate('bootstrap.Modal.getInstance("#theirs").hide()');
    await expect(page.locator('.modal-backdrop')).toHaveCount(0);
    await expect(ours(page)).toBeVisible();
    await page.evaluate('client.last.approve()');
    await ours(page).getByRole('button', { name: 'Done' }).click();
    expect(await page.evaluate('heard')).toEqual(['auth-code-received']);
    await expect(ours(page)).toBeHidden();
  });

  test('its dropdown closes by the click that opens our modal: ours is there, and can be cancelled', async ({
    page,
  }) => {
    const html = `<style>${styles()}</style><div class="dropdown">
      <button class="dropdown-toggle" type="button" data-bs-toggle="dropdown">Account</button>
      <div class="dropdown-menu"><civic-button></civic-button></div></div>`;
    await openBundled(page, html, BOOTSTRAP);
    await page.getByRole('button', { name: 'Account' }).click();
    await openOurs(page);
    await expect(page.locator('.dropdown-menu')).not.toHaveClass(/show/);
    await ours(page).getByRole('button', { name: 'Cancel' }).click();
    await expect(ours(page)).toBeHidden();
    expect(await page.evaluate('heard')).toEqual(['user-cancelled']);
    // The page behind it is usable again.
    await page.getByRole('button', { name: 'Account' }).click();
    await openOurs(page);
  });
});

test.describe('with focus-trap', () => {
  const TRAP = `
    import { createFocusTrap } from 'focus-trap';
    ${SCRIPTED}
    const trap = createFocusTrap('#theirs');
    trap.activate();
    Object.assign(globalThis, { trap });
  `;
  const HTML = `<div id="theirs"><input aria-label="E-mail"><civic-button></civic-button></div><p>Outside</p>`;

  test('Escape closes our modal, and the trap goes on', async ({ page }) => {
    await openBundled(page, HTML, TRAP);
    await openOurs(page);
    await page.keyboard.press('Escape');
    await expect(ours(page)).toBeHidden();
    expect(await page.evaluate('trap.active')).toBe(true);
    await page.keyboard.press('Escape');
    expect(await page.evaluate('trap.active')).toBe(false);
  });

  test('Tab goes through our modal, whose buttons work', async ({ page }) => {
    await openBundled(page, HTML, TRAP);
    await openOurs(page);
    const texts = new Set<string | undefined>();
    for (let press = 0; press < 6; press += 1) {
      await page.keyboard.press('Tab');
      const { isOurs, text } = await focused(page);
      expect(isOurs).toBe(true);
      texts.add(text);
    }
    expect([...texts]).toEqual(expect.arrayContaining(['Cancel', 'Copy link']));
    await ours(page).getByRole('button', { name: 'Cancel' }).click();
    await expect(ours(page)).toBeHidden();
    expect(await page.evaluate('trap.active')).toBe(true);
    expect(await page.evaluate('heard')).toEqual(['user-cancelled']);
  });
});
