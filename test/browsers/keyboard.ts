import { describe, expect, it } from 'vitest';
import type { Setting } from './support/in-browser.js';

/** What a person can do without a mouse. */
export function keyboard({ visit }: Setting): void {
  describe('by keyboard', () => {
    it.each([
      ['the button', '/button'],
      ["the site's own button", '/own-button'],
    ])('from %s: Enter opens, Tab stays inside, Escape cancels, focus returns', async (_trigger, path) => {
      const { tab, place, heard, open, closed } = await visit(path);
      await open();

      const name = await tab.run(() => window.probe.words('aria-labelledby'));
      expect(name).toMatch(/\w{3}/);
      expect(await tab.run(() => window.probe.words('aria-describedby'))).toMatch(/\w{3}/);
      // Told a moment after the modal is there.
      await expect.poll(() => tab.exposesDialog(name), { timeout: 10_000 }).toBe(true);
      expect((await place()).where).toBe('dialog');

      const controls = await tab.run(() => window.probe.controls());
      const reached = new Set<string>();
      // Back once, to what comes before the heading; then forward.
      for (let presses = 0; presses <= 14; presses += 1) {
        await tab.press(presses === 0 ? 'Shift+Tab' : 'Tab');
        const { where, what } = await place();
        // A native dialog lets the keyboard out to the browser's own controls, and to nothing of the page.
        expect(where, what).not.toBe('page');
        reached.add(what);
      }
      expect([...reached]).toEqual(expect.arrayContaining(controls));
      expect(controls).toEqual(expect.arrayContaining(['close-button', 'qr-button', 'copy-button']));

      await tab.press('Escape');
      await closed();
      expect((await place()).id).toBe('trigger');
      expect(await heard()).toEqual(['user-cancelled:user']);
    });

    it('the code fills the screen and goes back without ending anything', async () => {
      const { tab, place, heard, open, closed, tabTo, scan } = await visit('/button');
      await open();
      const link = await scan();
      const share = () =>
        tab.run(() => {
          const { width = 0, height = 0 } =
            window.probe.find('[part=qr-button]')?.getBoundingClientRect() ?? {};
          return Math.max(width / innerWidth, height / innerHeight);
        });
      expect(await share()).toBeLessThan(0.9);

      await tabTo('qr-button');
      await tab.press('Enter');
      expect(await share()).toBeGreaterThan(0.99);
      expect(await scan()).toBe(link);

      await tab.press('Escape');
      expect(await share()).toBeLessThan(0.9);
      expect(await tab.run(() => window.probe.dialog() !== undefined)).toBe(true);
      expect(await place()).toMatchObject({ where: 'dialog', what: 'qr-button' });
      expect(await heard()).toEqual([]);
      expect(await scan()).toBe(link);

      await tab.press('Escape');
      await closed();
      expect((await place()).id).toBe('trigger');
      expect(await heard()).toEqual(['user-cancelled:user']);
    });
  });
}
