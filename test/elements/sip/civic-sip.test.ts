import { expect } from '@open-wc/testing';
import { setDefaultService } from '../../../elements/shared/default-service.js';
import { CivicSip } from '../../../elements/sip/index.js';
import { leavePage, modal, shows, sipOf } from '../support/classic.js';
import { FakeService } from '../support/fake-service.js';
import { until } from '../support/helpers.js';

let service: FakeService;
beforeEach(() => {
  service = new FakeService();
  service.install();
});
afterEach(async () => {
  await leavePage();
  setDefaultService('');
  service.remove();
});

const EMAIL_AND_PHONE = ['contact.personal.email', 'contact.personal.phoneNumber'];

describe('new civic.sip()', () => {
  for (const [what, config] of [
    ['nothing', undefined],
    ['an empty object', {}],
    ['an empty appId', { appId: '' }],
  ] as const) {
    it(`throws for ${what}`, () => {
      expect(() => new CivicSip(config as never)).to.throw(Error, /^config-missing-app-id$/);
    });
  }

  it('has the keys of the original, and touches neither page nor network', () => {
    const before = document.documentElement.outerHTML;
    const sip = sipOf();
    expect(Object.keys(sip)).to.have.members([
      'id',
      'version',
      'listenerInitialized',
      'readyState',
      'config',
      'requestConfig',
    ]);
    expect(sip).to.include({ id: 0, version: '1.0', listenerInitialized: false, readyState: 0 });
    expect(document.documentElement.outerHTML).to.equal(before);
    expect(service.created).to.deep.equal([]);
  });

  it('completes its options', () => {
    setDefaultService('https://service.test');
    expect(new CivicSip({ appId: 'a' }).config).to.deep.equal({
      appId: 'a',
      stage: 'prod',
      api: 'https://service.test/sip/',
      url: 'https://service.test/scopeRequest/prod/index.html',
      cors: true,
      timeout: 60000,
      parent: true,
      parentVersion: '1.0',
    });
    expect(new CivicSip({ appId: 'a', stage: 'dev' }).config.url).to.contain('/scopeRequest/dev/');
    expect(new CivicSip({ appId: 'a', cors: false, url: 'https://x.test/p' }).config).to.include({
      cors: false,
      url: 'https://x.test/p',
    });
  });

  it('lends ScopeRequests to a page that makes an instance only to read them', () => {
    expect(sipOf().ScopeRequests).to.deep.equal({
      ANONYMOUS_LOGIN: 'Anonymous_Login',
      BASIC_LOGIN: 'Login',
      BASIC_SIGNUP: 'civicBasic',
      CIVIC_BASIC: 'civicBasic',
      LEGAL: 'Legal',
      ID_VERIFICATION: 'id_verification',
      PASSPORT: 'passport',
      DRIVER_LICENSE: 'driversLicense',
      PROOF_OF_RESIDENCE: 'proofOfResidence',
      PROOF_OF_IDENTITY: 'proofOfIdentity',
      PROOF_OF_AGE: 'proofOfAge',
    });
    expect(Object.hasOwn(CivicSip.prototype, 'ScopeRequests')).to.equal(true);
  });
});

describe('which service', () => {
  for (const api of ['https://service.test/sip/', 'https://service.test/sip', 'https://service.test'])
    it(`is named by ${api}`, async () => {
      sipOf({ api }).signup({ scopeRequest: 'Login' });
      await until(() => service.created.length === 1);
      expect(modal()?.service).to.equal('https://service.test');
    });

  for (const api of [
    undefined,
    'https://api.civic.com/sip/',
    'https://kw9lj3a57c.execute-api.us-east-1.amazonaws.com/dev/',
  ])
    it(`is that of the script when the option is ${api}`, async () => {
      setDefaultService('https://service.test');
      sipOf({ api }).signup({ scopeRequest: 'Login' });
      await until(() => service.created.length === 1);
      expect(modal()?.service).to.equal('https://service.test');
    });

  it('is unknown when the option is not a web address: the page and the person are told', async () => {
    const codes: unknown[] = [];
    const sip = sipOf({ api: 'javascript:alert(1)//sip/' });
    sip.on('civic-sip-error', (error: { code: string }) => codes.push(error.code));
    sip.signup({});
    const shown = await shows('error');
    expect(codes).to.deep.equal(['service_missing']);
    shown.close();
  });

  for (const host of ['notcivic.com', 'id-example.eu-west-1.elb.amazonaws.com'])
    it(`is not taken from ${host}, which is not of the original`, () => {
      setDefaultService('https://service.test');
      sipOf({ api: `https://${host}/sip/` }).signup({});
      expect(modal()?.service).to.equal(`https://${host}`);
    });
});

