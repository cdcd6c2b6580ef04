import { ClientError } from '../../src/client/client-error.js';
import type { Clock } from '../../src/client/clock.js';
import { createPageSecret } from '../../src/client/page-secret.js';
import {
  type ErrorListener,
  RENEW_AHEAD,
  type ScopeRequest,
  type SnapshotListener,
} from '../../src/client/scope-request.js';
import type { Key } from '../../src/client/service-calls.js';
import type { ErrorCode } from '../../src/protocol/errors.js';
import type { AnswerBody, AppSummary, Snapshot } from '../../src/protocol/http.js';
import { canMove } from '../../src/protocol/moves.js';
import { isSettled, LIFETIMES, MAX_RENEWALS, type Status } from '../../src/protocol/scope-request.js';
import type { Script, Step } from './script.js';
import { SIMULATED_SERVICE, simulatedCode } from './simulated-code.js';

const EXAMPLE_APP: Readonly<AppSummary> = Object.freeze({ name: 'Example Shop', isTest: false });
const EXAMPLE_LABELS: readonly string[] = ['contact.personal.email', 'contact.personal.phoneNumber'];

/** A link as a service writes it: 22 base64url characters behind `/w/`. */
function randomLink(): string {
  return `${SIMULATED_SERVICE}/w/${createPageSecret().slice(0, 22)}`;
}

/** What a wallet gets by a link: the OpenID4VP parameters as a query. */
function requestOf(link: string): string {
  const parameters = { client_id: 'x509_hash:simulated', request_uri: link, request_uri_method: 'post' };
  return new URLSearchParams(parameters).toString();
}

/**
 * A scope request without a service. Towards the page it behaves as a real one does; it moves by its script, or when a test calls `move`,
 * `approve` and `breakOff`. It has one timer at most, and none before the first subscription, after the settled snapshot and after `close()`.
 */
export class ScriptedScopeRequest implements ScopeRequest {
  readonly uuid: string;
  readonly pageSecret: string;
  readonly app: Readonly<AppSummary> | undefined;
  readonly labels: readonly string[];
  /** What the page has asked for, in order: `renew`, `cancel:user`, `cancel:page`, `return:` with the code, `read`, `answer:` with the protocol. */
  readonly calls: string[] = [];
  readonly #script: Script;
  readonly #clock: Clock;
  readonly #listeners = new Set<{ onSnapshot: SnapshotListener; onError: ErrorListener | undefined }>();
  #snapshot: Readonly<Snapshot>;
  #renewals: number;
  #isFollowed = false;
  #isClosed = false;
  #isBroken = false;
  #stopTimer = () => {};

  /** @param resumed what the page knows of a scope request that it takes up again; it then knows neither app nor labels */
  constructor(script: Script, clock: Clock, resumed?: Key) {
    this.#script = script;
    this.#clock = clock;
    this.uuid = resumed?.uuid ?? crypto.randomUUID();
    this.pageSecret = resumed?.secret ?? createPageSecret();
    const { app, labels } = { app: EXAMPLE_APP, labels: EXAMPLE_LABELS, ...script };
    this.app = resumed ? undefined : app;
    this.labels = resumed ? [] : labels;
    this.#renewals = script.renewals ?? MAX_RENEWALS;
    this.#snapshot = this.#snapshotOf(script.status ?? 'pending', 1);
  }

  get snapshot(): Readonly<Snapshot> {
    return this.#snapshot;
  }

  /** Whether the page has called `close()`. */
  get closed(): boolean {
    return this.#isClosed;
  }

