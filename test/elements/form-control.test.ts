import { expect } from '@open-wc/testing';
import '../../elements/index.js';
import type { CivicModal } from '../../elements/civic-modal/civic-modal.js';
import { ScriptedClient } from '../../elements/testing/index.js';
import { formWith } from './support/form.js';
import { has, inside, leave, until } from './support/helpers.js';

let client: ScriptedClient;

beforeEach(() => {
  client = new ScriptedClient();
});
afterEach(leave);

describe('civic-button as a form control', () => {
  it('is sent with the form', async () => {
    const { form, element } = await formWith(client, 'code');
    const frame = document.createElement('iframe');
    frame.name = 'sent';
    form.after(frame);
    form.target = frame.name;
    form.action = '/package.json';
    await element.show();
    client.last.approve();
    form.requestSubmit();
    await until(() => frame.contentWindow?.location.search);
    const sent = new URLSearchParams(frame.contentWindow?.location.search);
    expect(Object.fromEntries(sent)).to.deep.equal({ note: 'written', code: client.last.snapshot.authCode });
    frame.remove();
  });

  it('is disabled with its fieldset, and usable again after', async () => {
    const { form, element } = await formWith(client, 'code');
    const fieldset = form.querySelector('fieldset');
    fieldset?.setAttribute('disabled', '');
    await element.updateComplete;
    const native = inside<HTMLButtonElement>(element, 'button');
    expect(native.disabled).to.equal(true);
    native.click();
    await element.updateComplete;
    expect(has(element, 'civic-modal')).to.equal(false);
    expect(element.disabled).to.equal(false);
    fieldset?.removeAttribute('disabled');
    await element.updateComplete;
    native.click();
    await until(() => client.requests.length === 1);
    expect(inside<CivicModal>(element, 'civic-modal').open).to.equal(true);
  });

  it('stays disabled by itself when its fieldset is enabled', async () => {
    const { form, element } = await formWith(client, 'code');
    element.disabled = true;
    const fieldset = form.querySelector('fieldset');
    fieldset?.setAttribute('disabled', '');
    await element.updateComplete;
    fieldset?.removeAttribute('disabled');
    await element.updateComplete;
    expect(inside<HTMLButtonElement>(element, 'button').disabled).to.equal(true);
  });

  it('never submits, resets or validates', async () => {
    const { form, element } = await formWith(client, 'code');
    const heard: string[] = [];
    for (const type of ['submit', 'reset', 'invalid', 'formdata']) {
      const hear = (event: Event) => {
        event.preventDefault();
        heard.push(event.type);
      };
      form.addEventListener(type, hear, true);
    }
    inside(element, 'button').click();
    await until(() => client.requests.length === 1);
    client.last.approve();
    const modal = inside<CivicModal>(element, 'civic-modal');
    await modal.updateComplete;
    for (const native of modal.shadowRoot?.querySelectorAll('button') ?? []) native.click();
    expect(heard).to.deep.equal([]);
  });

  it('does not keep a form from being sent while it has no value', async () => {
    const { form } = await formWith(client, 'code');
    expect(form.checkValidity()).to.equal(true);
  });
});
