import type { noChange } from 'lit';
import type { ClientError } from '../../src/client/client-error.js';
import type { ScopeRequest } from '../../src/client/scope-request.js';
import type { AnswerBody, DigitalRequest } from '../../src/protocol/http.js';
import type { ViewName } from '../shared/scope-request-controller.js';
import { askBrowser } from './ask-browser.js';
import type { Kit, View, ViewContext } from '../civic-modal/views.js';
import { requestLists } from './request-lists.js';
import { styles } from './styles.js';
import { isPromptView, type PromptViewName, promptView } from './views.js';

/** What the person is told after the prompt: it was closed, its answer could not be used, or its answer did not reach the service. */
export type Note = 'promptClosed' | 'promptFailed' | 'promptUnsent';

type Step = 'idle' | 'asking' | 'sending' | 'late' | 'unsent' | 'renewing';

/** What shows the scope request. */
export interface PromptHost {
  requestUpdate(): void;
  /** Opens the link to a wallet on this device, if that is what is on screen. */
  followLink(): void;
}

/**
 * Asks for one scope request through the browser's wallet prompt. A prompt can be asked once: after it was closed, the scope request is renewed,
 * and until then the button is disabled.
 */
export class BrowserPrompt {
  readonly styles = styles;
  note: Note | undefined;
  /** Whether the person has asked for another way. */
  isOther = false;
  readonly #request: ScopeRequest;
  readonly #host: PromptHost;
  readonly #renew: () => Promise<void>;
  readonly #unsupported = new Set<DigitalRequest['protocol']>();
  #step: Step = 'idle';
  #unsent: AnswerBody | undefined;
  #asking = new AbortController();
  #isOver = false;

  /**
   * @param renew gets new requests, or begins another scope request when this one cannot be renewed
   * @param before that of the scope request which this one takes the place of
   */
  constructor(
    request: ScopeRequest,
    host: PromptHost,
    renew: () => Promise<void>,
    before: BrowserPrompt | undefined,
  ) {
    this.#request = request;
    this.#host = host;
    this.#renew = renew;
    this.note = before?.note;
    this.isOther = before?.isOther ?? false;
    request.subscribe(({ status }) => {
      if (status === 'pending' && (this.#step === 'renewing' || this.#step === 'late')) this.#step = 'idle';
      // An answer by another way was faster, or the time is over.
      if (status !== 'pending' && status !== 'read') this.#asking.abort();
    });
  }

  /** What the prompt can still be asked for, the best first. */
  get lists(): (readonly DigitalRequest[])[] {
    const { digital = [] } = this.#request.snapshot;
    return requestLists(digital.filter(({ protocol }) => !this.#unsupported.has(protocol)));
  }

  /** Whether there is nothing to ask for until the scope request is renewed. */
  get isRenewing(): boolean {
    return this.#step === 'renewing';
  }

  /** The view for what the scope request shows otherwise. */
  viewOf(view: ViewName): ViewName | PromptViewName {
    if ((view !== 'pending' && view !== 'read') || this.lists.length === 0) return view;
    if (this.#step === 'asking') return 'asking';
    if (this.#step === 'sending' || this.#step === 'late') return 'answered';
    // A wallet elsewhere has read the request.
    if (this.#step === 'idle' && view === 'read') return view;
    return this.isOther ? 'others' : 'prompt';
  }

  /** Draws a view, if it is one of ours. */
  draw(name: string, context: ViewContext, kit: Kit): View | typeof noChange | undefined {
    return isPromptView(name) ? promptView(name, this, context, kit) : undefined;
  }

  /** Shows the prompt. Call it inside the click. @param list one of `lists`; default: the best */
  async ask(list = this.lists[0]): Promise<void> {
    if (this.#unsent) return this.#send(this.#unsent);
    if (!list) return;
    this.note = undefined;
    this.#asking = new AbortController();
    const asked = askBrowser(list, this.#asking.signal);
    this.#to('asking');
    // What cannot be asked for is refused at once. The service is told of the others only, because nobody reads those.
    const isOpen = await Promise.race([asked.then(() => false), turn()]);
    const reading = isOpen && this.#request.read().catch(() => undefined);
    const outcome = await asked;
    if (this.#isOver) return;
    if (typeof outcome === 'object') return this.#send(outcome);
    if (outcome === 'unsupported' && !reading) return this.#skip(list);
    if (outcome !== 'stopped') this.note = outcome === 'closed' ? 'promptClosed' : 'promptFailed';
    this.#to('renewing');
    // Otherwise a request to read that is late would follow the renewal.
    await reading;
    if (!this.#isOver) await this.#renew();
  }

  /** Leaves the prompt for the other ways. */
  another(): void {
    this.isOther = true;
    this.#asking.abort();
    this.#host.requestUpdate();
  }

  /** Leaves the other ways for the prompt. */
  back(): void {
    this.isOther = false;
    this.note = undefined;
    this.#host.requestUpdate();
  }

  /** Closes the prompt, for good. */
  end(): void {
    this.#isOver = true;
    this.#asking.abort();
  }

  /** The browser has asked nobody, so the click is good for the next way. */
  #skip(list: readonly DigitalRequest[]): Promise<void> | undefined {
    for (const { protocol } of list) this.#unsupported.add(protocol);
    const [next] = this.lists;
    if (next) return this.ask(next);
    this.#to('idle');
    this.#host.followLink();
    return undefined;
  }

  async #send(answer: AnswerBody): Promise<void> {
    this.note = undefined;
    this.#to('sending');
    try {
      await this.#request.answer(answer);
    } catch (error) {
      const { code, retryable } = error as ClientError;
      if (this.#isOver) return;
      if (code === 'wrong_status') return this.#tryRenewing();
      const isRefused = code === 'presentation_rejected' || !retryable;
      this.#unsent = isRefused ? undefined : answer;
      this.note = isRefused ? 'promptFailed' : 'promptUnsent';
      this.#to(isRefused ? 'renewing' : 'unsent');
      if (isRefused) await this.#renew();
    }
  }

  /**
   * The service takes no answer to this request any more. Where another answer was faster, or the time is over, it says so by itself and renews
   * nothing. Otherwise the request is dead, as that of an app that was revoked, and the person hears that it did not work.
   */
  async #tryRenewing(): Promise<void> {
    this.note = 'promptFailed';
    this.#step = 'late';
    await this.#renew();
  }

  #to(step: Step): void {
    this.#step = step;
    this.#host.requestUpdate();
  }
}

function turn(): Promise<true> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0, true);
  });
}
