import { afterEach, describe, expect, it } from 'vitest';
import '../../elements/index.js';
import { ScriptedClient } from '../../elements/testing/index.js';
import { take } from '../e2e/support/snippets.js';

/** What the tests of a site can do with our elements in a DOM that is no browser. */
export function testSimulatedDom(name: string): void {
  describe(`the tests of a site that run in ${name}`, () => {
    afterEach(() => document.body.replaceChildren());

    it('make a button that says what it does', async () => {
      const button = document.createElement('civic-button');
      button.setAttribute('label', 'Log in');
      document.body.append(button);
      await button.updateComplete;
      expect(button.shadowRoot?.querySelector('button')?.textContent?.trim()).toBe('Log in');
      expect(button.shadowRoot?.querySelector('button')?.disabled).toBe(false);
    });

    it('make a button in a form, which cannot take part in it there, and a modal that stays closed', async () => {
      document.body.innerHTML =
        '<form><civic-button name="code"></civic-button></form><civic-modal></civic-modal>';
      await document.querySelector('civic-button')?.updateComplete;
      await document.querySelector('civic-modal')?.updateComplete;
      expect([...new FormData(document.querySelector('form') ?? undefined)]).toEqual([]);
      expect(document.querySelector('civic-modal')?.open).toBe(false);
    });

    it('move the pointer and the focus onto a button without an error', async () => {
      const button = document.createElement('civic-button');
      document.body.append(button);
      await button.updateComplete;
      const inner = button.shadowRoot?.querySelector('button');
      inner?.dispatchEvent(new Event('pointerenter'));
      inner?.dispatchEvent(new Event('focus'));
      // An error of what the button loads ahead would come in one of the tasks after the import, and end the run.
      await import('../../elements/civic-modal/define.js');
      await new Promise(setImmediate);
      expect(inner?.isConnected).toBe(true);
    });

    it('see a whole scope request with the setup of the docs', async () => {
      const setup = take('docs/testing.md', 'setup.js');
      await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(setup)}`);
      const client = new ScriptedClient({ app: { name: 'My shop', isTest: true } });
      const button = document.createElement('civic-button');
      button.client = client;
      document.body.append(button);
      const heard: string[] = [];
      for (const event of ['after-open', 'read', 'auth-code-received', 'civic-sip-error'])
        document.addEventListener(event, () => heard.push(event));
      await button.show();
      client.last.move('read');
      client.last.approve();
      expect(await button.whenApproved()).toMatch(/^ey/);
      button.close();
      expect(heard).toEqual(['after-open', 'read', 'auth-code-received']);
    });
  });
}
