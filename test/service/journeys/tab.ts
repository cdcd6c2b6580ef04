import { AsyncLocalStorage } from 'node:async_hooks';
import type { TemplateResult } from 'lit';
import type { AnswerBody, DigitalRequest } from 'civic-elements/protocol';
import { kit, type ViewContext, viewOf } from '../../../elements/civic-modal/views.js';
import * as more from '../../../elements/more-views/more-views.js';
import { dropStray, takeReturn } from '../../../elements/return/take-return.js';
import type { AuthCodeReceivedEvent } from '../../../elements/shared/events.js';
import type { Ask } from '../../../elements/shared/ask.js';
import { ScopeRequestController } from '../../../elements/shared/scope-request-controller.js';
import { labelTexts } from '../../../elements/civic-modal/label-words.js';
import { messageOf } from '../../../src/client/client-error.js';
import { modalWords } from '../../../src/locales/en/modal.js';

/** The tab whose code runs. */
const running = new AsyncLocalStorage<Tab>();

/** A storage area of a browser. */
class Area {
  protected readonly items = new Map<string, string>();
  get length(): number {
    return this.items.size;
  }
  key = (index: number) => [...this.items.keys()][index] ?? null;
  getItem = (name: string) => this.items.get(name) ?? null;
  setItem = (name: string, value: string) => {
    this.items.set(name, value);
  };
  removeItem = (name: string) => void this.items.delete(name);
}

