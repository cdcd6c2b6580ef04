import { expect, type Page, test } from '@playwright/test';
import { bundle, openBundled } from './support/bundled-page.js';
import { take } from './support/snippets.js';

/** What Lit's renderer makes of a page on the server. It must run where the elements find no browser. */
async function renderOnServer(extra = ''): Promise<string> {
  const [{ render, html }, { collectResultSync }, { unsafeHTML }] = await Promise.all([
    import('@lit-labs/ssr'),
    import('@lit-labs/ssr/lib/render-result.js'),
    import('lit/directives/unsafe-html.js'),
    import('civic-elements'),
  ]);
  return collectResultSync(
    render(html`<main>
      <civic-button label="L">Own</civic-button>
      <civic-button label="Log in"></civic-button>
      <civic-button label="Sign up">
      </civic-button>
      ${unsafeHTML(extra)}
    </main>`),
  );
}

/** A button with a look of its own. */
const LOOK =
  '<civic-button label="Wide" size="large" variant="outline" full-width theme="dark" busy></civic-button>';

/** What a person sees of that button. */
const lookOf = (page: Page) =>
  page.getByRole('button', { name: 'Wide' }).evaluate((button) => {
    const { color, backgroundColor, borderColor, minHeight, fontSize } = getComputedStyle(button);
    const { width, height } = button.getBoundingClientRect();
    const isBusy = button.getAttribute('aria-busy');
    return { color, backgroundColor, borderColor, minHeight, fontSize, width, height, isBusy };
  });

const NAMES = ['Own', 'Log in', 'Sign up'];
const HYDRATE = take('docs/frameworks.md', 'js');
const EARLY_CLICK = take('docs/frameworks.md', 'early-click.html');

test.describe('a button that Lit has rendered on the server', () => {
  test.describe('without scripts', () => {
    test.use({ javaScriptEnabled: false });
    test('has one name, unless what stands between its tags is white space', async ({ page }) => {
      await page.setContent(await renderOnServer());
      for (const name of NAMES.slice(0, 2))
        await expect(page.getByRole('button', { name, exact: true })).toBeVisible();
      await expect(page.getByRole('button')).toHaveCount(3);
    });
  });

  test('has one name when it comes to life, and opens the modal', async ({ page }) => {
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    await openBundled(page, await renderOnServer(), HYDRATE);
    for (const name of NAMES) await expect(page.getByRole('button', { name, exact: true })).toBeVisible();
    await expect(page.getByRole('button')).toHaveCount(3);
    await page.getByRole('button', { name: 'Own' }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    expect(errors).toEqual([]);
  });

  test('keeps a click that comes before its script, and later clicks open the modal once', async ({
    page,
  }) => {
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    await openBundled(page, `${await renderOnServer()}${EARLY_CLICK}`, '');
    const dialog = page.getByRole('dialog');
    await page.getByRole('button', { name: 'Own' }).click();
    await expect(dialog).toHaveCount(0);
    await page.addScriptTag({ content: await bundle(HYDRATE), type: 'module' });
    await expect(dialog).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await page.getByRole('button', { name: 'Own' }).click();
    await expect(dialog).toHaveCount(1);
    expect(
      await page.evaluate(
        'document.querySelector("civic-button").shadowRoot.querySelectorAll("button").length',
      ),
    ).toBe(1);
    expect(errors).toEqual([]);
  });

  test('looks before its script has run as it does afterwards', async ({ browser }) => {
    const html = await renderOnServer(LOOK);
    const still = await browser.newPage({ javaScriptEnabled: false });
    await openBundled(still, html, '');
    const before = await lookOf(still);
    expect(before).toMatchObject({ minHeight: '56px', isBusy: 'true' });
    const alive = await browser.newPage();
    await openBundled(alive, html, HYDRATE);
    await alive.waitForFunction(() =>
      document.querySelector('civic-button[label=Wide]')?.matches(':defined'),
    );
    expect(await lookOf(alive)).toEqual(before);
    await Promise.all([still.close(), alive.close()]);
  });
});

test.describe('a button in another language that Lit has rendered on the server', () => {
  const markup = async () => {
    const [{ render, html }, { collectResultSync }] = await Promise.all([
      import('@lit-labs/ssr'),
      import('@lit-labs/ssr/lib/render-result.js'),
      import('civic-elements'),
    ]);
    return collectResultSync(
      render(html`<main lang="fr">
        <civic-button lang="de"></civic-button>
        <civic-button></civic-button>
      </main>`),
    );
  };

  test.describe('without scripts', () => {
    test.use({ javaScriptEnabled: false });
    test('has the label of its own language', async ({ page }) => {
      await page.setContent(await markup());
      await expect(page.getByRole('button', { name: 'Weiter mit Civic', exact: true })).toBeVisible();
    });
  });

  test('keeps it when it comes to life, and takes that of what is around it, once', async ({ page }) => {
    await openBundled(page, await markup(), HYDRATE);
    for (const name of ['Weiter mit Civic', 'Continuer avec Civic'])
      await expect(page.getByRole('button', { name, exact: true })).toBeVisible();
    await expect(page.getByRole('button')).toHaveCount(2);
  });
});
