import type { Page } from '@playwright/test';
import { build, type Rollup } from 'vite';
import { ROOT } from './snippets.js';

/** A script with everything that it imports from npm, as a site would bundle it. */
export async function bundle(script: string): Promise<string> {
  const entry = 'virtual:page';
  const built = (await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
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

/**
 * Opens a page of a site that bundles its script, on an origin without a server. Any path of it is the page.
 * @returns the paths that the browser has asked for so far
 */
export async function openBundled(page: Page, html: string, script: string): Promise<string[]> {
  const code = await bundle(script);
  const asked: string[] = [];
  await page.route('https://shop.test/**', (route) => {
    const { pathname } = new URL(route.request().url());
    asked.push(pathname);
    if (pathname === '/page.js') return route.fulfill({ body: code, contentType: 'text/javascript' });
    const body = `<!doctype html><title>Shop</title><link rel="icon" href="data:,">${html}<script type="module" src="/page.js"></script>`;
    return route.fulfill({ body, contentType: 'text/html' });
  });
  await page.goto('https://shop.test/');
  return asked;
}
