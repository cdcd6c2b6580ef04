import { expect, fixture, html } from '@open-wc/testing';
import type { CivicButton } from '../../elements/civic-button/civic-button.js';
import type { CivicModal } from '../../elements/civic-modal/civic-modal.js';
import { ScriptedClient } from '../../elements/testing/index.js';
import { action, has, inside, leave, record, textOf, until } from './support/helpers.js';

interface Copy {
  CivicButton: typeof CivicButton;
  CivicModal: typeof CivicModal;
}

// Out of sight of Vite, which would bring its own client into the page to follow an address that it cannot know.
const load = new Function('address', 'return import(address)') as (address: string) => Promise<Copy>;

/** A copy of a module of its own: the browser knows modules by their address. */
const copyOf = (path: string, copy: string) => load(`/elements/${path}.ts?copy=${copy}`);

let client: ScriptedClient;
let first: Copy['CivicButton'];
let second: Copy['CivicModal'];

before(async () => {
  // The button of one copy is there first, the modal of the other.
  ({ CivicButton: first } = await copyOf('civic-button/civic-button', 'one'));
  ({ CivicModal: second } = await copyOf('civic-modal/civic-modal', 'two'));
  customElements.define('civic-button', first);
  customElements.define('civic-modal', second);
});
beforeEach(() => {
  client = new ScriptedClient();
});
afterEach(leave);

const make = () =>
  fixture<CivicButton>(
    html`<civic-button app-id="app" name="code" service="https://service.test" .client=${client}></civic-button>`,
  );

async function open(element: CivicButton): Promise<CivicModal> {
  inside(element, 'button').click();
  await until(() => has(element, 'civic-modal') && has(inside(element, 'civic-modal'), '.qr'));
  return inside<CivicModal>(element, 'civic-modal');
}

describe('two copies of the library on one page', () => {
  it('are two', async () => {
    expect((await copyOf('civic-button/civic-button', 'two')).CivicButton).not.to.equal(first);
    expect((await copyOf('civic-modal/civic-modal', 'one')).CivicModal).not.to.equal(second);
  });

  it('define each tag once, without a complaint', async () => {
    for (const path of ['civic-button/define', 'civic-modal/define', 'index'])
      for (const copy of ['one', 'two']) await copyOf(path, copy);
    expect(customElements.get('civic-button')).to.equal(first);
    expect(customElements.get('civic-modal')).to.equal(second);
  });

  it('a button of one opens the modal of the other, which speaks in its name', async () => {
    const heard = record(document);
    const element = await make();
    const modal = await open(element);
    expect(element).to.be.instanceOf(first);
    expect(modal).to.be.instanceOf(second);
    expect(textOf(modal)).to.contain('Example Shop asks for');
    client.last.approve();
    await modal.updateComplete;
    action(modal, 'Done').click();
    expect(heard.names.at(-1)).to.equal('auth-code-received');
    expect(heard.events.every(({ target }) => target === element)).to.equal(true);
    heard.stop();
  });

  it('the value of a form is there as well', async () => {
    const form = await fixture<HTMLFormElement>(html`<form></form>`);
    const element = await make();
    form.append(element);
    await open(element);
    client.last.approve();
    expect(new FormData(form).get('code')).to.equal(client.last.snapshot.authCode);
  });

  it('the class of a copy that has no tag cannot be made, and harms nobody', async () => {
    const { CivicModal: unused } = await copyOf('civic-modal/civic-modal', 'three');
    expect(() => new unused()).to.throw(TypeError);
    const element = await make();
    expect((await open(element)).open).to.equal(true);
  });

  it('closing for one does not open or close for the other', async () => {
    const [one, two] = [await make(), await make()];
    await open(one);
    two.close();
    expect(client.last.closed).to.equal(false);
    await open(two);
    expect(client.requests).to.have.length(2);
    expect(client.requests[0]?.closed).to.equal(true);
    expect(has(one, 'civic-modal')).to.equal(false);
  });
});
