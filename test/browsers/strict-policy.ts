import { describe, expect, it } from 'vitest';
import type { Setting } from './support/in-browser.js';
import type { Shop } from './support/shop.js';
import type { Tab } from './support/tab.js';

/** Everything that must hold once a visit is over, whatever its end. */
async function nothingIsWrong(tab: Tab, shop: Shop): Promise<void> {
  const { violations, errors } = await tab.run(() => window.probe);
  expect(violations).toEqual([]);
  expect(errors).toEqual([]);
  expect(shop.reports()).toEqual([]);
  expect(tab.complaints()).toEqual([]);

  const loaded = await tab.run(() => performance.getEntriesByType('resource').map(({ name }) => name));
  const origins = new Set([...tab.requests(), ...loaded].map((address) => new URL(address).origin));
  expect([...origins].toSorted()).toEqual([shop.origin, shop.serviceUrl].toSorted());
}

/** The page as it is: what any other script, extension or log could read. */
function traces(tab: Tab): Promise<string> {
  return tab.run(() =>
    [
      window.probe.markup(),
      location.href,
      document.cookie,
      window.name,
      JSON.stringify(history.state),
      JSON.stringify({ ...localStorage, ...sessionStorage }),
      performance
        .getEntriesByType('resource')
        .map(({ name }) => name)
        .join(' '),
    ].join('\n'),
  );
}

const stored = (tab: Tab) => tab.run(() => localStorage.length + sessionStorage.length);

/** The whole way, at a site whose policy allows nothing but the service. */
export function strictPolicy({ visit, shop }: Setting): void {
  describe('under the strictest policy (T31)', () => {
    it.each(['/button', '/own-button'])('%s: open, approve, close; the code is said once', async (path) => {
      const { tab, heard, open, scan, shows, tabTo, closed } = await visit(path);
      await open();
      expect(await shop().answer('accept', await scan())).toContain('approved');
      await shows('approved');
      const [code = ''] = await tab.run(() => window.probe.codes);
      expect(code).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/);
      expect(await traces(tab)).not.toContain(code);
      await tabTo('Done');
      await tab.press('Enter');
      await closed();

      expect((await heard()).filter((name) => name !== 'read')).toEqual(['auth-code-received']);
      expect(await traces(tab)).not.toContain(code);
      expect(await stored(tab)).toBe(0);
      await nothingIsWrong(tab, shop());
    });

    it('open, deny, close', async () => {
      const { tab, heard, open, scan, shows, tabTo, closed } = await visit('/button');
      await open();
      expect(await shop().answer('deny', await scan())).toContain('denied');
      await shows('denied');
      await tabTo('Close');
      await tab.press('Enter');
      await closed();
      expect((await heard()).filter((name) => name !== 'read')).toEqual(['user-cancelled:denied']);
      expect(await stored(tab)).toBe(0);
      await nothingIsWrong(tab, shop());
    });

    it('open, Escape; the link is dead', async () => {
      const { tab, heard, open, scan, closed } = await visit('/button');
      await open();
      const link = await scan();
      await tab.press('Escape');
      await closed();
      expect(await heard()).toEqual(['user-cancelled:user']);
      expect(await shop().answer('accept', link)).not.toContain('approved');
      expect(await stored(tab)).toBe(0);
      await nothingIsWrong(tab, shop());
    });

    it('the policy is in force: what it forbids is refused, and told', async () => {
      const { tab } = await visit('/button');
      await tab.run(() => {
        const style = document.createElement('style');
        style.textContent = 'body { color: red }';
        document.body.append(style);
      });
      await expect.poll(() => tab.run(() => window.probe.violations.length), { timeout: 10_000 }).toBe(1);
      await expect.poll(() => shop().reports().length, { timeout: 10_000 }).toBe(1);
    });
  });
}
