import { expect, fixture, html } from '@open-wc/testing';
import '../../elements/index.js';
import type { CivicModal } from '../../elements/civic-modal/civic-modal.js';
import { recordBefore } from './support/before.js';
import { ScriptedClient } from '../../elements/testing/index.js';
import { leave, until } from './support/helpers.js';
import { find, isOpen, modalFor } from './support/trigger-page.js';

const BUTTON = '<button id="go" type="button">Go</button>';

let client: ScriptedClient;
let asked: ReturnType<typeof recordBefore>;

beforeEach(() => {
  client = new ScriptedClient();
  asked = recordBefore(document);
});
afterEach(async () => {
  asked.stop();
  await leave();
});

const page = (id: string, holds: string, root?: ParentNode) => modalFor(id, holds, client, root);

/** What has been clicked by now has opened nothing. */
async function staysClosed(modal: CivicModal): Promise<void> {
  await modal.updateComplete;
  expect(modal.open).to.equal(false);
  expect(asked.names).to.deep.equal([]);
  expect(client.created).to.deep.equal([]);
}

describe('for: nothing opens', () => {
  it('by a click that the page has prevented', async () => {
    const modal = await page('go', BUTTON);
    find('#go').addEventListener('click', (event) => event.preventDefault(), { once: true });
    find('#go').click();
    await staysClosed(modal);
    find('#go').click();
    await until(() => isOpen(modal));
    expect(asked.names).to.deep.equal(['before-open:user']);
  });

  it('by a disabled button', async () => {
    const modal = await page('go', '<button id="go" disabled><b>Go</b></button>');
    find('#go').click();
    await staysClosed(modal);
  });

  for (const [what, holds, selector] of [
    ['another id', '<button id="go2">Go</button>', '#go2'],
    ['the id in other letters', '<button id="GO">Go</button>', '#GO'],
    ['a class or name of that name', '<button class="go" name="go">Go</button>', '.go'],
    ['what lies around the button', '<p><button id="go">Go</button></p>', 'p'],
  ] as const) {
    it(`by ${what}`, async () => {
      const modal = await page('go', holds);
      find(selector).click();
      await staysClosed(modal);
    });
  }

  it('by a button of the same id in another tree', async () => {
    const host = await fixture(html`<div></div>`);
    const root = host.attachShadow({ mode: 'open' });
    root.innerHTML = BUTTON;
    const modal = await page('go', '<i></i>');
    find('#go', root).click();
    await staysClosed(modal);
  });

  it('by a button of the page, for a modal in a shadow root', async () => {
    const host = await fixture(html`<div></div>`);
    const modal = await page('go', '<i></i>', host.attachShadow({ mode: 'open' }));
    await page('', BUTTON);
    find('#go').click();
    await staysClosed(modal);
  });

  for (const [how, undo] of [
    ['for is removed', (modal: CivicModal) => modal.removeAttribute('for')],
    ['for is emptied', (modal: CivicModal) => (modal.for = '')],
    ['the modal has left', (modal: CivicModal) => modal.remove()],
  ] as const) {
    it(`after ${how}`, async () => {
      const modal = await page('none', BUTTON);
      modal.setAttribute('for', 'go');
      await modal.updateComplete;
      undo(modal);
      await modal.updateComplete;
      find('#go').click();
      await staysClosed(modal);
    });
  }

  it('and a modal that has left hears again once it is back, once', async () => {
    const modal = await page('go', BUTTON);
    for (let round = 0; round < 3; round += 1) {
      modal.remove();
      find('#go').closest('div')?.append(modal);
    }
    find('#go').click();
    await until(() => isOpen(modal));
    expect(asked.names).to.deep.equal(['before-open:user']);
  });

  it('and the page’s own events break nothing', async () => {
    const modal = await page('go', BUTTON);
    const errors: unknown[] = [];
    const note = ({ message }: ErrorEvent) => errors.push(message);
    window.addEventListener('error', note);
    for (const type of ['click', 'focusin', 'pointerover']) {
      document.dispatchEvent(new Event(type, { bubbles: true, cancelable: true }));
      document.documentElement.dispatchEvent(new Event(type, { bubbles: true, cancelable: true }));
    }
    window.removeEventListener('error', note);
    expect(errors).to.deep.equal([]);
    await staysClosed(modal);
  });
});

describe('for: hostile ids', () => {
  for (const id of [
    'a"]',
    "a']",
    '1 2',
    '<img src=x onerror=alert(1)>',
    '*',
    '#go',
    'go, button',
    'go:not(a)',
    '\\',
    '\\67 o',
    ')',
    '{}',
    '-',
    '0',
    '\u202Ego',
    '🔑',
    'x'.repeat(10_000),
  ]) {
    it(`are ids and nothing else: ${JSON.stringify(id).slice(0, 40)}`, async () => {
      const modal = await page(id, BUTTON);
      find('#go').click();
      find('body').click();
      await staysClosed(modal);
      find('#go').id = id;
      find('button').click();
      await until(() => isOpen(modal));
      expect(asked.names).to.deep.equal(['before-open:user']);
    });
  }

  for (const id of ['', ' ', '\u0000', '\n', '\ud800']) {
    it(`name no button: ${JSON.stringify(id)}`, async () => {
      const modal = await page(id, '<button id="">Go</button><button>Go</button>');
      for (const button of document.querySelectorAll('button')) button.click();
      await staysClosed(modal);
    });
  }
});
