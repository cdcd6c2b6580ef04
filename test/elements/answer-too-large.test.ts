import { expect, fixture, html } from '@open-wc/testing';
import '../../elements/index.js';
import type { CivicModal } from '../../elements/civic-modal/civic-modal.js';
import { AUTH_CODE, FakeService } from './support/fake-service.js';
import { inside, leave, record, textOf, until } from './support/helpers.js';

let service: FakeService;
let modal: CivicModal;
let heard: ReturnType<typeof record>;

beforeEach(async () => {
  service = new FakeService();
  service.install();
  heard = record(document);
  modal = await fixture<CivicModal>(html`<civic-modal app-id="app" service=${service.base}></civic-modal>`);
  await modal.show();
  await until(() => textOf(modal).includes('Scan with'));
});
afterEach(async () => {
  heard.stop();
  await leave();
  service.remove();
});

const WORDS = 'Your wallet’s answer was too large. Try another document.';
const spoken = () => inside(modal, '[role=status]').textContent;

describe('a wallet’s answer that is too large', () => {
  it('is said to the person, and to a screen reader, where the code is', async () => {
    service.move({ notice: 'answer_too_large' });
    await until(() => inside(modal, '#text').textContent === WORDS);
    expect(spoken()).to.contain(WORDS);
    expect(textOf(modal)).to.contain('Scan with');
  });

  it('is said while the wallet has the request, and another answer goes through', async () => {
    service.move({ status: 'read' });
    service.move({ notice: 'answer_too_large' });
    await until(() => inside(modal, '#text').textContent === WORDS);
    expect(textOf(modal)).to.contain('Continue in your wallet');
    expect(heard.names.filter((name) => name === 'status-change:read')).to.have.length(1);
    // The service says it of open scope requests only.
    service.move({ status: 'approved', authCode: AUTH_CODE, notice: undefined } as never);
    await until(() => textOf(modal).includes('Approved'));
    expect(textOf(modal)).not.to.contain('too large');
    expect(heard.names).to.include('auth-code-received');
    expect(heard.names).not.to.include('civic-sip-error');
  });

  it('is not said of a notice that this modal does not know', async () => {
    service.move({ status: 'read', notice: 'something_new' } as never);
    await until(() => textOf(modal).includes('Continue in your wallet'));
    expect(inside(modal, '#text').textContent).to.equal(
      'Your wallet has the request. Approve or decline it there.',
    );
  });
});
