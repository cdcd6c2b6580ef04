import { expect, fixture, html } from '@open-wc/testing';
import '../../elements/civic-button/define.js';
import type { CivicButton } from '../../elements/civic-button/civic-button.js';
import { inside, leave, until } from './support/helpers.js';

afterEach(leave);

/** A button with this label and this HTML in it. */
async function make(label: string, text: string): Promise<CivicButton> {
  const box = await fixture<HTMLElement>(html`<div></div>`);
  box.innerHTML = `<civic-button app-id="a">${text}</civic-button>`;
  const element = box.querySelector('civic-button') as CivicButton;
  element.label = label;
  await element.updateComplete;
  return element;
}

/** What a person reads on the button: what the page put there, or else our words. */
function words(element: CivicButton): string {
  const slot = inside<HTMLSlotElement>(element, '[part=label] slot:not([name])');
  const own = slot
    .assignedNodes()
    .map((node) => node.textContent?.trim())
    .join('');
  const ours = inside(element, 'button').innerText.trim();
  return [...new Set([own, ours])].filter(Boolean).join(' + ');
}

describe('the label', () => {
  for (const [what, label, text, expected] of [
    ['is ours', '', '', 'Continue with Civic'],
    ['is the attribute’s', 'Log in', '', 'Log in'],
    ['is the page’s text', '', 'Sign up', 'Sign up'],
    ['is the page’s element', '', '<b>Sign up</b>', 'Sign up'],
    ['is the page’s text before the attribute', 'Log in', ' Sign up <i slot="icon">*</i>', 'Sign up'],
  ] as const) {
    it(what, async () => {
      const element = await make(label, text);
      await until(() => words(element) === expected);
      await expect(element).to.be.accessible();
    });
  }

  it('follows what the page puts there later, and takes away', async () => {
    const element = await make('Log in', '');
    element.append('Sign up');
    await until(() => words(element) === 'Sign up');
    element.textContent = '';
    await until(() => words(element) === 'Log in');
    await expect(element).to.be.accessible();
  });
});

describe('content that is not a label', () => {
  for (const [name, text] of [
    ['a line break', '\n'],
    ['white space around an icon', '\n  <i slot="icon">*</i>\n'],
    ['a comment', '<!-- later -->'],
    ['an empty text', '<!---->  <!---->'],
    ['what is meant for a slot that is not there', '<b slot="other">Other</b>'],
  ] as const) {
    it(`leaves the button its name: ${name}`, async () => {
      for (const [label, expected] of [
        ['', 'Continue with Civic'],
        ['Log in', 'Log in'],
      ] as const) {
        const element = await make(label, text);
        expect(inside(element, 'button').innerText.trim()).to.equal(expected);
        await expect(element).to.be.accessible();
      }
    });
  }
});
