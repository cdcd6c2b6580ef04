import type { Clock } from '../../src/client/clock.js';
import { createPageSecret } from '../../src/client/page-secret.js';
import type { ScopeRequest, SnapshotListener } from '../../src/client/scope-request.js';
import type { ErrorCode } from '../../src/protocol/errors.js';
import type { AppSummary, Snapshot } from '../../src/protocol/http.js';
import { canMove, isSettled, LIFETIMES, type Status } from '../../src/protocol/scope-request.js';
import type { Course } from './courses.js';
import { simulatedCode } from './simulated-code.js';
import { SIMULATED_SERVICE, simulatedError } from './simulated-service.js';

export interface SimulatedStart {
  course: Course;
  app: Readonly<AppSummary>;
  labels: readonly string[];
  clock: Clock;
  /** The real service's base address, when there is one. */
  base: string | undefined;
}

/** A link as a service writes it: 22 base64url characters behind `/w/`. */
function link(): string {
  return `${SIMULATED_SERVICE}/w/${createPageSecret().slice(0, 22)}`;
}

/**
 * A scope request that nobody else knows of. Behaves towards the page as one at a service does, and moves by itself from the first
 * subscription on. One timer at most; none before the first subscription, after the end and after `close()`.
 */
export class SimulatedScopeRequest implements ScopeRequest {
  readonly uuid: string = crypto.randomUUID();
  readonly pageSecret = createPageSecret();
  readonly app: Readonly<AppSummary>;
  readonly labels: readonly string[];
  readonly #start: SimulatedStart;
  readonly #listeners = new Set<{ onSnapshot: SnapshotListener }>();
  #snapshot: Readonly<Snapshot>;
  #renewals: number;
  #following = false;
  #closed = false;
  #callOff = () => {};

  constructor(start: SimulatedStart) {
    this.#start = start;
    this.app = start.app;
    this.labels = start.labels;
    this.#renewals = start.course.renewals;
    this.#snapshot = this.#next('pending', 1);
  }

  get snapshot(): Readonly<Snapshot> {
    return this.#snapshot;
  }

  remaining(): number {
    return Math.max(0, Date.parse(this.#snapshot.expiresAt) - this.#start.clock.now());
  }

  subscribe(onSnapshot: SnapshotListener): () => void {
    const listener = { onSnapshot };
    this.#listeners.add(listener);
    if (!this.#following) {
      this.#following = true;
      this.#schedule();
    }
    return () => this.#listeners.delete(listener);
  }

  async renew(): Promise<void> {
    await this.#reply();
    if (this.#isOver) return;
    if (!canMove(this.#snapshot.status, 'pending')) throw this.#error('wrong_status');
    if (this.#renewals < 1) throw this.#error('too_many_renewals');
    this.#renewals -= 1;
    this.#move('pending');
  }

  async cancel(): Promise<void> {
    await this.#reply();
    if (this.#closed) return;
    if (!canMove(this.#snapshot.status, 'cancelled')) throw this.#error('wrong_status');
    this.#move('cancelled');
  }

  /** @throws ClientError invalid_response_code always: no wallet returns, so there is no code that could be right */
  async return(): Promise<void> {
    await this.#reply();
    if (!this.#isOver) throw this.#error('invalid_response_code');
  }

  close(): void {
    this.#closed = true;
    this.#callOff();
    this.#listeners.clear();
  }

  get #isOver(): boolean {
    return this.#closed || isSettled(this.#snapshot.status);
  }

  /** A service answers later, never while the page still asks. */
  #reply(): Promise<void> {
    return Promise.resolve();
  }

  #error(code: ErrorCode) {
    return simulatedError(this.#start.base, code);
  }

  #schedule(): void {
    this.#callOff();
    if (!this.#following || this.#isOver) return;
    const { clock, course } = this.#start;
    const { after, to } = course.steps[this.#snapshot.status] ?? { after: this.remaining(), to: 'expired' };
    this.#callOff = clock.after(after, () => this.#move(to));
  }

  #move(status: Status): void {
    this.#snapshot = this.#next(status, this.#snapshot.version + 1);
    const snapshot = this.#snapshot;
    this.#schedule();
    for (const { onSnapshot } of this.#listeners) onSnapshot(snapshot);
  }

  #next(status: Status, version: number): Readonly<Snapshot> {
    const { clock, course } = this.#start;
    const now = clock.now();
    const lives =
      status === 'pending' ? course.linkLives : LIFETIMES[status === 'approved' ? 'authCode' : 'read'];
    const { code, message, docs } = this.#error('presentation_rejected');
    return Object.freeze({
      uuid: this.uuid,
      status,
      version,
      expiresAt: new Date(now + lives).toISOString(),
      now: new Date(now).toISOString(),
      ...(status === 'pending' && { qrLink: link(), sameDeviceLink: link() }),
      ...(status === 'approved' && { authCode: simulatedCode(this.uuid, now) }),
      ...(status === 'failed' && {
        error: Object.freeze({ error: code, error_description: message, docs }),
      }),
    });
  }
}