  remaining(): number {
    return Math.max(0, Date.parse(this.#snapshot.expiresAt) - this.#clock.now());
  }

  get authCode(): string | undefined {
    return this.remaining() > 0 ? this.#snapshot.authCode : undefined;
  }

  whenApproved(): Promise<string> {
    return new Promise((resolve) => {
      const tell = () => {
        if (this.authCode !== undefined) resolve(this.authCode);
      };
      tell();
      this.subscribe(tell);
    });
  }

  subscribe(onSnapshot: SnapshotListener, onError?: ErrorListener): () => void {
    const listener = { onSnapshot, onError };
    this.#listeners.add(listener);
    if (!this.#isFollowed) {
      this.#isFollowed = true;
      this.#schedule();
    }
    return () => this.#listeners.delete(listener);
  }

  /** @throws ClientError wrong_status when no link is on screen or read; too_many_renewals */
  async renew(): Promise<void> {
    this.calls.push('renew');
    await this.#reply();
    if (this.#isOver) return;
    if (!canMove(this.#snapshot.status, 'pending')) throw this.#error('wrong_status');
    if (this.#renewals < 1) throw this.#error('too_many_renewals');
    this.#renew();
  }

  /** @throws ClientError wrong_status when it has ended already */
  async cancel(reason: 'user' | 'page' = 'page'): Promise<void> {
    this.calls.push(`cancel:${reason}`);
    await this.#reply();
    if (this.#isClosed || this.#isBroken) return;
    if (!canMove(this.#snapshot.status, 'cancelled')) throw this.#error('wrong_status');
    this.#tell('cancelled');
  }

  /** @throws ClientError invalid_response_code when the code is not that of the script, or no wallet has answered */
  async return(responseCode: string): Promise<void> {
    this.calls.push(`return:${responseCode}`);
    await this.#reply();
    if (this.#isOver) return;
    const isRight = responseCode === this.#script.responseCode && canMove(this.#snapshot.status, 'approved');
    if (!isRight) throw this.#error('invalid_response_code');
    this.#tell('approved');
  }

  /** @throws ClientError wrong_status when it has ended, or a wallet has answered */
  async read(): Promise<void> {
    this.calls.push('read');
    await this.#reply();
    if (this.#isOver || this.#snapshot.status === 'read') return;
    if (!canMove(this.#snapshot.status, 'read')) throw this.#error('wrong_status');
    this.#tell('read');
  }

  /** @throws ClientError wrong_status when it has ended; presentation_rejected in a protocol that the script did not ask in */
  async answer({ protocol }: AnswerBody): Promise<void> {
    this.calls.push(`answer:${protocol}`);
    await this.#reply();
    if (this.#isOver) return;
    const isAsked = this.#script.digital?.some((request) => request.protocol === protocol);
    if (!isAsked) throw this.#error('presentation_rejected');
    this.approve();
  }

  close(): void {
    this.#isClosed = true;
    this.#stopTimer();
    this.#listeners.clear();
  }

  /**
   * Moves it through these statuses, and tells the page of the last one only: a page that was asleep meanwhile sees no more than that.
   * @throws RangeError when the status table does not allow a move; Error when the page hears of nothing more
   */
  move(...path: [Status, ...Status[]]): void {
    this.#expectOpen();
    let { status } = this.#snapshot;
    for (const next of path) {
      if (!canMove(status, next)) throw new RangeError(`This status cannot follow ${status}.`);
      status = next;
    }
    this.#tell(status, path.length);
  }

  /** The person approves in the wallet: `approved`, with an auth code that no service accepts. @throws as `move` does */
  approve(): void {
    if (this.#snapshot.status === 'answered') this.move('approved');
    else this.move('answered', 'approved');
  }

  /** Following cannot go on, for example because the service is gone. @throws Error when the page hears of nothing more */
  breakOff(error: ClientError): void {
    this.#expectOpen();
    this.#isBroken = true;
    this.#stopTimer();
    for (const { onError } of this.#listeners) onError?.(error);
  }

  get #isOver(): boolean {
    return this.#isClosed || this.#isBroken || isSettled(this.#snapshot.status);
  }

  #expectOpen(): void {
    if (this.#isClosed) throw new Error('The page has closed this scope request.');
    if (this.#isBroken) throw new Error('Following this scope request has broken off.');
    const { status } = this.#snapshot;
    if (isSettled(status)) throw new Error(`The page hears of nothing more after ${status}.`);
  }

  /** A service answers later, and never while the page still asks. */
  #reply(): Promise<void> {
    return Promise.resolve();
  }

  #error(code: ErrorCode): ClientError {
    return new ClientError(code, { docs: this.#docs(code) });
  }

  #docs(code: ErrorCode): string {
    return this.#script.docs?.(code) ?? '';
  }

  #renew(): void {
    this.#renewals -= 1;
    this.#tell('pending');
  }

  /** Plans what happens next by itself: the step of the script, a renewal as the real client does it, or the end of the time. */
  #schedule(): void {
    this.#stopTimer();
    if (!this.#isFollowed || this.#isOver) return;
    const { status } = this.#snapshot;
    const step: Step | undefined = this.#script.steps?.[status];
    const renews = status === 'pending' && this.#renewals > 0;
    const left = Math.max(0, this.remaining() - (renews ? RENEW_AHEAD : 0));
    if (step && step.after <= left) {
      this.#stopTimer = this.#clock.after(step.after, () => this.#tell(step.to));
    } else {
      this.#stopTimer = this.#clock.after(left, () => (renews ? this.#renew() : this.#tell('expired')));
    }
  }

  #tell(status: Status, moves = 1): void {
    const snapshot = this.#snapshotOf(status, this.#snapshot.version + moves);
    this.#snapshot = snapshot;
    this.#schedule();
    for (const { onSnapshot } of this.#listeners) onSnapshot(snapshot);
  }

  #snapshotOf(status: Status, version: number): Readonly<Snapshot> {
    const {
      link = randomLink,
      linkLives = LIFETIMES.link,
      reason = 'presentation_rejected',
      crossDevice = 'always',
      digital,
      match,
      qrCode,
      verifying,
    } = this.#script;
    const qrLink = link('qr', version);
    const sameDeviceLink = link('same-device', version);
    const now = this.#clock.now();
    const lives = status === 'pending' ? linkLives : LIFETIMES[status === 'approved' ? 'authCode' : 'read'];
    return Object.freeze({
      uuid: this.uuid,
      status,
      version,
      expiresAt: new Date(now + lives).toISOString(),
      now: new Date(now).toISOString(),
      ...((status === 'pending' || status === 'read') && {
        ...(crossDevice !== 'off' && { qrLink, qrRequest: requestOf(qrLink), ...(qrCode && { qrCode }) }),
        sameDeviceLink,
        sameDeviceRequest: requestOf(sameDeviceLink),
        crossDevice,
        ...(digital && { digital }),
      }),
      ...(status === 'read' && verifying && { verifying }),
      ...(status === 'answered' && match !== undefined && { match }),
      ...(status === 'approved' && { authCode: simulatedCode(this.uuid, now) }),
      ...(status === 'failed' && {
        error: Object.freeze({
          error: reason,
          error_description: this.#error(reason).message,
          docs: this.#docs(reason),
        }),
      }),
    });
  }
}