describe('signup, login and start', () => {
  it('answer as ever', () => {
    const sip = sipOf();
    expect(sip.signup({ style: 'popup', scopeRequest: 'Login' })).to.equal(undefined);
    expect(sip.login({ scopeRequest: 'Login' })).to.equal(true);
    expect(sip.start({ scopeRequest: 'Login' })).to.equal(true);
  });

  it('throw without options, and open nothing', () => {
    for (const method of ['signup', 'login', 'start'] as const)
      expect(() => sipOf()[method](undefined as never)).to.throw(TypeError);
    expect(modal()).to.equal(null);
    expect(document.querySelector('.civic-modal')).to.equal(null);
  });

  for (const [what, options, scope, shown] of [
    ['civicBasic', { scopeRequest: 'civicBasic' }, 'civicBasic', { attributes: EMAIL_AND_PHONE }],
    ['nothing', {}, 'civicBasic', { attributes: EMAIL_AND_PHONE }],
    [
      'a level',
      { scopeRequest: 'Anonymous_Login' },
      'Anonymous_Login',
      { verificationLevel: 'Anonymous_Login' },
    ],
    [
      'labels',
      { scopeRequests: ['a.b', 'c.d'] },
      { attributes: ['a.b', 'c.d'] },
      { attributes: ['a.b', 'c.d'] },
    ],
    ['no label', { scopeRequests: [], scopeRequest: 'Login' }, 'Login', { verificationLevel: 'Login' }],
    ['one label', { scopeRequests: ['a.b'] }, { attributes: ['a.b'] }, { attributes: ['a.b'] }],
  ] as const) {
    it(`ask for ${what}`, async () => {
      const sip = sipOf({ stage: 'dev', version: '2' });
      sip.signup(options);
      await until(() => service.created.length === 1);
      expect(service.created[0]).to.deep.include({ appId: 'app', scope });
      expect(sip.getScopeRequestOptions()).to.deep.equal({
        appId: 'app',
        isMobile: false,
        api: 'https://service.test/sip/dev/2/scopeRequest',
        ...shown,
      });
    });
  }

  it('pass on what the original did not have: return address and login nonce', async () => {
    sipOf({ returnUrl: '/back', loginNonce: 'n1' }).signup({});
    await until(() => service.created.length === 1);
    expect(service.created[0]).to.include({ returnUrl: `${location.origin}/back`, loginNonce: 'n1' });
  });

  it('follow options that were changed by configure()', async () => {
    const sip = sipOf();
    sip.configure({ appId: 'other' });
    sip.signup({});
    await until(() => service.created.length === 1);
    expect(service.created[0]?.appId).to.equal('other');
    expect(sip.config.stage).to.equal('prod');
  });
});

describe('messages from other windows', () => {
  it('are not believed, whatever they say', async () => {
    const sip = sipOf();
    let heard = 0;
    sip.on('auth-code-received', () => heard++);
    sip.signup({});
    const forged = { event: 'scoperequest:data-received', type: 'code', response: 'a.b.c' };
    for (const data of [forged, null, undefined, 'x']) {
      window.dispatchEvent(new MessageEvent('message', { data, origin: 'https://evil.test' }));
      expect(() => sip.handleMessageEvent({ data })).not.to.throw();
    }
    await shows('pending');
    expect(heard).to.equal(0);
  });
});
