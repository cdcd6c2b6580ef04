import { type ElementHandle, launch, type Page } from 'puppeteer-core';
import type { Browser, Tab } from './tab.js';
import { WITHOUT_PROMPT } from '../../support/without-prompt.js';

/** Chromium, or Firefox by WebDriver BiDi. */
export async function startPuppeteer(
  browser: 'chrome' | 'firefox',
  executablePath: string,
): Promise<Browser> {
  const running = await launch({
    browser,
    executablePath,
    headless: true,
    args: browser === 'chrome' ? ['--no-sandbox', WITHOUT_PROMPT] : [],
  });
  return {
    async newTab() {
      const context = await running.createBrowserContext();
      return tabOf(await context.newPage(), browser === 'chrome' ? chromiumExposes : firefoxExposes);
    },
    close: () => running.close(),
  };
}

type Exposes = (page: Page, name: string) => Promise<boolean>;

/** Chromium shows its accessibility tree. */
const chromiumExposes: Exposes = async (page, name) => {
  const dialog = await page.evaluateHandle(() => window.probe.dialog());
  const root = dialog.asElement() as ElementHandle | null;
  const exposed = root && (await page.accessibility.snapshot({ root }));
  return exposed?.role === 'dialog' && exposed.name === name && Boolean(exposed.description);
};

/** Firefox finds elements by what it exposes, tree by tree. */
const firefoxExposes: Exposes = async (page, name) => {
  const tree = await page.evaluateHandle(() => window.probe.dialog()?.getRootNode());
  const found = await (tree.asElement() as ElementHandle | null)?.$(`aria/${name}[role="dialog"]`);
  return Boolean(found);
};

function tabOf(page: Page, exposes: Exposes): Tab {
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warn'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => requests.push(request.url()));
  return {
    async goto(address) {
      await page.goto(address);
      // Assistive technology is there before a modal is; Firefox builds nothing for one that comes later.
      await page.$('aria/[role="button"]');
    },
    run: (inPage, ...args) => page.evaluate(inPage as never, ...(args as unknown as never[])) as never,
    async press(key) {
      if (key !== 'Shift+Tab') return page.keyboard.press(key);
      await page.keyboard.down('Shift');
      await page.keyboard.press('Tab');
      return page.keyboard.up('Shift');
    },
    screenshot: () => page.screenshot(),
    exposesDialog: (name) => exposes(page, name),
    complaints: () => complaints,
    requests: () => requests,
  };
}
