import { afterAll, beforeAll, describe } from 'vitest';
import { type InstalledBrowsers, findBrowsers } from '../../../scripts/tools/browsers.mjs';
import { startPuppeteer } from './puppeteer.js';
import { type Shop, startShop } from './shop.js';
import type { Browser } from './tab.js';
import { type Visit, visit } from './visit.js';
import { startWebDriver } from './webdriver.js';

/** What a suite works with, once its tests run. */
export interface Setting {
  shop(): Shop;
  /** Goes to a page of the shop. */
  visit(path: string): Promise<Visit>;
}

const START: { [Name in keyof InstalledBrowsers]-?: () => Promise<Browser> } = {
  chromium: () => startPuppeteer('chrome', installed('chromium')),
  firefox: () => startPuppeteer('firefox', installed('firefox')),
  webkit: () => startWebDriver(installed('webkit')),
};

function installed<Name extends keyof InstalledBrowsers>(name: Name): NonNullable<InstalledBrowsers[Name]> {
  const found = findBrowsers(() => undefined)[name];
  if (!found) throw new Error(`${name} is not installed`);
  return found;
}

/** Runs suites in one browser, with one shop. */
export function inBrowser(name: keyof InstalledBrowsers, ...suites: ((setting: Setting) => void)[]): void {
  describe(name, () => {
    let shop: Shop;
    let browser: Browser;
    beforeAll(async () => {
      [shop, browser] = await Promise.all([startShop(), START[name]()]);
    });
    afterAll(() => Promise.all([browser?.close(), shop?.close()]));
    for (const suite of suites) suite({ shop: () => shop, visit: (path) => visit(browser, shop, path) });
  });
}
