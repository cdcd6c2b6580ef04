import { expect } from '@open-wc/testing';
import { simulate } from '../../../elements/simulate/simulate.js';
import type { ClientError } from '../../../src/client/index.js';
import { ScriptedClient } from '../../../elements/testing/index.js';
import { errorOf, LOCAL } from './support.js';
import { ManualClock } from '../../src/client/support/manual-clock.js';

const ASK = { scope: 'BASIC_LOGIN', returnUrl: 'https://shop.example/back', loginNonce: 'n-1' } as const;
const LIVE = { protocol: 'https:', hostname: 'shop.example' };

let service: ScriptedClient;
beforeEach(() => {
  service = new ScriptedClient();
});

const at = (address: string) => {
  const { protocol, hostname } = new URL(address);
  return { protocol, hostname };
};
const on = (page: { protocol: string; hostname: string }, outcome = 'approve') =>
  simulate(outcome, { service: 'https://id.example', appId: 'app', client: service, page });

/** The service says whether the app is a test app. */
function says(app: { name: string; isTest: boolean; logo?: string } | undefined): void {
  service.script = { app, labels: ['contact.personal.email'] };
}

describe('simulation on the developer’s machine', () => {
  for (const address of [
    'http://localhost/',
    'http://localhost:3000/',
    'https://localhost/',
    'http://shop.localhost/',
    'http://a.b.localhost:8080/',
    'http://127.0.0.1:8081/',
    'http://127.255.255.254/',
    'http://127.1/',
    'http://2130706433/',
    'http://[::1]:8080/',
    'file:///srv/page.html',
  ]) {
    it(`asks no service at ${address}`, async () => {
      says({ name: 'Live shop', isTest: false });
      const request = await on(at(address)).create(ASK);
      expect(service.created).to.deep.equal([]);
      expect(request.snapshot.status).to.equal('pending');
      expect(request.labels).to.deep.equal(['contact.personal.email']);
      request.close();
    });
  }

  it('needs neither service nor app', async () => {
    const request = await simulate('approve', { page: LOCAL }).create(ASK);
    expect(request.app).to.deep.equal({ name: 'Your site', isTest: true });
  });

  it('takes the page it runs in for the place that counts', async () => {
    expect(location.hostname).to.equal('localhost');
    const request = await simulate('approve', { client: service }).create(ASK);
    expect(service.created).to.deep.equal([]);
    request.close();
  });
});

