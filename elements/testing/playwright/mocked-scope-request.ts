import type { PageErrorCode } from '../../../src/protocol/page-errors.js';
import type { Status } from '../../../src/protocol/scope-request.js';
import type { Scope } from '../../../src/protocol/scopes.js';

/** What a wallet's approval brings. */
export interface Approval {
  /** The auth code that the page gets, in the form of a JWT. Default: one that no service accepts. */
  authCode?: string;
}

/**
 * A scope request that a page has started. The test is the person and their wallet. A move that cannot follow throws, so that a test shows nothing
 * that a service never does.
 */
export interface MockedScopeRequest {
  readonly uuid: string;
  /** The public id of the app that the page named. */
  readonly appId: string;
  /** What the page asks for. */
  readonly scope: Scope;
  /** The nonce of the site's back-end that the page passed on; `undefined` when it passed none. */
  readonly loginNonce: string | undefined;
  /** The page to which a wallet on the same device returns; `undefined` when the page named none. */
  readonly returnUrl: string | undefined;
  /** Where it stands. It becomes `cancelled` when the page gives up, and `expired` when its time is over. */
  readonly status: Status;

  /** A wallet reads what is asked for: `read`. @throws Error when it was read already, or is over */
  read(): void;

  /** The person approves on another device: `approved`. @throws Error when it is over; RangeError when the code has not the form of a JWT */
  approve(approval?: Approval): void;

  /**
   * The person approves in a wallet on the device that has the page: `answered`. It becomes `approved` when the page is there again.
   *
   * @returns the address to which the wallet sends the person back. Open it with `page.goto()`
   * @throws as `approve` does
   */
  approveOnSameDevice(approval?: Approval): string;

  /** The person says no: `denied`. @throws Error when it is over */
  deny(): void;

  /** The time is over: `expired`. @throws Error when it is over already */
  expire(): void;

  /**
   * What the wallet answers cannot be used: `failed`.
   *
   * @param code why, one of the codes that a page can meet. Default: `presentation_rejected`
   * @throws Error when it is over; RangeError for an unknown code
   */
  fail(code?: PageErrorCode): void;
}
