import { createPageSecret } from '../../../src/client/page-secret.js';
import type { CreateBody, Snapshot } from '../../../src/protocol/http.js';
import { canMove, isTerminal } from '../../../src/protocol/moves.js';
import type { PageErrorCode } from '../../../src/protocol/page-errors.js';
import {
  type CrossDevice,
  LIFETIMES,
  MAX_RENEWALS,
  type Status,
} from '../../../src/protocol/scope-request.js';
import type { Scope } from '../../../src/protocol/scopes.js';
import { simulatedCode } from '../simulated-code.js';
import type { Approval, MockedScopeRequest } from './mocked-scope-request.js';
import { checkCode, errorBody, Refusal } from './refusal.js';
import { returnAddress } from './return-address.js';
import { waysToAnswer } from './ways-to-answer.js';

/** The form that a client demands of an auth code (RFC 7515, section 7.1). */
const JWT = /^(?:[\w-]+\.){2}[\w-]+$/;

/** 22 base64url characters, as the ids in links have them. */
const randomId = () => createPageSecret().slice(0, 22);

/** What a page asked for, with what the service made of it. */
export interface Asked extends CreateBody {
  crossDevice: CrossDevice;
  /** Where the page was that asked. */
  origin: string;
}

/** One scope request as a service keeps it. It moves by the status table, expires by itself, and wakes who waits for a change. */
export class Row implements MockedScopeRequest {
  readonly uuid: string = crypto.randomUUID();
  readonly asked: Asked;
  readonly #service: string;
  readonly #now: () => number;
  #status: Status = 'pending';
  #version = 1;
  #expiresAt: number;
  #renewals = 0;
  #links = { qr: randomId(), sameDevice: randomId() };
  #authCode: string | undefined;
  #isPickedUp = false;
  #responseCode: string | undefined;
  #error: PageErrorCode = 'server_error';
  readonly #sleepers = new Set<() => void>();

  /** @param now milliseconds since the epoch */
  constructor(service: string, asked: Asked, now: () => number) {
    this.#service = service;
    this.asked = asked;
    this.#now = now;
    this.#expiresAt = now() + LIFETIMES.link;
  }

  get appId(): string {
    return this.asked.appId;
  }

  get scope(): Scope {
    return this.asked.scope;
  }

  get loginNonce(): string | undefined {
    return this.asked.loginNonce;
  }

  get returnUrl(): string | undefined {
    return this.asked.returnUrl;
  }

  get status(): Status {
    return this.#current();
  }

  read(): void {
    this.#move(['read']);
  }

  approve({ authCode }: Approval = {}): void {
    this.#useCode(authCode);
    this.#move(this.#current() === 'answered' ? ['approved'] : ['answered', 'approved']);
  }

  approveOnSameDevice({ authCode }: Approval = {}): string {
    this.#useCode(authCode);
    this.#move(['answered']);
    this.#responseCode = createPageSecret();
    return returnAddress(this.returnUrl ?? `${this.asked.origin}/`, this.uuid, this.#responseCode);
  }

  deny(): void {
    this.#move(['denied']);
  }

  expire(): void {
    this.#move(['expired']);
  }

  fail(code: PageErrorCode = 'presentation_rejected'): void {
    checkCode(code);
    this.#error = code;
    this.#move(['failed']);
  }

  /** The page gives up. It may say so twice. @throws Refusal wrong_status */
  cancel(): void {
    if (this.#current() !== 'cancelled') this.#moveForPage('cancelled');
  }

  /** New links. @throws Refusal too_many_renewals; wrong_status */
  renew(): void {
    this.#current();
    if (this.#renewals >= MAX_RENEWALS) throw new Refusal('too_many_renewals');
    this.#moveForPage('pending');
    this.#renewals += 1;
    this.#links = { qr: randomId(), sameDevice: randomId() };
  }

  /** The page is there again. @throws Refusal wrong_status; invalid_response_code */
  return(responseCode: string): void {
    if (this.#current() !== 'answered') throw new Refusal('wrong_status');
    if (responseCode !== this.#responseCode) throw new Refusal('invalid_response_code');
    this.#moveForPage('approved');
  }

  /** Resolves when the version is above `after`, or after so many seconds. */
  async above(after: number, seconds: number): Promise<void> {
    this.#current();
    if (this.#version > after) return;
    await new Promise<void>((resolve) => {
      const wake = () => {
        clearTimeout(timer);
        this.#sleepers.delete(wake);
        resolve();
      };
      const timer = setTimeout(wake, Math.min(seconds * 1000, Math.max(1, this.#expiresAt - this.#now())));
      // A script ends although a page that is gone still polls.
      (timer as { unref?: () => void }).unref?.();
      this.#sleepers.add(wake);
    });
  }

  /** What the page may see. The first one that shows an approval starts the life of the auth code. */
  snapshot(): Snapshot {
    const status = this.#current();
    if (status === 'approved' && !this.#isPickedUp) this.#pickUp();
    return {
      uuid: this.uuid,
      status,
      version: this.#version,
      expiresAt: new Date(this.#expiresAt).toISOString(),
      now: new Date(this.#now()).toISOString(),
      ...((status === 'pending' || status === 'read') &&
        waysToAnswer(this.#service, this.#links, this.asked.crossDevice)),
      ...(status === 'approved' && { authCode: this.#authCode ?? '' }),
      ...(status === 'failed' && { error: errorBody(this.#service, this.#error) }),
    };
  }

  /** Its status, which is `expired` from the moment on at which its time is over. */
  #current(): Status {
    if (!isTerminal(this.#status) && this.#now() >= this.#expiresAt) this.#become('expired');
    return this.#status;
  }

  /** Moves through these statuses, as one change. @throws Error when the status table does not allow it */
  #move(path: readonly Status[]): void {
    let status = this.#current();
    for (const next of path) {
      if (!canMove(status, next)) throw new Error(`A scope request that is ${status} cannot become ${next}.`);
      status = next;
    }
    this.#become(status);
  }

  #useCode(authCode: string | undefined): void {
    if (authCode !== undefined && !JWT.test(authCode))
      throw new RangeError(
        'authCode must have the form of a JWT: three parts of base64url with dots between.',
      );
    this.#authCode = authCode;
  }

  #pickUp(): void {
    const now = this.#now();
    this.#isPickedUp = true;
    this.#authCode ??= simulatedCode(this.uuid, now);
    this.#version += 1;
    this.#expiresAt = Math.floor(now / 1000) * 1000 + LIFETIMES.authCode;
  }

  #moveForPage(next: Status): void {
    if (!canMove(this.#status, next)) throw new Refusal('wrong_status');
    this.#become(next);
  }

  #become(status: Status): void {
    const now = this.#now();
    this.#status = status;
    this.#version += 1;
    if (!isTerminal(status)) this.#expiresAt = now + LIFETIMES[status === 'pending' ? 'link' : 'read'];
    for (const wake of this.#sleepers) wake();
  }
}
