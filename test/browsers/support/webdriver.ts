import { createRequire } from 'node:module';
import type { WebKitPaths } from '../../../scripts/tools/browsers.mjs';
import { startWebKit } from '../../../scripts/tools/webkit.mjs';
import type { Browser, Key, Tab } from './tab.js';

/** What we use of `selenium-webdriver`, which has no types of its own. */
interface Element {
  getAriaRole(): Promise<string>;
  getAccessibleName(): Promise<string>;
}
interface Actions {
  sendKeys(...keys: string[]): Actions;
  keyDown(key: string): Actions;
  keyUp(key: string): Actions;
  perform(): Promise<void>;
}
interface Driver {
  get(address: string): Promise<void>;
  executeScript(inPage: unknown, ...args: unknown[]): Promise<unknown>;
  actions(): Actions;
  takeScreenshot(): Promise<string>;
  quit(): Promise<void>;
}
interface Selenium {
  Builder: new () => {
    usingServer(address: string): { withCapabilities(capabilities: object): { build(): Promise<Driver> } };
  };
  Capabilities: new (capabilities: object) => object;
  Key: Record<'TAB' | 'ENTER' | 'ESCAPE' | 'SHIFT', string>;
}

const selenium = createRequire(import.meta.url)('selenium-webdriver') as Selenium;
const { TAB, ENTER, ESCAPE, SHIFT } = selenium.Key;
const KEYS: Record<Exclude<Key, 'Shift+Tab'>, string> = { Tab: TAB, Enter: ENTER, Escape: ESCAPE };

/** WebKitGTK by WebDriver, on a display of its own; each tab is a session of its own. */
export async function startWebDriver(paths: WebKitPaths): Promise<Browser> {
  const running = await startWebKit(paths);
  let driver: Driver | undefined;
  const end = async () => {
    await driver?.quit();
    driver = undefined;
  };
  return {
    async newTab() {
      await end();
      driver = await new selenium.Builder()
        .usingServer(running.server)
        .withCapabilities(new selenium.Capabilities(running.capabilities))
        .build();
      return tabOf(driver);
    },
    async close() {
      await end().finally(() => running.end());
    },
  };
}

function tabOf(driver: Driver): Tab {
  return {
    goto: (address) => driver.get(address),
    run: (inPage, ...args) => driver.executeScript(inPage, ...args) as never,
    press(key) {
      const actions = driver.actions();
      if (key !== 'Shift+Tab') return actions.sendKeys(KEYS[key]).perform();
      return actions.keyDown(SHIFT).sendKeys(TAB).keyUp(SHIFT).perform();
    },
    screenshot: async () => Buffer.from(await driver.takeScreenshot(), 'base64'),
    async exposesDialog(name) {
      const dialog = (await driver.executeScript(() => window.probe.dialog())) as Element;
      return (await dialog.getAriaRole()) === 'dialog' && (await dialog.getAccessibleName()) === name;
    },
    // WebDriver tells neither; policy reports and the page's own list of what it loaded stand in.
    complaints: () => [],
    requests: () => [],
  };
}
