import { Builder, Capabilities, Key } from 'selenium-webdriver';
import { startWebKit } from '../../../scripts/tools/webkit.mjs';

/**
 * Runs test files in WebKitGTK, each in its own page. The ready-made launcher for WebDriver puts them into frames of 300 by 150 pixels, in which a
 * modal does not look as it does for a person.
 * @param {{driver: string, display: string, browser: string}} paths from `findBrowsers`
 */
export function webKitLauncher(paths) {
  let started;
  let active;

  async function start() {
    const running = await startWebKit(paths);
    try {
      const driver = await new Builder()
        .usingServer(running.server)
        .withCapabilities(new Capabilities(running.capabilities))
        .build();
      await driver.manage().window().setRect({ width: 800, height: 638 });
      return { running, driver };
    } catch (error) {
      await running.end();
      throw error;
    }
  }

  return {
    name: 'WebKit',
    // The kind for which the runner's command for keys asks `sendKeys`.
    type: 'webdriver',
    concurrency: 1,
    async initialize() {},
    async startSession(id, url) {
      started ??= start();
      const { driver } = await started;
      active = { id, url };
      await driver.get(url);
    },
    isActive: (id) => active?.id === id,
    getBrowserUrl: () => active?.url,
    async stopSession() {
      active = undefined;
      const { driver } = await started;
      await driver.get('about:blank');
      return {};
    },
    async sendKeys(_id, keys) {
      const { driver } = await started;
      await driver
        .actions()
        .sendKeys(...keys.map((key) => Key[key.toUpperCase()] ?? key))
        .perform();
    },
    startDebugSession() {
      throw new Error('debugging is for Chromium');
    },
    async stop() {
      const { running, driver } = (await started?.catch(() => undefined)) ?? {};
      started = undefined;
      await driver?.quit().catch(() => undefined);
      await running?.end();
    },
  };
}
