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

/** What the original told its frame, as `instance.scopeOptions` shows it. */
export type ScopeOptions = ClassicScope & { appId: string; isMobile: boolean; api: string; uuid?: string };

/** One opened modal. Two instances never hear each other, because each listens on an element of its own. */
interface Launch {
  sip: CivicSip;
  modal: CivicModal;
  /** What it asks for; nothing once another launch for the same may take its place. */
  scope: Scope | undefined;
  /** Ends it: after that it tells its page nothing more. */
  over: AbortController;
}

/** A classic page has one modal, whichever instance opens it. */
let current: Launch | undefined;

/** Runs `task` now, or as soon as the parser has reached the body. */
function withBody(task: () => void): void {
  if (document.body) task();
  else document.addEventListener('DOMContentLoaded', task, { once: true });
}

function whenReady(task: () => void): void {
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', task, { once: true });
  else queueMicrotask(task);
}

/**
 * The classic Civic SIP: `new civic.sip({ appId })`, `on()`, `signup()`. What it opens is `<civic-modal>`.
 *
 * Events: `auth-code-received`, `user-cancelled`, `read`, `civic-sip-error`. `data-received` and `enc-data-received` never fire:
 * no personal data reaches a page. `ready` never fired in the original either.
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
  /** The frame that pages watch. */
  hostedSR?: HTMLIFrameElement;

  /** @throws Error config-missing-app-id */
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

  /** As in the original, which never was `ready`. */
  ready(handler: () => unknown): this {
    return this.on('ready', handler);
  }

  /** Opens the modal. @throws TypeError without options */
  signup(options: SignupOptions): void {
    this.start(options);
  }

  /** The same. */
  login(options: SignupOptions): true {
    return this.start(options);
  }

  /** The same. */
  start(options: SignupOptions): true {
    const scope = scopeOf(options);
    this.#setScope(scope);
    this.#open(scope);
    return true;
  }

  /** What the last launch asked for. */
  getScopeRequestOptions(): ScopeOptions | undefined {
    return this.scopeOptions;
  }

  /** Stops listening to the modal; it stays usable, without a word to the page. */
  removeListeners(): void {
    this.listenerInitialized = false;
    if (current?.sip !== this) return;
    current.over.abort();
    // The next launch is heard again, even of the same scope.
    current.scope = undefined;
  }

  /** Does nothing: the original believed messages from any window. */
  handleMessageEvent(_event?: unknown): void {}

  /** Takes up a scope request that this browser started, when the address says that the wallet is back. */
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
      // A second click must not kill the code that somebody is scanning.
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

  /** Another launch takes the place of this one. Its own page need not hear of it; the page of another instance waits for an answer. */
  #drop(): void {
    // A page that starts again when it hears of its end has been told: the second time it is not.
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
        // The page may re-use the classic modal as its spinner: it must be free by now.
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

/** Clears up after a launch, once. */
function end(launch: Launch): void {
  if (current !== launch) return;
  current = undefined;
  launch.modal.remove();
  endClassicDom();
}

Object.assign(CivicSip.prototype, { ScopeRequests: SCOPE_REQUESTS });