/** The storage that the tabs of a browser share. Each change is told to those that listen, in all tabs but the one that made it. */
class SharedArea extends Area {
  readonly #listeners = new Set<{ tab: Tab; listener: () => void }>();
  override setItem = (name: string, value: string) => {
    this.items.set(name, value);
    const own = running.getStore();
    for (const { tab, listener } of this.#listeners)
      if (tab !== own) queueMicrotask(() => running.run(tab, listener));
  };
  /** `addEventListener('storage', …)` of a tab. */
  listen(tab: Tab, listener: () => void, signal: AbortSignal): void {
    const entry = { tab, listener: () => signal.aborted || listener() };
    this.#listeners.add(entry);
    signal.addEventListener('abort', () => this.#listeners.delete(entry));
  }
}

/** A browser of its own: its tabs share a storage, and what they started. */
export class Browser {
  readonly localStorage = new SharedArea();
  /** The uuids of the scope requests that its pages began. */
  readonly started = new Set<string>();
}

/** An auth code that a page heard of. */
export interface Heard {
  uuid: string;
  tab: Tab;
}

/** What all tabs of a run have in common. */
export interface Surroundings {
  ask(tab: Tab): Ask;
  heard(heard: Heard): void;
}

/** The names that our code finds in a browser. Each leads to those of the tab whose code runs. */
const GLOBALS = {
  sessionStorage: (tab: Tab) => tab.sessionStorage,
  localStorage: (tab: Tab) => tab.browser.localStorage,
  addEventListener:
    (tab: Tab) =>
    (_: 'storage', listener: () => void, { signal }: { signal: AbortSignal }) =>
      tab.browser.localStorage.listen(tab, listener, signal),
  location: (tab: Tab) => tab.address,
  history: (tab: Tab) => ({
    state: null,
    replaceState: (_: unknown, __: string, url: string) => tab.show(url),
  }),
  document: () => ({ visibilityState: 'visible', addEventListener() {}, baseURI: '' }),
  navigator: (tab: Tab) => ({ vendor: '', credentials: { get: tab.prompt } }),
  DigitalCredential: () => ({
    userAgentAllowsProtocol: (protocol: string) => protocol === 'openid4vp-v1-signed',
  }),
} as const;

/** Puts the browser's names in place. @returns a function that takes them away */
export function withBrowserGlobals(): () => void {
  const before = Object.keys(GLOBALS).map(
    (name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const,
  );
  for (const [name, of] of Object.entries(GLOBALS)) {
    const get = () => {
      const tab = running.getStore();
      return tab && of(tab);
    };
    Object.defineProperty(globalThis, name, { configurable: true, get });
  }
  return () => {
    for (const [name, descriptor] of before) {
      if (descriptor) Object.defineProperty(globalThis, name, descriptor);
      else Reflect.deleteProperty(globalThis, name);
    }
  };
}

/** A tab with a page of the site, whose modal is drawn and not shown. The page is new after each navigation; the tab's own storage stays. */
export class Tab {
  readonly sessionStorage = new Area();
  readonly browser: Browser;
  address: URL;
  isClosed = false;
  /** Answers the browser's wallet prompt that is on screen. */
  answerPrompt:
    | ((answer: (requests: readonly DigitalRequest[]) => Promise<AnswerBody>) => Promise<void>)
    | undefined;
  closePrompt: (() => void) | undefined;
  readonly #around: Surroundings;
  #controller: ScopeRequestController;

  constructor(browser: Browser, address: string, around: Surroundings) {
    this.browser = browser;
    this.address = new URL(address);
    this.#around = around;
    this.#controller = this.#newPage();
  }

  /** Runs code of the page. */
  run<T>(code: (controller: ScopeRequestController) => T): T {
    return running.run(this, () => code(this.#controller));
  }

  show(url: string): void {
    this.address = new URL(url, this.address);
  }

  /** A click on the button, or on `Try again`. */
  async start(): Promise<void> {
    await this.run((controller) => controller.start(this.#around.ask(this)));
  }

  /** Loads an address in this tab, or the present one anew, as the modal does when its page begins. */
  async load(url = this.address.href): Promise<void> {
    this.run((controller) => controller.end());
    this.show(url);
    this.#controller = this.#newPage();
    await this.run(async (controller) => {
      const ask = this.#around.ask(this);
      const returned = takeReturn(ask);
      if (returned) return controller.resume(ask, returned);
      const stray = dropStray();
      if (stray) controller.refuse(ask, stray);
    });
  }

  close(): void {
    this.isClosed = true;
    this.run((controller) => controller.end());
  }

  get uuid(): string | undefined {
    return this.#controller.snapshot?.uuid;
  }

  get snapshot() {
    return this.#controller.snapshot;
  }

  /** The view on screen, and how many buttons and links lead on from it. */
  get onScreen(): { view: string; actions: number } {
    return this.run((controller) => {
      const { prompt, snapshot, error, app, labels, isList, remaining } = controller;
      const view = prompt?.viewOf(controller.view) ?? controller.view;
      const nothing = () => {};
      const context: ViewContext = {
        strings: { ...modalWords, labels: {} },
        language: 'en',
        app,
        asked: labelTexts(labels, isList),
        remaining,
        error,
        isPhone: false,
        qr: undefined,
        more,
        switchCode: undefined,
        crossDevice: snapshot?.crossDevice ?? 'always',
        isFullScreen: false,
        copyResult: '',
        notice: snapshot?.notice,
        match: snapshot?.match,
        verifying: snapshot?.verifying,
        sameDeviceLink: snapshot?.sameDeviceLink,
        sameDeviceRequest: snapshot?.sameDeviceRequest,
        wallets: undefined,
        begin: nothing,
        dismiss: nothing,
        retry: nothing,
        renew: nothing,
        leaveForWallet: nothing,
        resize: nothing,
        copy: nothing,
      };
      const drawn = prompt?.draw(view, context, kit) ?? viewOf(view, context);
      return { view, actions: typeof drawn === 'object' ? functionsIn(drawn.actions) : 0 };
    });
  }

  /** What `navigator.credentials.get` does: it waits for the person. */
  prompt = ({ digital, signal }: { digital: { requests: readonly DigitalRequest[] }; signal: AbortSignal }) =>
    new Promise((resolve, reject) => {
      const end = (name: string) => {
        this.answerPrompt = undefined;
        this.closePrompt = undefined;
        reject(new DOMException('', name));
      };
      if (signal.aborted) return end('AbortError');
      signal.addEventListener('abort', () => end('AbortError'));
      this.closePrompt = () => end('NotAllowedError');
      this.answerPrompt = async (answer) => {
        this.answerPrompt = undefined;
        this.closePrompt = undefined;
        resolve(await answer(digital.requests));
      };
      return undefined;
    });

  #newPage(): ScopeRequestController {
    const announce = (event: Event) => {
      if (event.type === 'auth-code-received')
        this.#around.heard({ uuid: (event as AuthCodeReceivedEvent).uuid, tab: this });
      return true;
    };
    return new ScopeRequestController(
      {
        addController() {},
        removeController() {},
        requestUpdate() {},
        updateComplete: Promise.resolve(true),
        dispatchEvent: () => true,
        approve() {},
        followLink() {},
        announce,
      },
      { errorText: messageOf, loadErrorWords: () => Promise.resolve() },
    );
  }
}

/** The handlers of clicks in a template, and in those inside it: its buttons and links. */
function functionsIn(value: unknown): number {
  if (typeof value === 'function') return 1;
  if (Array.isArray(value)) return value.reduce((sum: number, one) => sum + functionsIn(one), 0);
  const { values } = (value ?? {}) as Partial<TemplateResult>;
  return Array.isArray(values) ? functionsIn(values) : 0;
}
