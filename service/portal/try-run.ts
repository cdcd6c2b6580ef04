import { systemClock } from '../../src/client/clock.js';
import { ClientError } from '../../src/client/client-error.js';
import { challengeOf, createPageSecret } from '../../src/client/page-secret.js';
import { type ScopeRequest, openScopeRequest } from '../../src/client/scope-request.js';
import { validateSnapshot } from '../../src/client/validate-reply.js';
import { ERRORS, docsPath, isErrorCode } from '../../src/protocol/errors.js';
import type { Snapshot } from '../../src/protocol/http.js';
import type { ShownExchange, TryExchanged, TryStarted } from '../../src/protocol/try-it.js';
import type { TryItWords } from '../../src/locales/en/portal-try-it.js';
import { withMaskedCode } from './masked.js';
import { type PortalClient, PortalProblem } from './portal-client.js';
import { recordingFetch } from './recording-fetch.js';

/** An error in plain words. */
export interface Refusal {
  code: string;
  text: string;
  /** The address of the page that explains it. */
  docs: string;
}

/** Something that happened in a try. Secrets and codes in it are cut. */
export interface TryStep {
  kind: keyof TryItWords['step'];
  exchange?: ShownExchange;
  /** The snapshot that the stream brought. */
  event?: unknown;
  refusal?: Refusal;
}

/**
 * A scope request that a member tries. The page's side of it goes through the client of the elements, against the service itself; create and exchange
 * go through the portal. Page secret and auth code are in memory alone, and only as long as they are of use.
 */
export class TryRun {
  /** Name of the scope that is asked for. */
  readonly scope: string;
  readonly steps: TryStep[] = [];
  /** What came of the exchange. */
  result: TryExchanged | undefined;
  isOver = false;
  readonly #client: PortalClient;
  readonly #appId: string;
  readonly #changed: (news?: TryStep) => void;
  #request: ScopeRequest | undefined;
  #cancelling: Promise<void> | undefined;

  /** @param changed called when there is something new to show, with the step that is new */
  constructor(client: PortalClient, appId: string, scope: string, changed: (news?: TryStep) => void) {
    this.#client = client;
    this.#appId = appId;
    this.scope = scope;
    this.#changed = changed;
  }

  /** What can be scanned or opened now, or the number to pick. */
  get shown(): Pick<Snapshot, 'qrLink' | 'match'> {
    return this.isOver ? {} : (this.#request?.snapshot ?? {});
  }

  /** @throws PortalProblem when the service starts none */
  async start(): Promise<void> {
    const { scope } = this;
    const { service } = this.#client;
    const secret = createPageSecret();
    const challenge = await challengeOf(secret);
    const started = await this.#client.startTry(this.#appId, { scope, challenge });
    this.#add({
      kind: 'create',
      exchange: {
        method: 'POST',
        path: `${new URL(service).pathname}scope-requests`,
        headers: { accept: 'application/json', 'content-type': 'application/json' },
        body: { appId: this.#appId, scope, challenge },
        status: 201,
        answer: started,
      },
    });
    const base = service.replace(/\/$/, '');
    this.#request = openScopeRequest({
      service: { base, clock: systemClock, fetch: recordingFetch(this.#client.fetch, this.#called) },
      key: { uuid: started.uuid, secret },
      snapshot: readSnapshot(started, base),
    });
    this.#request.subscribe(this.#heard, (error) => this.#end({ kind: 'failed' }, error));
  }

  /** Cancels as a page does whose modal is closed. */
  async cancel(): Promise<void> {
    this.#cancelling = this.#request?.cancel('user').catch((error: unknown) => {
      // It is over already, or the service is not reached: then the stream says how it stands.
      if (!(error instanceof ClientError)) throw error;
    });
    await this.#cancelling;
  }

  /** Ends it without a word, because nobody looks any more. */
  close(): void {
    if (!this.isOver) void this.cancel();
    this.isOver = true;
    this.#request?.close();
  }

  readonly #called = (exchange: ShownExchange): void => {
    const { method, path } = exchange;
    const kind = (['renew', 'cancel'] as const).find((action) => path.endsWith(`/${action}`));
    // A connection is opened again when it was cut, which is nothing new.
    if (method === 'GET' && this.steps.some((step) => step.kind === 'follow')) return;
    this.#add({ kind: kind ?? 'follow', exchange });
  };

  readonly #heard = (snapshot: Readonly<Snapshot>): void => {
    const { status, error, authCode } = snapshot;
    const event = withMaskedCode(snapshot);
    if (status === 'read' || status === 'answered') {
      if (this.steps.at(-1)?.kind !== status) this.#add({ kind: status, event });
    } else if (status === 'denied' || status === 'expired') this.#end({ kind: status, event });
    // The stream may be faster than the answer to the call that has cancelled, which is shown first.
    else if (status === 'cancelled') void this.#endCancelled();
    else if (status === 'failed') this.#end({ kind: status, event }, error && { code: error.error });
    else if (status === 'approved' && authCode !== undefined) {
      this.#add({ kind: status, event });
      void this.#exchange(snapshot.uuid, authCode);
    }
    this.#changed();
  };

  async #endCancelled(): Promise<void> {
    await this.#cancelling;
    this.#end({ kind: 'cancelled' });
  }

  async #exchange(uuid: string, authCode: string): Promise<void> {
    try {
      const result = await this.#client.exchangeTry(this.#appId, uuid, authCode);
      this.result = result;
      const { exchange } = result;
      this.#add({ kind: 'exchange', exchange });
      if (result.items) this.#end();
      else this.#end({ kind: 'refused' }, { code: String(Object(exchange.answer).error) });
    } catch (error) {
      if (!(error instanceof PortalProblem)) throw error;
      this.#end({ kind: 'refused' }, error);
    }
  }

  #add(step: TryStep): void {
    if (this.isOver) return;
    this.steps.push(step);
    this.#changed(step);
  }

  /** @param error why, where it is one */
  #end(last?: TryStep, error?: { code: string }): void {
    const wasOver = this.isOver;
    if (last) this.#add(error ? { ...last, refusal: refusalOf(error.code, this.#client.service) } : last);
    this.isOver = true;
    this.#request?.close();
    if (!wasOver) this.#changed();
  }
}

function readSnapshot(started: TryStarted, base: string): Readonly<Snapshot> {
  try {
    return validateSnapshot(started, base);
  } catch {
    throw new PortalProblem('invalid_service_response');
  }
}

/** @param service the address of the service, with a slash at its end */
export function refusalOf(code: string, service: string): Refusal {
  const known = isErrorCode(code) ? code : 'server_error';
  return { code: known, text: ERRORS[known].description, docs: `${service}${docsPath(known)}` };
}
