import { expect } from '@open-wc/testing';
import '../../elements/index.js';
import { inside, textOf, until } from './support/helpers.js';
import {
  arrive,
  button,
  client,
  heard,
  home,
  keep,
  modalOf,
  startAnew,
  uuid,
} from './support/return-bench.js';

startAnew();

it('a path that begins with two slashes is not taken for a host', async () => {
  keep();
  const { origin, search } = location;
  history.replaceState(null, '', `${origin}//shop.test/login${search}&uuid=${uuid}`);
  await button();
  await until(() => !location.href.includes(uuid));
  expect(location.href).to.equal(`${origin}//shop.test/login${search}`);
});
describe('the address after a return', () => {
  const OWN = 'c0ffee00-1111-4222-8333-444444444444';

  it('has the uuid of the page’s own again', async () => {
    const own = new URL(home);
    own.searchParams.set('uuid', OWN);
    keep({ returnUrl: own.href });
    arrive();
    await button();
    await until(() => client.requests.length > 0);
    expect(location.href).to.equal(own.href);
  });

  it('loses only what the wallet added when the site sent the person on to another page', async () => {
    keep({ returnUrl: `${location.origin}/elsewhere?uuid=${OWN}` });
    arrive(`uuid=${uuid}&added=1`);
    await button();
    await until(() => client.requests.length > 0);
    expect(location.href).to.equal(`${home}${home.includes('?') ? '&' : '?'}added=1`);
  });

  it('is cleaned again when a router writes back what it found', async () => {
    keep();
    arrive();
    const dirty = location.href;
    const element = await button();
    await until(() => client.requests.length > 0);
    history.replaceState(null, '', dirty);
    const modal = modalOf(element);
    modal.requestUpdate();
    await modal.updateComplete;
    expect(location.href).to.equal(home);
  });

  for (const when of ['while the modal is open', 'after it was closed', 'after the element is gone']) {
    it(`never has the return again when a router writes it back ${when}`, async () => {
      keep();
      arrive();
      const dirty = location.href;
      const element = await button();
      await until(() => client.requests.length > 0);
      await until(() => textOf(modalOf(element)).includes('has what it asked for'));
      if (when !== 'while the modal is open') element.close();
      if (when === 'after the element is gone') element.remove();
      history.replaceState({ site: 2 }, '', dirty);
      // Browsers without the Navigation API tell nobody; there it is cleaned when an element looks at the address.
      if (!('navigation' in window)) await button();
      await until(() => location.href === home);
      expect(history.state).to.deep.equal({ site: 2 });
      expect(client.resumed).to.have.length(1);
    });
  }

  it('is the page’s own while nothing returns, whatever uuid it has', async () => {
    arrive(`uuid=${OWN}`, '');
    const before = location.href;
    client.script = {};
    const element = await button();
    await until(() => !inside(element, 'button').hasAttribute('aria-busy'));
    await element.show();
    expect(location.href).to.equal(before);
    expect(client.created[0]?.returnUrl).to.equal(before);
    expect(heard.names).to.deep.equal(['status-change:pending']);
  });
});
