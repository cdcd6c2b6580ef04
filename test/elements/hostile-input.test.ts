import { expect, fixture, html } from '@open-wc/testing';
import '../../elements/index.js';
import type { CivicButton } from '../../elements/civic-button/civic-button.js';
import type { CivicModal } from '../../elements/civic-modal/civic-modal.js';
import { ClientError } from '../../src/client/index.js';
import { FakeClient } from './support/fake-client.js';
import { action, has, inside, leave, until } from './support/helpers.js';

const TEXTS = [
  '<img src=x onerror=window.__ran=1>',
  '"><script>window.__ran=1</script>',
  "'-alert(1)-'",
  '<svg onload=window.__ran=1>',
  '</dialog></civic-modal><iframe src=javascript:parent.__ran=1>',
  '{{7*7}}${7*7}<%= 7*7 %>',
  'javascript:window.__ran=1',
  '\u202Egnp.exe',
  '\u2066\u2067\u2068',
  'a\u0000b',
  '\ud800',
  '👩‍👩‍👧‍👦'.repeat(200),
  'x'.repeat(10_000),
  'W '.repeat(5_000),
  'שלום עולם',
  '{app}{time}',
  '',
];
const ADDRESSES = [
  'javascript:window.__ran=1',
  'java\nscript:1',
  'data:text/html,x',
  '//evil.test',
  'vbscript:x',
  'https://u@evil.test',
];

let client: FakeClient;
let violations: string[];
const onViolation = ({ violatedDirective }: SecurityPolicyViolationEvent) =>
  violations.push(violatedDirective);

beforeEach(() => {
  client = new FakeClient();
  violations = [];
  Reflect.deleteProperty(window, '__ran');
  document.addEventListener('securitypolicyviolation', onViolation);
});
afterEach(async () => {
  document.removeEventListener('securitypolicyviolation', onViolation);
  await leave();
});

/** Elements that no template of ours holds. */
function foreign(root: ParentNode | null): string[] {
  return [
    ...(root?.querySelectorAll('script, iframe, object, embed, base, meta, form, img:not([alt=""])') ?? []),
  ].map(({ localName }) => localName);
}

describe('hostile input', () => {
  for (const text of TEXTS) {
    it(`is only text: ${JSON.stringify(text).slice(0, 40)}`, async () => {
      client.prepare = (request) => {
        request.app = { name: text, isTest: true, logo: text };
        request.labels = [text, `contact.${text}`, text];
      };
      const element = await fixture<CivicButton>(
        html`<civic-button
          app-id=${text || 'a'}
          label=${text}
          size=${text}
          variant=${text}
          service="https://service.test"
          .client=${client}
        ></civic-button>`,
      );
      await element.open();
      const modal = inside<CivicModal>(element, 'civic-modal');
      await until(() => has(modal, '.qr'));
      for (const change of [{ status: 'read' }, { status: 'denied' }] as const) {
        expect(foreign(modal.shadowRoot)).to.deep.equal([]);
        const { scrollWidth, clientWidth } = inside(modal, 'dialog');
        expect(scrollWidth).to.be.at.most(clientWidth);
        client.last.move(change);
        await modal.updateComplete;
      }
      expect(foreign(element.shadowRoot)).to.deep.equal([]);
      expect(inside(element, 'button').getBoundingClientRect().width).to.be.at.most(innerWidth);
      expect(window).not.to.have.property('__ran');
    });
  }

  for (const address of ADDRESSES) {
    it(`never becomes an address: ${JSON.stringify(address)}`, async () => {
      client.prepare = (request) => (request.snapshot = { ...request.snapshot, sameDeviceLink: address });
      const modal = await fixture<CivicModal>(
        html`<civic-modal app-id="a" service="https://service.test" .client=${client}></civic-modal>`,
      );
      await modal.show();
      await until(() => has(modal, '.qr'));
      expect(() => action(modal, 'Open a wallet on this device')).to.throw();
      client.last.break(new ClientError('server_error', { docs: address }));
      await modal.updateComplete;
      expect(has(modal, 'a')).to.equal(false);
    });
  }

  it('shows a raster logo and no other', async () => {
    const png =
      'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
    for (const [logo, shown] of [
      [png, true],
      ['data:image/svg+xml;base64,PHN2Zz4=', false],
      ['https://evil.test/logo.png', false],
    ] as const) {
      client.prepare = (request) => (request.app = { name: 'Shop', isTest: false, logo });
      const modal = await fixture<CivicModal>(
        html`<civic-modal app-id="a" service="https://service.test" .client=${client}></civic-modal>`,
      );
      await modal.show();
      await modal.updateComplete;
      expect(has(modal, 'img')).to.equal(shown);
    }
  });

  it('leaves no style attribute, which a strict policy would block', async () => {
    const modal = await fixture<CivicModal>(
      html`<civic-modal app-id="a" service="https://service.test" .client=${client}></civic-modal>`,
    );
    await modal.show();
    await until(() => has(modal, '.qr'));
    for (const status of ['pending', 'read', 'answered', 'expired'] as const) {
      client.last.move({ status });
      await modal.updateComplete;
      expect(has(modal, '[style], style')).to.equal(false);
    }
    expect(violations).to.deep.equal([]);
  });
});