describe('simulation anywhere else', () => {
  for (const address of [
    'https://shop.example/',
    'https://localhost.evil.example/',
    'https://127.0.0.1.evil.example/',
    'https://evil-localhost/',
    'https://evillocalhost/',
    'https://127.evil.example/',
    'https://localhost.localhost.example/',
    'https://localhost@evil.example/',
    'https://evil.example/#localhost',
    'https://localhost./',
    'https://128.0.0.1/',
    'https://10.127.0.1/',
    'https://192.168.0.1/',
    'https://0.0.0.0/',
    'https://[::2]/',
    'https://[::ffff:7f00:1]/',
  ]) {
    it(`is refused to a live app at ${address}`, async () => {
      says({ name: 'Live shop', isTest: false });
      expect(await errorOf(on(at(address)).create(ASK))).to.equal('simulation_refused');
    });
  }

  for (const page of [
    { protocol: 'https:', hostname: '' },
    { protocol: 'https:', hostname: '127.0.0.1 ' },
    { protocol: 'https:', hostname: '127.0.0.1\nx' },
    { protocol: 'https:', hostname: 'LOCALHOST.evil' },
    { protocol: 'app:', hostname: 'localhost' },
    { protocol: 'blob:', hostname: '' },
    { protocol: 'about:', hostname: '' },
    { protocol: 'data:', hostname: '' },
  ]) {
    it(`is refused to a live app at ${JSON.stringify(page)}`, async () => {
      says({ name: 'Live shop', isTest: false });
      expect(await errorOf(on(page).create(ASK))).to.equal('simulation_refused');
    });
  }

  for (const outcome of ['approve', 'deny', 'expire', 'slow', 'offline', 'error']) {
    it(`is refused to a live app whatever is to come of it: ${outcome}`, async () => {
      says({ name: 'Live shop', isTest: false });
      const clock = new ManualClock();
      const refused = simulate(outcome, { client: service, page: LIVE, clock }).create(ASK);
      expect(await errorOf(refused)).to.equal('simulation_refused');
      expect(clock.pending).to.equal(0);
    });
  }

  const odd: [string, unknown][] = [
    ['says nothing of the app', undefined],
    ['says it in words', { name: 'Shop', isTest: 'true' }],
    ['says it in numbers', { name: 'Shop', isTest: 1 }],
    ['leaves it out', { name: 'Shop' }],
  ];
  for (const [what, app] of odd) {
    it(`is refused when the service ${what}`, async () => {
      says(app as { name: string; isTest: boolean });
      expect(await errorOf(on(LIVE).create(ASK))).to.equal('simulation_refused');
    });
  }

  it('leaves no scope request behind, refused or not', async () => {
    for (const isTest of [false, true]) {
      says({ name: 'Shop', isTest });
      await on(LIVE)
        .create(ASK)
        .catch(() => undefined);
      expect(service.last.calls).to.deep.equal(['cancel:page']);
      expect(service.last.closed).to.equal(true);
    }
  });

  it('is for test apps, under their own name', async () => {
    const app = { name: 'Test shop', isTest: true, logo: 'data:image/png;base64,AA==' };
    says(app);
    const request = await on(LIVE).create(ASK);
    expect(service.created).to.deep.equal([ASK]);
    expect(request.app).to.deep.equal(app);
    expect(request.labels).to.deep.equal(['contact.personal.email']);
    expect(request.uuid).not.to.equal(service.last.uuid);
    expect(request.pageSecret).not.to.equal(service.last.pageSecret);
    expect(request.snapshot.qrLink).to.match(/^https:\/\/simulation\.invalid\//);
    request.close();
  });

  it('is not lost when the service does not hear of the cancellation', async () => {
    says({ name: 'Test shop', isTest: true });
    const deaf = {
      create: async (...ask: Parameters<ScriptedClient['create']>) => {
        const request = await service.create(...ask);
        request.cancel = () => Promise.reject(new Error('gone'));
        return request;
      },
      resume: (...ask: Parameters<ScriptedClient['resume']>) => service.resume(...ask),
    };
    const request = await simulate('approve', { client: deaf, page: LIVE }).create(ASK);
    expect(request.app?.name).to.equal('Test shop');
    request.close();
  });

  it('says what the service says when it refuses', async () => {
    const refused = new Error('refused');
    service.gate = Promise.reject(refused);
    const error = await on(LIVE)
      .create(ASK)
      .catch((cause: unknown) => cause);
    expect(error).to.equal(refused);
  });

  for (const [missing, options] of [
    ['service_missing', { appId: 'app' }],
    ['app_id_missing', { service: 'https://id.example' }],
  ] as const) {
    it(`needs what a real client needs: ${missing}`, async () => {
      expect(await errorOf(simulate('approve', { ...options, page: LIVE }).create(ASK))).to.equal(missing);
    });
  }

  it('explains the refusal at the service, without a word of the page', async () => {
    says({ name: 'Live shop', isTest: false });
    const error = await on(LIVE)
      .create(ASK)
      .catch((cause: unknown) => cause as ClientError);
    expect(error).to.have.property('docs', 'https://id.example/docs/errors#simulation_refused');
    expect(error).to.have.property('message', 'Simulation is for localhost and test apps only.');
    expect(error).to.have.property('retryable', false);
  });

  it('goes on to the end for a test app that is offline: it was asked, and then is not reached', async () => {
    says({ name: 'Test shop', isTest: true });
    expect(await errorOf(on(LIVE, 'offline').create(ASK))).to.equal('service_unreachable');
    expect(service.created).to.have.length(1);
  });
});
