import { vi } from 'vitest';
import { readQr } from '../../e2e/support/read-qr.js';
import { installProbe, type Place } from './probe.js';
import type { Shop } from './shop.js';
import type { Browser, Tab } from './tab.js';

/** A person at the shop with a keyboard. */
export interface Visit {
  tab: Tab;
  place(): Promise<Place>;
  /** What the page has heard so far. */
  heard(): Promise<string[]>;
  /** Presses Tab until the keyboard is where it should be. @throws after 20 */
  tabTo(what: string): Promise<void>;
  /** Opens the modal from the page's trigger and waits for the code. */
  open(): Promise<void>;
  /** The modal shows a view. */
  shows(view: string): Promise<void>;
  /** No modal is open. */
  closed(): Promise<void>;
  /** What a phone reads off the screen. */
  scan(): Promise<string>;
}

const WAIT = { timeout: 30_000, interval: 50 };

export async function visit(browser: Browser, shop: Shop, path: string): Promise<Visit> {
  const tab = await browser.newTab();
  await tab.goto(`${shop.origin}${path}`);
  await tab.run(installProbe);
  await vi.waitUntil(() => tab.run(() => document.querySelector(':not(:defined)') === null), WAIT);
  const place = () => tab.run(() => window.probe.place());
  const shows = async (view: string) => {
    await vi.waitUntil(
      () => tab.run((name) => window.probe.find(`dialog:modal [data-view=${name}]`) !== undefined, view),
      WAIT,
    );
  };
  const tabTo = async (what: string) => {
    for (let presses = 0; presses < 20; presses += 1) {
      await tab.press('Tab');
      const now = await place();
      if (now.what === what || (now.where === 'page' && now.id === what)) return;
    }
    throw new Error(`Tab does not reach ${what}`);
  };
  return {
    tab,
    place,
    shows,
    tabTo,
    heard: () => tab.run(() => window.probe.heard),
    async open() {
      await tabTo('trigger');
      await tab.press('Enter');
      await shows('pending');
      await vi.waitUntil(() => tab.run(() => window.probe.find('[part=qr]') !== undefined), WAIT);
    },
    async closed() {
      await vi.waitUntil(() => tab.run(() => window.probe.dialog() === undefined), WAIT);
    },
    scan: async () =>
      (await vi.waitUntil(async () => readQr(await tab.screenshot()), { ...WAIT, interval: 100 })) ?? '',
  };
}
