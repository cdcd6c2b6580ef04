import {
  type AnswerResult,
  type Part,
  type ResolvedRequest,
  type WalletErrorCode,
  type WalletOptions,
  approve,
  chooseCredentials,
  defaultSelection,
  deny,
  findContactPages,
  resolveRequest,
  selectedParts,
} from '../core/index.js';
import { ClickGuard } from './click-guard.js';
import type { Holdings } from './holdings.js';
import { type Stage, codeOf, isRetryable } from './stage.js';
import { waiting } from './waiting.js';

/** Requests of sites: opened, shown, and answered by the person. */
export class Requests {
  readonly guard: ClickGuard;
  readonly #stage: Stage;
  readonly #holdings: Holdings;
  readonly #options: WalletOptions;

  constructor(stage: Stage, holdings: Holdings, options: WalletOptions) {
    this.#stage = stage;
    this.#holdings = holdings;
    this.#options = options;
    this.guard = new ClickGuard(() => stage.refresh());
  }

  async open(link: string): Promise<void> {
    const isWanted = this.#stage.begin();
    this.#stage.show({ kind: 'opening' });
    waiting.set({ request: link });
    try {
      const request = await resolveRequest(link, this.#options);
      if (isWanted()) await this.ask(request);
    } catch (error) {
      if (!isWanted()) return;
      const again = isRetryable(error) ? () => void this.open(link) : undefined;
      if (!again) waiting.set({});
      this.#stage.show({ kind: 'failed', code: codeOf(error), ...(again && { again }) });
    }
  }

  /** Shows a request with what the wallet holds now. */
  async ask(request: ResolvedRequest, error?: WalletErrorCode): Promise<void> {
    const choice = await chooseCredentials(request.query, await this.#holdings.store.list());
    const selection = [...defaultSelection(choice)];
    this.#stage.show({ kind: 'consent', request, choice, selection, ...(error && { error }) });
    this.guard.show();
    if (choice.misfit !== undefined) void this.#findPages(request);
  }

  /** Selects a candidate for an ask; `undefined` leaves an optional ask out. */
  select(ask: number, candidate: number | undefined): void {
    const { view } = this.#stage;
    if (view.kind !== 'consent') return;
    view.selection[ask] = candidate;
    this.#stage.refresh();
  }

  async decide(event: Event, isApproval: boolean): Promise<void> {
    const { view } = this.#stage;
    if (view.kind !== 'consent' || !this.guard.allows(event)) return;
    const { request, choice, selection } = view;
    this.#stage.show({ kind: 'sending', request, isApproval });
    try {
      const result = isApproval
        ? await approve(request, choice, selection, this.#options)
        : await deny(request, this.#options);
      waiting.set({});
      await this.#record(request, isApproval, result, isApproval ? selectedParts(choice, selection) : []);
      this.#stage.show({ kind: 'done', request, isApproval, result });
      // An app is opened by the person's own tap alone.
      if (result.redirectUri && /^https?:$/.test(result.redirectUri.protocol))
        location.assign(result.redirectUri);
    } catch (error) {
      const code = codeOf(error);
      if (!isRetryable(error)) {
        waiting.set({});
        this.#stage.show({
          kind: 'failed',
          code,
          wasSent: isApproval && SENT.has(code),
          ...(request.verifier.origin !== undefined && { site: request.verifier.origin }),
        });
        return;
      }
      // What the person has left out stays left out.
      this.#stage.show({ ...view, error: code });
      this.guard.show();
    }
  }

  /** The answer has been given, so a browser that cannot keep a record must not make it look like a failure. */
  async #record(
    request: ResolvedRequest,
    isApproval: boolean,
    result: AnswerResult,
    parts: readonly Part[],
  ): Promise<void> {
    try {
      const ids = new Set(parts.map(({ held }) => held.id));
      await this.#holdings.history.add(request, isApproval, result, [...ids]);
      await this.#holdings.load();
    } catch {
      // As said above.
    }
  }

  async #findPages(request: ResolvedRequest): Promise<void> {
    const pages = await findContactPages(request, this.#options);
    const { view } = this.#stage;
    if (view.kind !== 'consent' || view.request !== request) return;
    view.pages = pages;
    this.#stage.refresh();
  }
}

/** The errors after which the service has received what was approved. */
const SENT: ReadonlySet<WalletErrorCode> = new Set([
  'answer_refused',
  'credential_over',
  'invalid_redirect_uri',
]);
