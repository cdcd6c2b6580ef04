import type { Scope } from '../../src/protocol/scopes.js';
import { complete, type FullConfig, serviceOf, type SipConfig } from './config.js';
import { Emitter } from './emitter.js';
import { offerHeld } from './held-code.js';
import { injectButton } from './inject-button.js';
import { closeQuietly, open, silence } from './launch.js';
import { joinReturn } from './returns.js';
import {
  type ClassicScope,
  classicScope,
  SCOPE_REQUESTS,
  scopeOf,
  type SignupOptions,
} from './scope-requests.js';

/** What the original sent to its frame. Pages find it in `instance.scopeOptions`. */
export type ScopeOptions = ClassicScope & { appId: string; isMobile: boolean; api: string; uuid?: string };

/** Runs `task` after the script of the page that runs now, and not before the document was parsed. */
function whenReady(task: () => void): void {
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', task, { once: true });
  else queueMicrotask(task);
}

/** Gives an instance what each has of its own, and goes on with a return if there is one. */
function setUp(sip: ClassicSip, config: SipConfig | undefined): void {
  if (!config?.appId) throw new Error('config-missing-app-id');
  Object.assign(sip, {
    id: 0,
    version: '1.0',
    listenerInitialized: false,
    readyState: 0,
    config: complete(config),
    requestConfig: {},
  });
  // A page may reach the instance through a proxy as well, which is another object: what stays the same is a value. It is not enumerable,
  // because pages list and compare the keys of the original.
  Object.defineProperty(sip, 'identity', { value: Symbol(), configurable: true });
  sip.checkUuid();
}

function setScope(sip: ClassicSip, scope: Scope, uuid?: string): void {
  const { appId, api, stage, version } = sip.config;
  const agent = navigator.userAgent;
  sip.scopeOptions = {
    appId,
    isMobile: /mobile/i.test(agent) && !/ipad/i.test(agent),
    api: `${api}${stage}/${version ? `${version}/` : ''}scopeRequest`,
    ...classicScope(scope),
    ...(uuid ? { uuid } : {}),
  };
}

/**
 * The classic Civic SIP, which opens a `<civic-modal>`.
 *
 * Its events are `auth-code-received`, `user-cancelled`, `read` and `civic-sip-error`. `data-received` and `enc-data-received` never fire,
 * because no personal data reaches a page. `ready` never fires, as it never fired in the original. `status-change` is new.
 *
 * It has no private members: pages wrap instances in proxies (Vue, Alpine, MobX), inherit from them and copy their methods.
 *
 * @example
 * ```ts
 * import CivicSip from 'civic-elements/sip';
 *
 * const civicSip = new CivicSip({ appId: 'YOUR_APP_ID', api: 'https://id.example.org/sip/' });
 * civicSip.on('auth-code-received', ({ response }) => fetch('/login', { method: 'POST', body: response }));
 * civicSip.on('civic-sip-error', ({ code, docs }) => console.error(code, docs));
 * document.querySelector('button')?.addEventListener('click', () => {
 *   civicSip.signup({ scopeRequest: civicSip.ScopeRequests.BASIC_SIGNUP });
 * });
 * ```
 */
class ClassicSip extends Emitter {
  static readonly injectButton = injectButton;

  declare readonly ScopeRequests: typeof SCOPE_REQUESTS;
  /** @internal */
  declare readonly identity: symbol;
  declare id: number;
  declare version: string;
  declare listenerInitialized: boolean;
  declare readyState: number;
  declare config: FullConfig;
  declare requestConfig: Record<string, unknown>;
  declare scopeOptions?: ScopeOptions;
  /** The empty frame that some pages watch, because the original showed its modal in it. */
  declare hostedSR?: HTMLIFrameElement;

  /** @throws Error config-missing-app-id when there is no `appId` */
  constructor(config?: SipConfig) {
    super();
    setUp(this, config);
  }

  /** Changes options after construction. */
  configure(config: Partial<SipConfig>): void {
    this.config = complete({ ...this.config, ...config });
  }

  /** Adds a handler for `ready`, which never fires. */
  ready(handler: () => unknown): this {
    return this.on('ready', handler);
  }

  /** Opens the modal and starts a scope request. @throws TypeError without options */
  signup(options: SignupOptions): void {
    this.start(options);
  }

  /** Another name for `signup()`. */
  login(options: SignupOptions): true {
    return this.start(options);
  }

  /** Another name for `signup()`. */
  start(options: SignupOptions): true {
    const scope = scopeOf(options);
    setScope(this, scope);
    open(this, scope);
    return true;
  }

  /** What the last launch asked for; `undefined` before the first. */
  getScopeRequestOptions(): ScopeOptions | undefined {
    return this.scopeOptions;
  }

  /**
   * Stops listening to the modal. The person can still use the modal, but the page gets no event from it, unless the person tries again after
   * an error.
   */
  removeListeners(): void {
    this.listenerInitialized = false;
    silence(this);
  }

  /** Does nothing. The original accepted messages from any window here. */
  handleMessageEvent(_event?: unknown): void {}

  /** Continues a scope request that this browser started, when the address says that a wallet sent the person back. */
  checkUuid(): void {
    const returned = joinReturn(this, this.config.appId, serviceOf(this.config.api));
    if (!returned) return;
    const { scope } = returned.record;
    setScope(this, scope, returned.uuid);
    whenReady(() => open(this, scope, returned));
  }

  protected override onAdded(): void {
    // An object that only borrows the methods has no options.
    if (!this.config) return;
    const { appId, api } = this.config;
    offerHeld(this, { appId, service: serviceOf(api) }, () => closeQuietly(this));
  }
}

const { prototype } = ClassicSip;
Object.assign(prototype, { ScopeRequests: SCOPE_REQUESTS });
// All methods are on the one prototype and can be listed, because pages copy them from there.
for (const { constructor: _, ...methods } of [Emitter.prototype, prototype].map((one) =>
  Object.getOwnPropertyDescriptors(one),
))
  for (const [name, method] of Object.entries(methods))
    Object.defineProperty(prototype, name, { ...method, enumerable: true });

export type CivicSip = ClassicSip;
export type { ClassicSip };

/** {@link ClassicSip}, which can also be called on an object that inherits or copied its methods, as constructors of the time before classes are: `civic.sip.call(this, config)`. */
export const CivicSip = new Proxy(ClassicSip, {
  apply(_target, sip: ClassicSip | undefined, [config]: [SipConfig?]) {
    if (typeof sip?.checkUuid !== 'function') throw new TypeError('civic.sip must be called with new');
    setUp(sip, config);
  },
});
