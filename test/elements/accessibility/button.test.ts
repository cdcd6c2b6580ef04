import { expect, fixture, html } from '@open-wc/testing';
import '../../../elements/civic-button/define.js';
import type { CivicButton } from '../../../elements/civic-button/civic-button.js';
import { inside, leave } from '../support/helpers.js';

afterEach(leave);

const native = (element: Element) => inside<HTMLButtonElement>(element, 'button');

describe('civic-button for everybody', () => {
  for (const theme of ['light', 'dark']) {
    for (const variant of ['primary', 'outline', 'light']) {
      it(`${variant}, ${theme}: axe minds nothing, in any size and state`, async () => {
        const element = await fixture<HTMLElement>(html`
          <div style="background: ${theme === 'dark' ? '#0d1410' : '#fff'}; padding: 1rem">
            ${['small', 'medium', 'large'].map(
              (size) => html`
                <civic-button theme=${theme} variant=${variant} size=${size} app-id="a"></civic-button>
              `,
            )}
            <civic-button theme=${theme} variant=${variant} icon-only app-id="a"></civic-button>
            <civic-button theme=${theme} variant=${variant} full-width app-id="a"></civic-button>
            <civic-button theme=${theme} variant=${variant} busy app-id="a"></civic-button>
            <civic-button theme=${theme} variant=${variant} disabled app-id="a"></civic-button>
          </div>
        `);
        await expect(element).to.be.accessible();
        for (const button of element.querySelectorAll('civic-button')) {
          const { width, height } = native(button).getBoundingClientRect();
          expect(Math.min(width, height)).to.be.at.least(44);
          expect(native(button).textContent).to.contain('Continue with Civic');
        }
      });
    }
  }

  it('says what it does and what it opens; busy says so and keeps its name', async () => {
    const element = await fixture<CivicButton>(html`<civic-button app-id="a" label="Log in"></civic-button>`);
    expect(native(element).textContent?.trim()).to.equal('Log in');
    expect(native(element).getAttribute('aria-haspopup')).to.equal('dialog');
    element.busy = true;
    await element.updateComplete;
    expect(native(element).getAttribute('aria-busy')).to.equal('true');
    expect(native(element).textContent?.trim()).to.equal('Log in');
  });

  it('with the icon alone, the label is still its name', async () => {
    const element = await fixture<CivicButton>(html`<civic-button icon-only app-id="a"></civic-button>`);
    expect(native(element).textContent?.trim()).to.equal('Continue with Civic');
    const { width, height } = native(element).getBoundingClientRect();
    expect(Math.abs(width - height)).to.be.below(1);
  });
});
