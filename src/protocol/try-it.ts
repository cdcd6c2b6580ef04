import type { CreateReply } from './http.js';
import type { Scope } from './scopes.js';

/** The body of `POST /portal-api/apps/{id}/tries`: what a page sends to `POST /scope-requests`, without the app. */
export interface TryInput {
  scope: Scope;
  /** base64url(SHA-256(page secret as UTF-8)), 43 characters. */
  challenge: string;
}

/** The answer 201 to it: what a page gets, without the links for the same device, because a try returns to no page. */
export type TryStarted = Omit<CreateReply, 'sameDeviceLink' | 'sameDeviceRequest'>;

/** An HTTP request with its answer, as the portal shows it: of every secret and code only how it begins and ends. */
export interface ShownExchange {
  method: string;
  /** Path and query. */
  path: string;
  headers: Readonly<Record<string, string>>;
  /** JSON; absent where nothing is sent. */
  body?: unknown;
  status: number;
  /** JSON; absent for a stream. */
  answer?: unknown;
}

/** A value that came back, as far as it may be shown. */
export interface ShownItem {
  label: string;
  isValid: boolean;
  isOwner: boolean;
  /** At most 200 characters; absent in live mode, where it is about a real person. */
  value?: string;
}

/**
 * The answer 200 to `POST /portal-api/apps/{id}/tries/{uuid}/exchange` `{authCode}`. An exchange that was refused is an answer as well: its status
 * and error are in `exchange`.
 */
export interface TryExchanged {
  /** The call of a back-end, and what it is answered. */
  exchange: ShownExchange;
  /** The header and the claims of the request token in that call. */
  requestToken: Readonly<Record<'header' | 'claims', unknown>>;
  /** The claims of the JWT in the answer; absent where the exchange was refused. */
  signed?: Readonly<Record<string, unknown>>;
  /** What was decrypted; absent where the exchange was refused. */
  items?: readonly ShownItem[];
}
