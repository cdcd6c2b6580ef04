import { expect } from '@open-wc/testing';
import { CivicSip, type SipConfig } from '../../../elements/sip/index.js';
import { hear, leavePage, modal, shows, sipOf } from '../support/classic.js';
import { AUTH_CODE, FakeService } from '../support/fake-service.js';
import { until } from '../support/helpers.js';

let service: FakeService;
beforeEach(() => {
  service = new FakeService();
  service.install();
});
afterEach(async () => {
  await leavePage();
  service.remove();
});

const OPTIONS: SipConfig = { appId: 'app', api: 'https://service.test/sip/' };
const proxies = new WeakMap<object, object>();

/** Wraps what it hands out as well, and the same object the same way each time: what Vue 3, Alpine 3 and MobX do. */
function reactive<T extends object>(target: T): T {
  const isPlain = /^\[object (Object|Array)\]$/.test(Object.prototype.toString.call(target));
  if (!isPlain) return target;
  if (!proxies.has(target))
    proxies.set(
      target,
      new Proxy(target, {
        get(from, name, receiver) {
          const value: unknown = Reflect.get(from, name, receiver);
          return typeof value === 'object' && value !== null ? reactive(value) : value;
        },
      }),
    );
  return proxies.get(target) as T;
}

/** The constructor as code from before classes sees it. */
const Original = CivicSip as unknown as ((this: unknown, config?: SipConfig) => void) & typeof CivicSip;

interface Own {
  (this: CivicSip, config: SipConfig): void;
  new (config: SipConfig): CivicSip;
}

const WAYS: Record<string, () => CivicSip> = {
  'a reactive proxy around it': () => reactive(sipOf()),
  'a plain proxy around it': () => new Proxy(sipOf(), {}),
  'Object.create() from it': () => Object.create(sipOf()) as CivicSip,
  'a subclass': () => new (class extends CivicSip {})(OPTIONS),
  'a subclass from before classes': () => {
    const Own = function (this: CivicSip, config: SipConfig) {
      Original.call(this, config);
    } as unknown as Own;
    Own.prototype = Object.create(CivicSip.prototype);
    return new Own(OPTIONS);
  },
  'an object with copied methods': () => {
    const own = Object.assign({}, CivicSip.prototype) as CivicSip;
    Original.call(own, OPTIONS);
    return own;
  },
};

describe('a page that holds the instance in its own way', () => {
  for (const [way, make] of Object.entries(WAYS)) {
    it(`signs up through ${way}`, async () => {
      const sip = make();
      const heard = hear(sip);
      let calls = 0;
      sip.once('auth-code-received', () => calls++);
      const gone = () => calls++;
      sip.on('auth-code-received', gone).off('auth-code-received', gone);
      sip.signup({ scopeRequest: sip.ScopeRequests.BASIC_SIGNUP });
      await shows('pending');
      // A second click leaves the code.
      sip.signup({ scopeRequest: sip.ScopeRequests.BASIC_SIGNUP });
      service.approve();
      await until(() => heard.length > 0);
      expect(heard[0]?.payload['response']).to.equal(AUTH_CODE);
      expect([service.created.length, calls, heard.length]).to.deep.equal([1, 1, 1]);
    });
  }

  it('is one instance, seen through a proxy or not: the second click leaves the code', async () => {
    const sip = sipOf();
    const heard = hear(sip);
    sip.signup({});
    await shows('pending');
    reactive(sip).signup({});
    expect([service.created.length, heard.length]).to.deep.equal([1, 0]);
    reactive(sip).removeListeners();
    service.approve();
    await shows('approved');
    expect(heard).to.deep.equal([]);
  });

  it('two instances made by Object.create() from a prototype of the page stay two', async () => {
    const [one, other] = [WAYS['a subclass from before classes'], WAYS['a subclass from before classes']].map(
      (make) => make?.() as CivicSip,
    ) as [CivicSip, CivicSip];
    const [first, second] = [hear(one), hear(other)];
    other.signup({});
    await shows('pending');
    service.approve();
    await until(() => second.length === 1);
    expect(first).to.deep.equal([]);
  });
});

describe('civic.sip without new', () => {
  it('throws, and makes no global of the options', () => {
    expect(() => Original.call(undefined, OPTIONS)).to.throw(TypeError);
    expect(() => Original.call({}, OPTIONS)).to.throw(TypeError);
    expect(modal()).to.equal(null);
  });

  it('asks for an appId as ever when a subclass passes none on', () => {
    expect(() => Original.call(Object.create(CivicSip.prototype))).to.throw(/^config-missing-app-id$/);
  });
});
