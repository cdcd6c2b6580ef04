import { describe, expect, it } from 'vitest';
import type { Setting } from './support/in-browser.js';
import type { Tab } from './support/tab.js';

const told = (tab: Tab) => tab.run(() => document.querySelector('#told')?.textContent);
const label = (tab: Tab) => tab.run(() => window.probe.find('.label')?.textContent?.trim());

/** The component of `civic-elements/react` on a page as a site builds it, under a policy that trusts no text as a script. */
export function react({ visit, shop }: Setting): void {
  describe('in React', () => {
    it('the page hears the code once, closes the modal and draws the button anew', async () => {
      const { tab, open, place, scan, closed } = await visit('/react');
      expect(await label(tab)).toBe('Log in');
      await open();
      expect(await shop().answer('accept', await scan())).toContain('approved');
      await closed();
      await expect.poll(() => told(tab), { timeout: 10_000 }).toBe('code of 3 parts');
      expect(await label(tab)).toBe('Log in again');
      expect((await place()).id).toBe('trigger');
      expect(await tab.run(() => [window.probe.violations, window.probe.errors])).toEqual([[], []]);
    });

    it('somebody who presses Escape is back at the button, and the page hears why', async () => {
      const { tab, open, place, closed } = await visit('/react');
      await open();
      await tab.press('Escape');
      await closed();
      await expect.poll(() => told(tab), { timeout: 10_000 }).toBe('cancelled by user');
      expect((await place()).id).toBe('trigger');
      expect(await tab.run(() => window.probe.codes)).toEqual([]);
    });
  });
}
