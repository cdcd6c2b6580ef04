import type { Page } from '@playwright/test';
import { createMemoryMeter } from './support/memory.js';
import { type Site, startSite } from './support/site.js';
import { expect, type System, test } from './support/system.js';

/** Bytes that a round may leave behind: less than a snapshot of ours takes, twice what the browser's own bookkeeping does. */
const MOST = 250;

/** Gives the page a turn. Not a timeout: a browser makes the fifth in a row wait. */
declare const turn: () => Promise<void>;
/** Intervals that run: the browser does not count them. */
declare const intervals: Set<unknown>;
const INIT = `
  globalThis.intervals = new Set();
  const { setInterval, clearInterval } = globalThis;
  globalThis.setInterval = (...args) => {
    const id = setInterval(...args);
    intervals.add(id);
    return id;
  };
  globalThis.clearInterval = (id) => {
    intervals.delete(id);
    clearInterval(id);
  };
  const { port1, port2 } = new MessageChannel();
  const waiting = [];
  port1.addEventListener('message', () => waiting.shift()());
  port1.start();
  globalThis.turn = () => new Promise((resolve) => {
    waiting.push(resolve);
    port2.postMessage(0);
  });`;

/** A page with one button, whose rounds the page runs by itself: they are too many to be steered from outside. */
async function openPage(page: Page, system: System, attributes: (site: Site) => string): Promise<Site> {
  const site = await startSite(system);
  site.show(
    `<link rel="icon" href="data:,"><script type="module" src="${system.serviceUrl}/civic-elements.js"></script>
     <civic-button ${attributes(site)}></civic-button>`,
  );
  await page.addInitScript(INIT);
  await page.goto(site.origin);
  await page.evaluate(() => customElements.whenDefined('civic-button').then(() => undefined));
  return site;
}

type Modal = HTMLElement & { updateComplete: Promise<unknown> };
type Button = Modal & { show(): Promise<void>; close(): void };

/** Opens the modal, waits for the code, closes it; so many times. @returns how many codes were seen */
function openAndClose(page: Page, rounds: number): Promise<number> {
  return page.evaluate(async (times) => {
    const button = document.querySelector<Button>('civic-button');
    let codes = 0;
    for (let round = 0; round < times; round += 1) {
      await button?.show();
      const modal = button?.shadowRoot?.querySelector<Modal>('civic-modal');
      while (!modal?.shadowRoot?.querySelector('.qr')) await turn();
      codes += 1;
      button?.close();
      await modal.updateComplete;
    }
    return codes;
  }, rounds);
}

/** Makes a button, waits until it is there, takes it away; so many times. Every tenth is open when it goes. */
function makeAndRemove(page: Page, rounds: number): Promise<void> {
  return page.evaluate(async (times) => {
    for (let round = 1; round <= times; round += 1) {
      const button = document.createElement('civic-button') as Button;
      button.setAttribute('simulate', 'approve');
      document.body.append(button);
      await button.updateComplete;
      if (round % 10 === 0) {
        await button.show();
        const modal = button.shadowRoot?.querySelector<Modal>('civic-modal');
        while (!modal?.shadowRoot?.querySelector('.qr')) await turn();
        button.remove();
        await modal.updateComplete;
      }
      button.remove();
    }
  }, rounds);
}

/** Expects that so many rounds leave nothing behind that was not there after the first. */
async function expectNothingLeft(
  page: Page,
  run: (rounds: number) => Promise<unknown>,
  [first, then, last]: readonly [number, number, number],
): Promise<void> {
  const measure = await createMemoryMeter(page);
  await run(first);
  const { nodes, listeners } = await measure();
  // The browser compiles what runs often; the heap is compared after that.
  await run(then);
  const { heap } = await measure();
  await run(last);
  const after = async () => {
    const now = await measure();
    return { nodes: now.nodes, listeners: now.listeners, heavier: now.heap - heap > MOST * last };
  };
  await expect.poll(after).toEqual({ nodes, listeners, heavier: false });
  expect(await page.evaluate(() => intervals.size)).toBe(0);
}

test('opening and closing a thousand times leaves nothing behind', async ({ page, system }) => {
  const site = await openPage(page, system, () => 'app-id="a" simulate="approve"');
  let codes = 0;
  const run = async (rounds: number) => (codes += await openAndClose(page, rounds));
  await expectNothingLeft(page, run, [50, 450, 500]);
  expect(codes).toBe(1_000);
  expect(await page.evaluate(() => sessionStorage.length + localStorage.length)).toBe(0);
  site.close();
});

test('a thousand buttons that come and go leave nothing behind', async ({ page, system }) => {
  const site = await openPage(page, system, () => 'app-id="a" simulate="approve"');
  await expectNothingLeft(page, (rounds) => makeAndRemove(page, rounds), [50, 450, 500]);
  expect(await page.locator('civic-button').count()).toBe(1);
  site.close();
});

test('a connection to the service leaves nothing behind', async ({ page, system }) => {
  const site = await openPage(
    page,
    system,
    ({ app }) => `app-id="${app.appId}" service="${system.serviceUrl}"`,
  );
  const measure = await createMemoryMeter(page);
  await openAndClose(page, 10);
  const { nodes, listeners } = await measure();
  await openAndClose(page, 20);
  await expect.poll(measure).toMatchObject({ nodes, listeners });
  site.close();
});
