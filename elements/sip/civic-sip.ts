import '../civic-modal/define.js';
import type { CivicModal } from '../civic-modal/civic-modal.js';
import type { Returned } from '../return/take-return.js';
import { isSameScope } from '../shared/scope.js';
import { EVENTS } from '../../src/protocol/events.js';
import type { Scope } from '../../src/protocol/scopes.js';
import { buildClassicDom, endClassicDom } from './classic-dom.js';
import { complete, type FullConfig, serviceOf, type SipConfig } from './config.js';
import { Emitter } from './emitter.js';
import { injectButton } from './inject-button.js';
import { errorPayload } from './payloads.js';
import { report } from './report.js';
import { deliverHeld, joinReturn, recipientOf } from './returns.js';
import {
  type ClassicScope,
  classicScope,
  SCOPE_REQUESTS,
  scopeOf,
  type SignupOptions,
} from './scope-requests.js';

/** What the original sent to its frame. Pages find it in `instance.scopeOptions`. */
export type ScopeOptions = ClassicScope & { appId: string; isMobile: boolean; api: string; uuid?: string };

/** One opened modal. Two instances never receive each other's events, because each listens on an element of its own. */
interface Launch {
  sip: CivicSip;
  modal: CivicModal;
  /** What it asks for; `undefined` as soon as another launch that asks for the same may take its place. */
  scope: Scope | undefined;
  /** Aborted when the page shall get no more events of this launch. */
  over: AbortController;
}

/** The one modal of a classic page, whichever instance opened it. */
let current: Launch | undefined;

/** Runs `task` now, or after the document was parsed if there is no body yet. */
function withBody(task: () => void): void {
  if (document.body) task();
  else document.addEventListener('DOMContentLoaded', task, { once: true });
}

/** Runs `task` after the script of the page that runs now, and not before the document was parsed. */
function whenReady(task: () => void): void {
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', task, { once: true });
  else queueMicrotask(task);
}

/**
 * The classic Civic SIP, which opens a `<civic-modal>`.
 *
 * Its events are `auth-code-received`, `user-cancelled`, `read` and `civic-sip-error`. `data-received` and `enc-data-received` never fire,
 * because no personal data reaches a page. `ready` never fires, as it never fired in the original.
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
export class CivicSip extends Emitter {
  static readonly injectButton = injectButton;

  declare readonly ScopeRequests: typeof SCOPE_REQUESTS;
  id = 0;
  version = '1.0';
  listenerInitialized = false;
  readyState = 0;
  config: FullConfig;
  requestConfig: Record<string, unknown> = {};
  scopeOptions?: ScopeOptions;
  /** The empty frame that some pages watch, because the original showed its modal in it. */
  hostedSR?: HTMLIFrameElement;

  /** @throws Error config-missing-app-id when there is no `appId` */
  constructor(config?: SipConfig) {
    super();
    if (!config?.appId) throw new Error('config-missing-app-id');
    this.config = complete(config);
    this.checkUuid();
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
    this.#setScope(scope);
    this.#open(scope);
    return true;
  }

  /** What the last launch asked for; `undefined` before the first. */
  getScopeRequestOptions(): ScopeOptions | undefined {
    return this.scopeOptions;
  }

  /** Stops listening to the modal. The person can still use the modal, but the page gets no event from it. */
  removeListeners(): void {
    this.listenerInitialized = false;
    if (current?.sip !== this) return;
    current.over.abort();
    // The page gets the events of the next launch again, even if that asks for the same.
    current.scope = undefined;
  }

  /** Does nothing. The original accepted messages from any window here. */
  handleMessageEvent(_event?: unknown): void {}

  /** Continues a scope request that this browser started, when the address says that a wallet sent the person back. */
  checkUuid(): void {
    const returned = joinReturn(this, this.config.appId, serviceOf(this.config.api));
    if (!returned) return;
    const { scope } = returned.record;
    this.#setScope(scope, returned.uuid);
    whenReady(() => this.#open(scope, returned));
  }

  protected override onAdded(): void {
    deliverHeld();
  }

  #setScope(scope: Scope, uuid?: string): void {
    const { appId, api, stage, version } = this.config;
    const agent = navigator.userAgent;
    this.scopeOptions = {
      appId,
      isMobile: /mobile/i.test(agent) && !/ipad/i.test(agent),
      api: `${api}${stage}/${version ? `${version}/` : ''}scopeRequest`,
      ...classicScope(scope),
      ...(uuid ? { uuid } : {}),
    };
  }

  #open(scope: Scope, returned?: Returned): void {
    withBody(() => {
      // A second click must not end the QR code that somebody is scanning.
      const isSame = current?.sip === this && current.scope && isSameScope(current.scope, scope);
      if (isSame && !returned) return;
      this.#drop();
      this.hostedSR = buildClassicDom();
      this.listenerInitialized = true;
      const { appId, api, hideIntro = false, returnUrl = '', loginNonce = '' } = this.config;
      const modal = document.createElement('civic-modal');
      const service = serviceOf(api);
      Object.assign(modal, { appId, service, scopeRequest: scope, hideIntro, returnUrl, loginNonce });
      current = { sip: this, modal, scope, over: new AbortController() };
      this.#listen(current, returned !== undefined);
      document.body.append(modal);
      void (returned ? modal.resume(returned) : modal.show());
    });
  }

  /**
   * Ends the earlier launch, because another one takes its place. If this instance made both, it need not be told; another instance is told
   * that its launch was cancelled, because it waits for an outcome.
   */
  #drop(): void {
    // A page may start again when it is told. It is told only once, so that this loop ends.
    for (let isTold = false; current; isTold = true) {
      const earlier = current;
      if (isTold || earlier.sip === this) earlier.over.abort();
      earlier.modal.close();
      end(earlier);
    }
  }

  #listen(launch: Launch, isReturn: boolean): void {
    const { modal, over } = launch;
    const say = (event: string, payload: unknown) => {
      const to = isReturn ? recipientOf(event, payload) : this;
      to?.emit(event, payload);
    };
    const { signal } = over;
    modal.addEventListener(
      EVENTS.authCodeReceived,
      ({ response }) => {
        // The modal closes first, because the page may show its own progress in the classic modal.
        modal.close();
        say(EVENTS.authCodeReceived, { event: 'scoperequest:data-received', type: 'code', response });
      },
      { signal },
    );
    modal.addEventListener(EVENTS.read, ({ event }) => say(EVENTS.read, { event }), { signal });
    modal.addEventListener(
      EVENTS.userCancelled,
      ({ event }) => {
        modal.close();
        end(launch);
        say(EVENTS.userCancelled, { event });
      },
      { signal },
    );
    modal.addEventListener(
      EVENTS.error,
      (error) => {
        const payload = errorPayload(error);
        // A page that starts again by itself gets a new launch.
        launch.scope = undefined;
        report(payload);
        say(EVENTS.error, payload);
      },
      { signal },
    );
    modal.addEventListener('close', () => end(launch), { once: true });
  }
}

/** Removes what a launch has put on the page. Does nothing when it was removed already. */
function end(launch: Launch): void {
  if (current !== launch) return;
  current = undefined;
  launch.modal.remove();
  endClassicDom();
}

Object.assign(CivicSip.prototype, { ScopeRequests: SCOPE_REQUESTS });
