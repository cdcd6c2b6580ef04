import { expect, fixture, html } from '@open-wc/testing';
import '../../elements/index.js';
import type { CivicButton } from '../../elements/civic-button/civic-button.js';
import { ScriptedClient } from '../../elements/testing/index.js';
import { has, inside, leave, until } from './support/helpers.js';

let client: ScriptedClient;

beforeEach(() => {
  client = new ScriptedClient();
});
afterEach(leave);

/** A button with these attributes, in a box 600 pixels wide. */
async function make(attributes: Record<string, string> = {}, text = ''): Promise<CivicButton> {
  const box = await fixture<HTMLElement>(html`<div></div>`);
  box.style.inlineSize = '600px';
  const element = document.createElement('civic-button');
  Object.assign(element, { appId: 'app', service: 'https://service.test', client });
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.innerHTML = text;
  box.append(element);
  await element.updateComplete;
  return element;
}

const native = (element: Element) => inside<HTMLButtonElement>(element, 'button');
const boxOf = (element: Element) => native(element).getBoundingClientRect();

/** Clicks, and waits for what that would lead to. */
async function press(element: CivicButton): Promise<void> {
  native(element).click();
  await element.updateComplete;
}

/** One click opens the modal, with one scope request. */
async function expectToOpen(element: CivicButton): Promise<void> {
  await press(element);
  await until(() => has(element, 'civic-modal') && has(inside(element, 'civic-modal'), '.qr'));
  expect(inside(element, 'civic-modal').shadowRoot?.querySelector('dialog')?.open).to.equal(true);
  expect(client.created).to.have.length(1);
}

describe('icon-only', () => {
  for (const size of ['small', 'medium', 'large']) {
    it(`is square, large enough to touch, and has its name: ${size}`, async () => {
      const element = await make({ 'icon-only': '', size });
      const { width, height } = boxOf(element);
      expect(width).to.be.closeTo(height, 1);
      expect(height).to.be.at.least(44);
      expect(native(element).textContent).to.contain('Continue with Civic');
      await expect(element).to.be.accessible();
    });
  }

  it('has its name from label and slot as well, and stays as wide with a long one', async () => {
    const { width } = boxOf(await make({ 'icon-only': '' }));
    const long = 'Log in with a very long name indeed '.repeat(5);
    const labelled = await make({ 'icon-only': '', label: long });
    expect(boxOf(labelled).width).to.equal(width);
    await expect(labelled).to.be.accessible();
    const slotted = await make({ 'icon-only': '' }, long);
    expect(boxOf(slotted).width).to.equal(width);
    await expect(slotted).to.be.accessible();
  });

  it('hides the words from the eye only', async () => {
    const element = await make({ 'icon-only': '' });
    const label = inside(element, '[part=label]');
    expect(label.getBoundingClientRect().width).to.be.at.most(1);
    expect(getComputedStyle(label).display).not.to.equal('none');
    expect(getComputedStyle(label).visibility).to.equal('visible');
    element.iconOnly = false;
    await element.updateComplete;
    expect(inside(element, '[part=label]').getBoundingClientRect().width).to.be.above(20);
  });
});

describe('full-width', () => {
  it('is as wide as what holds it', async () => {
    const element = await make({ 'full-width': '' });
    expect(boxOf(element).width).to.equal(600);
    element.fullWidth = false;
    await element.updateComplete;
    expect(boxOf(element).width).to.be.below(400);
  });

  it('is never wider, and neither is any other', async () => {
    for (const attributes of [{ 'full-width': '' }, {}]) {
      const element = await make(attributes, 'Wide '.repeat(200));
      expect(boxOf(element).width).to.be.at.most(600);
    }
  });

  it('is not seen when it is hidden', async () => {
    const element = await make({ 'full-width': '', hidden: '' });
    expect(element.getClientRects()).to.have.length(0);
  });
});

describe('busy', () => {
  it('says so, turns, and keeps its name and its size', async () => {
    const element = await make();
    const { width, height } = boxOf(element);
    element.setAttribute('busy', '');
    await element.updateComplete;
    expect(native(element).getAttribute('aria-busy')).to.equal('true');
    expect(has(element, '.spinner')).to.equal(true);
    expect(native(element).innerText).to.contain('Continue with Civic');
    expect([boxOf(element).width, boxOf(element).height]).to.deep.equal([width, height]);
    await expect(element).to.be.accessible();
  });

  it('clicks do nothing, and those after it do', async () => {
    const element = await make({ busy: '' });
    await press(element);
    await press(element);
    expect(has(element, 'civic-modal')).to.equal(false);
    expect(client.created).to.deep.equal([]);
    element.busy = false;
    await element.updateComplete;
    expect(native(element).hasAttribute('aria-busy')).to.equal(false);
    expect(has(element, '.spinner')).to.equal(false);
    await expectToOpen(element);
  });

  it('keeps the focus, and can get it', async () => {
    const element = await make();
    element.focus();
    element.busy = true;
    await element.updateComplete;
    expect(document.activeElement).to.equal(element);
    native(element).blur();
    element.focus();
    expect(element.shadowRoot?.activeElement).to.equal(native(element));
    expect(native(element).disabled).to.equal(false);
  });

  it('is not what a page says with other values of aria-busy', async () => {
    const element = await make({ 'aria-busy': 'true' });
    expect(has(element, '.spinner')).to.equal(false);
    await expectToOpen(element);
  });
});

describe('disabled', () => {
  it('does nothing, cannot get the focus, and says so', async () => {
    const element = await make({ disabled: '' });
    expect(element.matches(':disabled')).to.equal(true);
    expect(native(element).disabled).to.equal(true);
    await press(element);
    element.focus();
    expect(has(element, 'civic-modal')).to.equal(false);
    expect(element.shadowRoot?.activeElement).to.equal(null);
    await expect(element).to.be.accessible();
  });

  it('works again once it is not', async () => {
    const element = await make({ disabled: '' });
    element.removeAttribute('disabled');
    await element.updateComplete;
    await expectToOpen(element);
  });

  it('and busy is disabled', async () => {
    const element = await make({ disabled: '', busy: '' });
    expect(native(element).disabled).to.equal(true);
    await press(element);
    expect(client.created).to.deep.equal([]);
  });
});

describe('an unknown value', () => {
  for (const [name, value] of [
    ['size', 'gigantic'],
    ['variant', 'blinking'],
    ['theme', 'sepia'],
    ['size', ''],
    ['variant', ''],
    ['theme', ''],
  ] as const) {
    it(`is a button all the same: ${name}=${JSON.stringify(value)}`, async () => {
      const element = await make({ [name]: value });
      expect(boxOf(element).height).to.be.at.least(44);
      expect(getComputedStyle(element).colorScheme).to.equal('light dark');
      await expectToOpen(element);
    });
  }
});
