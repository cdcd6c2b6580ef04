import { expect, fixture, html } from '@open-wc/testing';
import { CivicSip } from '../../../elements/sip/index.js';

describe('civic.sip.injectButton', () => {
  it('appends the classic link to an element', async () => {
    const parent = await fixture<HTMLElement>(html`<div></div>`);
    CivicSip.injectButton(parent);
    const button = parent.querySelector('a.civic-button-a#show-qrcode') as HTMLElement;
    expect(button.dataset['target']).to.equal('#myModal');
    expect(button.querySelector('span.civic-login')?.textContent).to.equal('Log in with Civic');
    const logo = button.querySelector('img.civic-logo') as HTMLImageElement;
    expect([logo.alt, logo.src.startsWith('data:')]).to.deep.equal(['', true]);
    await logo.decode();
  });

  it('takes a selector and a label, which is text and nothing else', async () => {
    const parent = await fixture<HTMLElement>(html`<div id="here"></div>`);
    CivicSip.injectButton('#here', '<b>Join</b>');
    expect(parent.querySelector('b')).to.equal(null);
    expect(parent.textContent).to.equal('<b>Join</b>');
  });

  it('answers the keyboard like a button', async () => {
    const parent = await fixture<HTMLElement>(html`<div></div>`);
    CivicSip.injectButton(parent);
    const button = parent.firstElementChild as HTMLElement;
    expect([button.getAttribute('role'), button.tabIndex]).to.deep.equal(['button', 0]);
    let clicks = 0;
    button.addEventListener('click', () => clicks++);
    for (const key of ['Enter', ' ', 'a']) button.dispatchEvent(new KeyboardEvent('keydown', { key }));
    expect(clicks).to.equal(2);
  });

  for (const nowhere of ['#nowhere', null as never]) {
    it(`throws for ${nowhere}`, () => {
      expect(() => CivicSip.injectButton(nowhere)).to.throw(Error, /^cannot-find-element$/);
    });
  }
});
