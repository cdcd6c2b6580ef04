import { launch, type Page } from 'puppeteer-core';
import { readQr } from './support/read-qr.js';
import { startSite } from './support/site.js';
import { expect, type System, test, walletCli } from './support/system.js';

/** A classic page, which says whether the browser has kept it as it was. */
const html = (system: System, appId: string) => `<button id="login">Log in</button>
  <script src="${system.serviceUrl}/js/civic.sip.min.js"></script>
  <script>
    var heard = [], isKept = false;
    addEventListener('pageshow', function (event) { isKept = event.persisted; });
    var sip = new civic.sip({ appId: '${appId}' });
    sip.on('auth-code-received', function () { heard.push('code'); });
    sip.on('user-cancelled', function () { heard.push('cancelled'); });
    sip.on('civic-sip-error', function (error) { heard.push(error.code); });
    document.querySelector('#login').onclick = function () {
      sip.signup({ style: 'popup', scopeRequest: 'civicBasic' });
    };
  </script>`;

/** Whether the page is held still for a modal, or has the frame that stood for one. */
const isHeld = (page: Page) =>
  page.evaluate(
    () =>
      document.body.matches('.civic-no-scroll') || document.querySelector('#civic-sr-frame, :modal') !== null,
  );

/** What the code on the screen says. */
async function scan(page: Page): Promise<string> {
  let text: string | undefined;
  await expect.poll(async () => (text = readQr(await page.screenshot()))).toBeDefined();
  return text ?? '';
}

// Playwright cannot follow a page out of the browser's cache and back.
for (const [how, args, isKept] of [
  ['has kept it', [], true],
  ['loads it again', ['--disable-features=BackForwardCache'], false],
] as const) {
  test(`a person leaves a page with the classic modal open and goes back, and the browser ${how}`, async ({
    system,
  }) => {
    const { executablePath, args: own = [] } = test.info().project.use.launchOptions ?? {};
    const browser = await launch({
      ...(executablePath ? { executablePath } : {}),
      args: [...own, ...args],
      defaultViewport: { width: 1000, height: 900 },
    });
    const site = await startSite(system);
    try {
      const page = await browser.newPage();
      site.show(html(system, site.app.appId));
      await page.goto(site.origin);
      await page.click('#login');
      const first = await scan(page);
      await page.goto(`${site.origin}/other`);
      await page.goBack();
      expect(await page.evaluate('isKept')).toBe(isKept);
      if (isKept) {
        const { output } = await walletCli(system, 'accept', first, '--with-samples');
        expect(output).toContain('approved');
        await expect.poll(() => page.evaluate('heard')).toEqual(['code']);
      }
      await expect.poll(() => isHeld(page)).toBe(false);
      await page.click('#login');
      expect(await scan(page)).not.toBe(first);
      expect(await page.evaluate('heard')).toEqual(isKept ? ['code'] : []);
    } finally {
      await browser.close();
      site.close();
    }
  });
}
