import { learnWords } from '../../src/client/client-error.js';
import { errorWords } from '../../src/locales/en/errors.js';
import type { Scope } from '../../src/protocol/scopes.js';
import { complete, type FullConfig, serviceOf, type SipConfig } from './config.js';
import { type Emitter, emitterMethods } from './emitter.js';
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

// The classic script is one file, so that the words for errors are here at once.
learnWords(errorWords);

/** Runs `task` after the script of the page that runs now, and not before the document was parsed. */
function whenReady(task: () => void): void {
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', task, { once: true });
  else queueMicrotask(task);
}

function setScope(sip: CivicSip, scope: Scope, uuid?: string): void {
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
 * because no personal data reaches a page. `ready` never fires, as it never fired in the original.
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
export interface CivicSip extends Emitter {
  readonly ScopeRequests: typeof SCOPE_REQUESTS;
  id: number;
  version: string;
  listenerInitialized: boolean;
  readyState: number;
  config: FullConfig;
  requestConfig: Record<string, unknown>;
  scopeOptions?: ScopeOptions;
  /** The empty frame that some pages watch, because the original showed its modal in it. */
  hostedSR?: HTMLIFrameElement;
  /** Changes options after construction. */
  configure(config: Partial<SipConfig>): void;
  /** Adds a handler for `ready`, which never fires. */
  ready(handler: () => unknown): this;
  /** Opens the modal and starts a scope request. @throws TypeError without options */
  signup(options: SignupOptions): void;
  /** Another name for `signup()`. */
  login(options: SignupOptions): true;
  /** Another name for `signup()`. */
  start(options: SignupOptions): true;
  /** What the last launch asked for; `undefined` before the first. */
  getScopeRequestOptions(): ScopeOptions | undefined;
  /**
   * Stops listening to the modal. The person can still use the modal, but the page gets no event from it, unless the person tries again after
   * an error.
   */
  removeListeners(): void;
  /** Does nothing. The original accepted messages from any window here. */
  handleMessageEvent(event?: unknown): void;
  /** Continues a scope request that this browser started, when the address says that a wallet sent the person back. */
  checkUuid(): void;
}

/** The constructor of {@link CivicSip}. */
export interface CivicSipConstructor {
  /** @throws Error config-missing-app-id when there is no `appId` */
  new (config?: SipConfig): CivicSip;
  readonly prototype: CivicSip;
  readonly injectButton: typeof injectButton;
}

/**
 * A function and not a class, because constructors from the time before classes call it on an object of their own: `civic.sip.call(this, config)`.
 */
function construct(this: CivicSip | undefined, config?: SipConfig): void {
  if (!this?.checkUuid) throw new TypeError('civic.sip needs new');
  if (!config?.appId) throw new Error('config-missing-app-id');
  Object.assign(this, {
    id: 0,
    version: '1.0',
    listenerInitialized: false,
    readyState: 0,
    config: complete(config),
    requestConfig: {},
  });
  this.checkUuid();
}

function start(this: CivicSip, options: SignupOptions): true {
  const scope = scopeOf(options);
  setScope(this, scope);
  open(this, scope);
  return true;
}

const methods: Partial<CivicSip> & { onAdded(): void } & ThisType<CivicSip> = {
  ScopeRequests: SCOPE_REQUESTS,
  configure(config) {
    this.config = complete({ ...this.config, ...config });
  },
  ready(handler) {
    return this.on('ready', handler);
  },
  signup(options) {
    this.start(options);
  },
  login: start,
  start,
  getScopeRequestOptions() {
    return this.scopeOptions;
  },
  removeListeners() {
    this.listenerInitialized = false;
    silence(this);
  },
  handleMessageEvent() {},
  checkUuid() {
    const returned = joinReturn(this, this.config.appId, serviceOf(this.config.api));
    if (!returned) return;
    const { scope } = returned.record;
    setScope(this, scope, returned.uuid);
    whenReady(() => open(this, scope, returned));
  },
  onAdded() {
    // An object that only borrows the methods has no options.
    if (!this.config) return;
    const { appId, api } = this.config;
    offerHeld(this, { appId, service: serviceOf(api) }, () => closeQuietly(this));
  },
};
Object.assign(construct.prototype, emitterMethods, methods);

export const CivicSip = Object.assign(construct, { injectButton }) as unknown as CivicSipConstructor;
