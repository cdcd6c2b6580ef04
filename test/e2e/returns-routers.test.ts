import type { Page } from '@playwright/test';
import { bundle } from './support/bundled-page.js';
import { type Site, startSite } from './support/site.js';
import { expect, type System, test, walletCli } from './support/system.js';

/** A page on which the person begins, and which counts the auth codes that it hears of, for as long as the document lives. */
const page = (system: System, site: Site, script: string, main?: string) => `
  <link rel="icon" href="data:,">
  <script type="module" src="${system.serviceUrl}/civic-elements.js"></script>
  <script type="module">
    globalThis.heard ??= [];
    for (const name of ['auth-code-received', 'user-cancelled', 'civic-sip-error'])
      document.addEventListener(name, (event) => heard.push(event.type));
  </script>
  ${script}
  <body>${main ?? `<a href="/member">Members</a> ${buttonOf(system, site)}`}</body>`;

const buttonOf = (system: System, site: Site) =>
  `<civic-button app-id="${site.app.appId}" service="${system.serviceUrl}"></civic-button>`;

/** The person begins on the page, answers in a wallet on the same device, and comes back. */
async function answerAndReturn(tab: Page, system: System, address: string): Promise<void> {
  await tab.goto(address);
  await tab.getByRole('button', { name: 'Continue with Civic' }).click();
  const link = tab.getByRole('dialog').getByRole('link', { name: /wallet/i });
  const href = (await link.getAttribute('href')) ?? '';
  await link.click();
  await tab.waitForURL(/\/w\//);
  const { output } = await walletCli(system, 'accept', href, '--with-samples');
  await tab.goto((JSON.parse(output) as { redirectUri: string }).redirectUri);
  await expect(tab.getByRole('dialog').getByRole('heading')).toHaveText('Approved');
  expect(tab.url()).toBe(address);
  await tab.keyboard.press('Escape');
  await expect(tab.getByRole('dialog')).toBeHidden();
}

const heard = (tab: Page) => tab.evaluate('heard');

test('Turbo: the way on and back after a return leads to the page’s own address, and to no second code', async ({
  page: tab,
  system,
}) => {
  const site = await startSite(system);
  const turbo = await bundle(
    `import * as Turbo from '@hotwired/turbo'; addEventListener('turbo:load', () => (document.body.dataset.at = location.pathname)); globalThis.Turbo = Turbo;`,
  );
  site.show(
    page(system, site, `<script type="module">${turbo.replaceAll('</script', '<\\/script')}</script>`),
  );
  const address = `${site.origin}/join?keep=1#part`;
  await answerAndReturn(tab, system, address);
  const at = (path: string) => expect(tab.locator('body')).toHaveAttribute('data-at', path);

  await tab.getByRole('link', { name: 'Members' }).click();
  await at('/member');
  await tab.goBack();
  await at('/join');
  expect(tab.url()).toBe(address);
  await tab.evaluate(`Turbo.visit(location.href, { action: 'replace' })`);
  await at('/join');
  await tab.waitForLoadState('networkidle');
  expect(tab.url()).toBe(address);
  await expect(tab.getByRole('dialog')).toBeHidden();
  expect(await heard(tab)).toEqual(['auth-code-received']);
  site.close();
});

test('a router that keeps the address it found, as that of Next does: it never comes back, also when the modal is closed', async ({
  page: tab,
  system,
}) => {
  const site = await startSite(system);
  // Next reads the address when it starts, writes it at hydration and with each change of its state, and takes no notice of what others write
  // with the state that it made itself (packages/next/src/client/components/app-router.tsx).
  site.show(
    page(
      system,
      site,
      `<script>
        const found = location.href;
        globalThis.refresh = () => history.replaceState({ __NA: true }, '', found);
        addEventListener('load', refresh);
      </script>`,
    ),
  );
  const address = `${site.origin}/join?keep=1#part`;
  await answerAndReturn(tab, system, address);
  await tab.evaluate('refresh()');
  expect(tab.url()).toBe(address);
  expect(await tab.evaluate('history.state')).toEqual({ __NA: true });
  await tab.reload();
  await tab.waitForLoadState('networkidle');
  expect(await heard(tab)).toEqual([]);
  expect(tab.url()).toBe(address);
  site.close();
});

test('a hash router: the route is the same before and after, and going back to it starts nothing', async ({
  page: tab,
  system,
}) => {
  const site = await startSite(system);
  site.show(
    page(
      system,
      site,
      `<script type="module">
        const routes = { '#/join': \`${buttonOf(system, site)} <a href="#/member">Members</a>\`, '#/member': '<h1>Members</h1>' };
        const draw = () => {
          const [route] = location.hash.split('?');
          document.querySelector('main').innerHTML = routes[route] ?? '<h1>Nothing here</h1>';
        };
        addEventListener('hashchange', draw);
        draw();
      </script>`,
      '<main></main>',
    ),
  );
  const address = `${site.origin}/#/join`;
  await answerAndReturn(tab, system, address);
  await tab.getByRole('link', { name: 'Members' }).click();
  await expect(tab.getByRole('heading', { name: 'Members' })).toBeVisible();
  await tab.goBack();
  await expect(tab.getByRole('button', { name: 'Continue with Civic' })).toBeVisible();
  expect(tab.url()).toBe(address);
  await expect(tab.getByRole('dialog')).toBeHidden();
  expect(await heard(tab)).toEqual(['auth-code-received']);
  site.close();
});
