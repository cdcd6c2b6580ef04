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
    usingServer(address: string): {
      withCapabilities(capabilities: object): { build(): Driver & Promise<Driver> };
    };
  };
  Capabilities: new (capabilities: object) => object;
  Key: Record<'TAB' | 'ENTER' | 'ESCAPE' | 'SHIFT', string>;
}

const selenium = createRequire(import.meta.url)('selenium-webdriver') as Selenium;
const { TAB, ENTER, ESCAPE, SHIFT } = selenium.Key;
const KEYS: Record<Exclude<Key, 'Shift+Tab'>, string> = { Tab: TAB, Enter: ENTER, Escape: ESCAPE };

/** What a test fails with when the browser itself stands still: it says nothing about the product, and `vitest.config.ts` has such a test run again. */
export const UNANSWERED = 'WebKit does not answer';

/** Rarely, WebKitWebDriver never answers a command, and none of its own limits ends that. */
const PATIENCE = 40_000;

async function answered<T>(command: string, answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${UNANSWERED}: ${command}`)), PATIENCE);
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}

/** WebKitGTK by WebDriver, on a display of its own; each tab is a session of its own. */
export async function startWebDriver(paths: WebKitPaths): Promise<Browser> {
  let running = await startWebKit(paths);
  let driver: Driver | undefined;
  const end = async () => {
    const last = driver;
    driver = undefined;
    await answered('quit', last?.quit() ?? Promise.resolve());
  };
  return {
    async newTab() {
      // A browser that stands still does not quit either: it is ended, and another one is started.
      await end().catch(async () => {
        await running.end();
        running = await startWebKit(paths);
      });
      const session = new selenium.Builder()
        .usingServer(running.server)
        .withCapabilities(new selenium.Capabilities(running.capabilities))
        .build();
      driver = session;
      return tabOf(await answered('new session', session));
    },
    async close() {
      await end()
        .catch(() => undefined)
        .finally(() => running.end());
    },
  };
}

function tabOf(driver: Driver): Tab {
  const run = (inPage: unknown, ...args: unknown[]) =>
    answered('script', driver.executeScript(inPage, ...args));
  return {
    goto: (address) => answered('open', driver.get(address)),
    run: (inPage, ...args) => run(inPage, ...args) as never,
    press(key) {
      const actions = driver.actions();
      const pressed =
        key === 'Shift+Tab' ? actions.keyDown(SHIFT).sendKeys(TAB).keyUp(SHIFT) : actions.sendKeys(KEYS[key]);
      return answered(`press ${key}`, pressed.perform());
    },
    screenshot: async () => Buffer.from(await answered('screenshot', driver.takeScreenshot()), 'base64'),
    async exposesDialog(name) {
      const dialog = (await run(() => window.probe.dialog())) as Element;
      return (await dialog.getAriaRole()) === 'dialog' && (await dialog.getAccessibleName()) === name;
    },
    // WebDriver tells neither; policy reports and the page's own list of what it loaded stand in.
    complaints: () => [],
    requests: () => [],
  };
}
