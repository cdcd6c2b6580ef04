// Rounds in a browser: each has a browser context of its own, so nothing is cached: no file, no compiled code, no CORS preflight.
import { chromium } from 'playwright';

export const CHROMIUM = process.env.CHROME_PATH ?? '/usr/bin/chromium';

/** How the click comes about. */
const CLICKS = {
  /** As with a mouse: the pointer rests on the button before the click, long enough for the preload. */
  async hover(page, { hoverFor }) {
    const { x, y, width, height } = await page.locator('button:visible').boundingBox();
    await page.mouse.move(x + width / 2, y + height / 2);
    await page.waitForTimeout(hoverFor);
    await page.mouse.down();
    await page.mouse.up();
  },
  /** As assistive technology may do it: neither pointer nor focus announces the click. */
  async cold(page) {
    await page.evaluate(() => find('button').click());
  },
};

/** @param hasPrompt whether pages can ask through the browser's own wallet prompt (Digital Credentials API) */
export async function openBrowser(hasPrompt) {
  return chromium.launch({
    executablePath: CHROMIUM,
    args: [
      '--no-sandbox',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...(hasPrompt ? [] : ['--disable-features=WebIdentityDigitalCredentials']),
    ],
  });
}

/** One visit and one click. @param side `{browser, origin}` @returns milliseconds since the click, as watch.js names them */
async function visit({ browser, origin }, how, plan) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  try {
    const page = await context.newPage();
    page.on('pageerror', (error) => console.error(`${origin}: ${error}`));
    await page.goto(origin);
    await page.waitForFunction(() => isReady());
    await page.waitForTimeout(plan.settleFor);
    await CLICKS[how](page, plan);
    return await page.evaluate(() => clickToQr);
  } finally {
    await context.close();
  }
}

/**
 * Pairs of visits, one of each page right after the other; who goes first changes from pair to pair.
 * @param sides `{name: {browser, origin}}`, two @returns the times of each pair, by name
 */
export async function measurePairs(sides, how, { warmUp, pairs, ...plan }) {
  const names = Object.keys(sides);
  const measured = [];
  for (let round = 0; round < warmUp + pairs; round++) {
    const pair = {};
    for (const name of round % 2 ? names.toReversed() : names)
      pair[name] = await visit(sides[name], how, plan);
    if (round >= warmUp) measured.push(pair);
  }
  return measured;
}
