import { expect, test } from '@playwright/test';
import { openBundled } from './support/bundled-page.js';

/** What Lit's renderer makes of a page on the server. It must run where the elements find no browser. */
async function renderOnServer(): Promise<string> {
  const [{ render, html }, { collectResultSync }] = await Promise.all([
    import('@lit-labs/ssr'),
    import('@lit-labs/ssr/lib/render-result.js'),
    import('civic-elements'),
  ]);
  return collectResultSync(
    render(html`<main>
      <civic-button label="L">Own</civic-button>
      <civic-button label="Log in"></civic-button>
      <civic-button label="Sign up">
      </civic-button>
    </main>`),
  );
}

const NAMES = ['Own', 'Log in', 'Sign up'];
const HYDRATE = `import '@lit-labs/ssr-client/lit-element-hydrate-support.js'; import 'civic-elements';`;

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
});
