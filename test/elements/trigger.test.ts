import { expect, fixture, html } from '@open-wc/testing';
import '../../elements/index.js';
import { CivicModal } from '../../elements/civic-modal/civic-modal.js';
import { recordBefore } from './support/before.js';
import { ScriptedClient } from '../../elements/testing/index.js';
import { action, has, leave, until } from './support/helpers.js';
import { find, isOpen, modalFor } from './support/trigger-page.js';

const { preload } = CivicModal;
let client: ScriptedClient;
let asked: ReturnType<typeof recordBefore>;

beforeEach(() => {
  client = new ScriptedClient();
  asked = recordBefore(document);
});
afterEach(async () => {
  asked.stop();
  await leave();
  CivicModal.preload = preload;
});

const page = (id: string, holds: string, root?: ParentNode) => modalFor(id, holds, client, root);

/** What has been clicked by now has opened nothing. */
async function staysClosed(modal: CivicModal): Promise<void> {
  await modal.updateComplete;
  expect(modal.open).to.equal(false);
  expect(asked.names).to.deep.equal([]);
  expect(client.created).to.deep.equal([]);
}

/** Clicks what is inside a page, whatever that leads to: the test stays where it is. @returns whether the browser would have gone on */
function click(element: HTMLElement): boolean {
  let went = false;
  const hold = (event: Event) => {
    went = !event.defaultPrevented;
    event.preventDefault();
  };
  window.addEventListener('click', hold, { once: true });
  element.click();
  return went;
}

describe('for: the page’s own button opens', () => {
  const holds: [string, string, string][] = [
    ['a button', '<button id="go" type="button">Go</button>', '#go'],
    ['what is inside it', '<button id="go" type="button"><b>Go</b></button>', '#go b'],
    ['a link', '<a id="go" href="#gone">Go</a>', '#go'],
    ['a submit button of a form', '<form action="/gone"><button id="go">Go</button></form>', '#go'],
    ['an image button', '<form action="/gone"><input id="go" type="image" alt="Go"></form>', '#go'],
    ['another element', '<div id="go" tabindex="0" role="button">Go</div>', '#go'],
  ];
  for (const [name, text, selector] of holds) {
    it(`${name}, which then does nothing else`, async () => {
      const modal = await page('go', text);
      const before = location.href;
      let submits = 0;
      find('#go')
        .closest('form')
        ?.addEventListener('submit', () => (submits += 1));
      expect(click(find(selector))).to.equal(false);
      await until(() => isOpen(modal));
      expect(asked.names).to.deep.equal(['before-open:user']);
      expect(client.created).to.have.length(1);
      expect(location.href).to.equal(before);
      expect(submits).to.equal(0);
    });
  }

  it('one that comes later, and one that takes its place', async () => {
    const modal = await page('go', '<p></p>');
    for (const round of [1, 2]) {
      find('p').innerHTML = `<button id="go">Round ${round}</button>`;
      find('#go').click();
      await until(() => isOpen(modal));
      modal.close();
    }
    expect(client.created).to.have.length(2);
  });

  it('inside a shadow root of the page', async () => {
    const host = await fixture(html`<div></div>`);
    const root = host.attachShadow({ mode: 'open' });
    const modal = await page('go', '<button id="go">Go</button>', root);
    find('#go', root).click();
    await until(() => isOpen(modal));
    modal.close();
    expect(root.activeElement?.id).to.equal('go');
  });

  it('with a modal that has moved to its tree', async () => {
    const host = await fixture(html`<div></div>`);
    const root = host.attachShadow({ mode: 'open' });
    root.innerHTML = '<button id="go">Go</button>';
    const modal = await page('go', '<button id="go">Go</button>');
    root.append(modal);
    await modal.updateComplete;
    find('#go').click();
    await staysClosed(modal);
    find('#go', root).click();
    await until(() => isOpen(modal));
    expect(asked.names).to.deep.equal(['before-open:user']);
  });

  it('and gets the focus back, as the button, not as what is inside it', async () => {
    const modal = await page('go', '<button id="other">Other</button><button id="go"><b>Go</b></button>');
    for (const end of [() => action(modal, 'Cancel').click(), () => modal.close()]) {
      find('#other').focus();
      find('#go b').click();
      await until(() => isOpen(modal) && has(modal, '.qr'));
      expect(document.activeElement).to.equal(modal);
      end();
      expect(document.activeElement?.id).to.equal('go');
    }
  });

  it('follows another id', async () => {
    const modal = await page('go', '<button id="go">Go</button><button id="on">On</button>');
    modal.setAttribute('for', 'on');
    await modal.updateComplete;
    find('#go').click();
    await staysClosed(modal);
    find('#on').click();
    await until(() => isOpen(modal));
    expect(asked.names).to.deep.equal(['before-open:user']);
  });

  it('a second click while it is open changes nothing', async () => {
    const modal = await page('go', '<button id="go">Go</button>');
    find('#go').click();
    find('#go').click();
    await until(() => isOpen(modal));
    expect(client.created).to.have.length(1);
  });

  it('gets ready when somebody comes near, and only near the button', async () => {
    let ready = 0;
    CivicModal.preload = () => (ready += 1);
    await page('go', '<button id="go">Go</button><button id="other">Other</button>');
    find('#other').focus();
    find('#other').dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
    expect(ready).to.equal(0);
    find('#go').dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
    expect(ready).to.equal(1);
    find('#go').dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
    expect(ready).to.equal(2);
  });
});
