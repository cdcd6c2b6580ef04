import { expect } from '@open-wc/testing';
import type { CivicButton } from '../../elements/civic-button/civic-button.js';
import type { CivicModal } from '../../elements/civic-modal/civic-modal.js';
import { ScriptedClient } from '../../elements/testing/index.js';
import { leave, textOf } from './support/helpers.js';

type Ours = CivicButton | CivicModal;
const TAGS = ['civic-button', 'civic-modal'] as const;
const LABELS = ['contact.personal.email', 'verifications.age.over18'];
const STRINGS = { cancel: 'Not now' };

/** An element to which a page has given the same settings, in one of the ways that there are. */
interface Given {
  element: Ours;
  client: ScriptedClient;
  /** What the page has heard, with the types of what it holds. */
  heard: unknown[];
}

/** Listens as a page does, and keeps what events hold at the moment at which they come. */
function listen(element: Ours): unknown[] {
  const heard: unknown[] = [];
  element.addEventListener('before-open', ({ source }) => heard.push(source));
  element.addEventListener('status-change', ({ status }) => heard.push(status));
  element.addEventListener('auth-code-received', ({ response, uuid }) =>
    heard.push(typeof response, typeof uuid),
  );
  element.addEventListener('civic-sip-error', ({ code, retryable, docs }) =>
    heard.push(code, retryable, docs),
  );
  return heard;
}

const SETTINGS = { appId: 'app', loginNonce: 'n-1', crossDevice: 'fallback', qrMark: true } as const;
const ATTRIBUTES = {
  'app-id': 'app',
  'login-nonce': 'n-1',
  'cross-device': 'fallback',
  'qr-mark': '',
  'scope-request': LABELS.join(', '),
  'hide-intro': 'false',
};

/** Objects have no attribute: a page that writes attributes sets these two on the element. */
const setObjects = (element: Ours, client: ScriptedClient) =>
  Object.assign(element, { client, strings: STRINGS });

const WAYS: Record<string, (tag: (typeof TAGS)[number]) => Given> = {
  properties(tag) {
    const client = new ScriptedClient();
    const element = document.createElement(tag);
    const heard = listen(element);
    const scopeRequest = { attributes: [...LABELS] };
    Object.assign(setObjects(element, client), { ...SETTINGS, scopeRequest, hideIntro: false });
    document.body.append(element);
    return { element, client, heard };
  },
  attributes(tag) {
    const client = new ScriptedClient();
    const element = document.createElement(tag);
    const heard = listen(element);
    for (const [name, value] of Object.entries(ATTRIBUTES)) element.setAttribute(name, value);
    setObjects(element, client);
    document.body.append(element);
    return { element, client, heard };
  },
  markup(tag) {
    const client = new ScriptedClient();
    const box = document.createElement('div');
    const written = Object.entries(ATTRIBUTES).map(([name, value]) => `${name}="${value}"`);
    box.innerHTML = `<${tag} ${written.join(' ')}></${tag}>`;
    const element = box.firstElementChild as Ours;
    document.body.append(element);
    const heard = listen(element);
    setObjects(element, client);
    return { element, client, heard };
  },
};

function giveWrongly(tag: (typeof TAGS)[number]): Pick<Given, 'element' | 'heard'> {
  const element = document.createElement(tag);
  const heard = listen(element);
  Object.assign(element, { appId: 'app', service: 'javascript:alert(1)' });
  document.body.append(element);
  return { element, heard };
}

const wrong = new Map<string, Pick<Given, 'element' | 'heard'>>();
const early = new Map<string, Given>();
before(async () => {
  for (const [way, give] of Object.entries(WAYS))
    for (const tag of TAGS) early.set(`${tag} ${way}`, give(tag));
  for (const tag of TAGS) wrong.set(tag, giveWrongly(tag));
  expect(customElements.get('civic-button')).to.equal(undefined);
  await import('../../elements/index.js');
  expect(customElements.get('civic-modal')).not.to.equal(undefined);
});
afterEach(leave);

const TIMES: Record<string, (tag: (typeof TAGS)[number], way: string) => Given> = {
  'before the element is defined': (tag, way) => early.get(`${tag} ${way}`) as Given,
  'after the element is defined': (tag, way) => (WAYS[way] as (typeof WAYS)[string])(tag),
};

for (const tag of TAGS)
  for (const way of Object.keys(WAYS))
    for (const [time, give] of Object.entries(TIMES))
      describe(`${tag}: what a page gives as ${way} ${time}`, () => {
        it('arrives: texts, objects, flags and functions', async () => {
          const { element, client, heard } = give(tag, way);
          await element.updateComplete;
          expect([element.appId, element.qrMark, element.hideIntro]).to.deep.equal(['app', true, false]);
          expect(element.strings).to.equal(STRINGS);
          await element.show();
          const [asked] = client.created;
          expect(asked).to.deep.include({
            scope: { attributes: LABELS },
            loginNonce: 'n-1',
            crossDevice: 'fallback',
          });
          const modal = element.shadowRoot?.querySelector('civic-modal') ?? element;
          await modal.updateComplete;
          expect(textOf(modal)).to.contain('Not now');
          client.last.approve();
          expect(heard).to.deep.equal(['page', 'pending', 'approved', 'string', 'string']);
          element.close();
          element.remove();
        });
      });

describe('what a page gives wrongly', () => {
  for (const tag of TAGS)
    for (const time of ['before', 'after'])
      it(`is said to it by a typed event: ${tag}, ${time} the element is defined`, async () => {
        const { element, heard } = (time === 'before' && wrong.get(tag)) || giveWrongly(tag);
        await element.show();
        await element.updateComplete;
        expect(heard).to.deep.equal(['page', 'service_missing', false, '']);
        element.remove();
      });
});
