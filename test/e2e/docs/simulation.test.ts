import { build, type Rollup } from 'vite';
import { ROOT, take } from '../support/snippets.js';
import { expect, test } from '../support/system.js';

/** A script with everything that it imports from npm, as a site would bundle it. */
async function bundle(script: string): Promise<string> {
  const entry = 'virtual:page';
  const built = (await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    plugins: [
      {
        name: 'page',
        resolveId: (id) => (id === entry ? id : null),
        load: (id) => (id === entry ? script : null),
      },
    ],
    build: {
      write: false,
      modulePreload: false,
      rolldownOptions: { input: entry, output: { codeSplitting: false } },
    },
  })) as Rollup.RollupOutput;
  return built.output[0].code;
}

test('a site tests its page without a service', async ({ page }) => {
  const script = await bundle(`import 'civic-elements';\n${take('docs/simulation.md', 'scripted.js')}`);
  const asked: string[] = [];
  await page.route('**/*', (route) => {
    const { pathname } = new URL(route.request().url());
    asked.push(pathname);
    if (pathname === '/page.js') return route.fulfill({ body: script, contentType: 'text/javascript' });
    const body =
      '<!doctype html><link rel="icon" href="data:,"><script type="module" src="/page.js"></script>';
    return route.fulfill({ body, contentType: 'text/html' });
  });
  await page.addInitScript(() => {
    const heard: string[] = [];
    Object.assign(globalThis, { heard });
    for (const name of ['read', 'auth-code-received'])
      document.addEventListener(name, () => heard.push(name));
  });
  await page.goto('https://shop.test/');
  await expect.poll(() => page.evaluate('heard')).toEqual(['read', 'auth-code-received']);
  await expect(page.getByRole('dialog')).toContainText('My shop');
  expect(asked).toEqual(['/', '/page.js']);
});
