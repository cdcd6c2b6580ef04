import { expect } from '@open-wc/testing';
import '../../elements/index.js';
import type { CivicButton } from '../../elements/civic-button/civic-button.js';
import type { CivicModal } from '../../elements/civic-modal/civic-modal.js';
import { ScriptedClient } from '../../elements/testing/index.js';
import type { Status } from '../../src/protocol/scope-request.js';
import { buttonOf, formWith } from './support/form.js';
import { inside, leave } from './support/helpers.js';

let client: ScriptedClient;

beforeEach(() => {
  client = new ScriptedClient();
});
afterEach(leave);

const make = (name?: string) => formWith(client, name);
/** The newest auth code. */
const codeOf = () => client.last.snapshot.authCode ?? 'no code';
const fields = (form: HTMLFormElement) => Object.fromEntries(new FormData(form));

async function approve(element: CivicButton): Promise<CivicModal> {
  await element.show();
  client.last.approve();
  return inside<CivicModal>(element, 'civic-modal');
}

describe('civic-button in a form', () => {
  it('has the auth code as its value, once the person has approved', async () => {
    const { form, element } = await make('code');
    await approve(element);
    expect(fields(form)).to.deep.equal({ note: 'written', code: codeOf() });
    element.close();
    expect(fields(form)).to.deep.equal({ note: 'written', code: codeOf() });
  });

  it('follows its name', async () => {
    const { form, element } = await make('code');
    await approve(element);
    element.name = 'other';
    await element.updateComplete;
    expect(fields(form)).to.deep.equal({ note: 'written', other: codeOf() });
  });

  it('belongs to the form that the attribute form names', async () => {
    const { form } = await make();
    const element = buttonOf(client, 'code', 'elsewhere');
    form.id = 'elsewhere';
    form.after(element);
    await approve(element);
    expect([...form.elements]).to.include(element);
    expect(fields(form)['code']).to.equal(codeOf());
    element.remove();
    expect(fields(form)).to.deep.equal({ note: 'written' });
  });

  it('takes its value along to another form', async () => {
    const { form, element } = await make('code');
    await approve(element);
    const other = document.createElement('form');
    form.after(other);
    other.append(element);
    expect(fields(other)).to.deep.equal({ code: codeOf() });
    expect(fields(form)).to.deep.equal({ note: 'written' });
    other.remove();
  });

  it('of two, the one that was approved has a value', async () => {
    const { form } = await make('one');
    const two = buttonOf(client, 'two');
    form.append(two);
    await two.updateComplete;
    await approve(two);
    expect(fields(form)).to.deep.equal({ note: 'written', two: codeOf() });
  });
});

describe('civic-button in a form has no value', () => {
  it('before anybody has approved', async () => {
    const { form, element } = await make('code');
    expect(fields(form)).to.deep.equal({ note: 'written' });
    await element.show();
    for (const status of ['read', 'answered'] as const) {
      client.last.move(status);
      expect(fields(form)).to.deep.equal({ note: 'written' });
    }
  });

  for (const path of [
    ['denied'],
    ['expired'],
    ['failed'],
    ['cancelled'],
    ['answered', 'approved', 'exchanged'],
  ] as [Status, ...Status[]][]) {
    it(`when it ended as ${path.at(-1)}`, async () => {
      const { form, element } = await make('code');
      await element.show();
      client.last.move(...path);
      expect(fields(form)).to.deep.equal({ note: 'written' });
    });
  }

  for (const name of [undefined, '']) {
    it(`with the name ${JSON.stringify(name)}`, async () => {
      const { form, element } = await make(name);
      await approve(element);
      expect(fields(form)).to.deep.equal({ note: 'written' });
    });
  }

  it('after a reset', async () => {
    const { form, element } = await make('code');
    await approve(element);
    form.reset();
    expect(fields(form)).to.deep.equal({ note: 'written' });
  });

  it('once it asks anew', async () => {
    const { form, element } = await make('code');
    await approve(element);
    element.close();
    await element.show();
    expect(fields(form)).to.deep.equal({ note: 'written' });
    await approve(element);
    expect(fields(form)['code']).to.equal(codeOf());
  });

  it('but keeps it when the page prevents that it asks anew', async () => {
    const { form, element } = await make('code');
    await approve(element);
    element.close();
    element.addEventListener('before-open', (event) => event.preventDefault(), { once: true });
    await element.show();
    expect(fields(form)['code']).to.equal(codeOf());
  });

  it('while it is disabled, by itself or by its fieldset', async () => {
    const { form, element } = await make('code');
    await approve(element);
    element.disabled = true;
    await element.updateComplete;
    expect(fields(form)).not.to.have.property('code');
    element.disabled = false;
    await element.updateComplete;
    expect(fields(form)).to.have.property('code');
    form.querySelector('fieldset')?.setAttribute('disabled', '');
    expect(fields(form)).to.deep.equal({});
  });
});
