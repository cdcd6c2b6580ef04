import type { ErrorCode } from './errors.js';
import type { Scope } from './scopes.js';
import type { CrossDevice, DigitalProtocol, Status } from './scope-request.js';

/** The body of `POST /scope-requests`. */
export interface CreateBody {
  /** The public id of the app. */
  appId: string;
  scope: Scope;
  /** base64url(SHA-256(page secret as UTF-8)), 43 characters. */
  challenge: string;
  /** The page to which a wallet on the same device sends the person back. Its origin must be registered for the app. */
  returnUrl?: string;
  /** A value that the site's back-end made for this visitor. It comes back inside the signed user data. At most 128 characters. */
  loginNonce?: string;
  /** The protocols that the page's browser takes for its own wallet prompt, among others that are ignored. Absent without a prompt. At most 16. */
  digital?: string[];
  /** Where the page wants to show the code for another device. It can make the app's policy stricter, and never looser. */
  crossDevice?: CrossDevice;
}

/** What a page may know of the app that asks. */
export interface AppSummary {
  name: string;
  /** The `data:` URL of a raster image of at most 16 kB. */
  logo?: string;
  /** `#rrggbb`: the colour of the modal where the page sets no `--civic-brand`. Absent: the standard colour. */
  brand?: string;
  /** Whether the service runs in development mode or the app awaits approval. */
  isTest: boolean;
  /** The http(s) address of a page where the operator explains identity verification. The intro screen links to it. */
  learnMore?: string;
  /** Wallets that the operator lists and the app offers, in order. At most 8. */
  wallets?: WalletSummary[];
}

/** A wallet that a page can offer by its name. With `scheme`, `universalLink` or `androidPackage` it can be opened on the same device. */
export interface WalletSummary {
  name: string;
  /** The `data:` URL of a raster image of at most 16 kB. */
  logo?: string;
  /** The http(s) address of a page where people get it. */
  link?: string;
  /** The http(s) address of its page in Apple's store. */
  appStore?: string;
  /** The http(s) address of its page in Google's store. */
  playStore?: string;
  /** The scheme that it listens to, up to the query: `haip-vp://`. What follows is `?` and the `sameDeviceRequest` of a snapshot. */
  scheme?: string;
  /** An http(s) address that its app claims (universal link, app link), to which the same is added. */
  universalLink?: string;
  /** The name of its package on Android, for `intent:` links. */
  androidPackage?: string;
}

/** The body of the answer 201 to `POST /scope-requests`. */
export interface CreateReply extends Snapshot {
  sameDeviceLink: string;
  app: AppSummary;
  /** The Civic labels that an approval will yield, in order. */
  labels: string[];
  /** Those of them that the approval will lack for certain, because no issuer whom the service trusts has them; absent when there are none. */
  unavailable?: string[];
}

/** What a page sees of a scope request: the answer to `GET /scope-requests/{uuid}`, and the data of each SSE event. */
export interface Snapshot {
  uuid: string;
  status: Status;
  /** A number that rises with every change. It is also the id of the SSE event. */
  version: number;
  /** When the link, the answer or the auth code expires, whichever the status is about. ISO 8601. */
  expiresAt: string;
  /** The time of the service when it made this snapshot, so that a countdown does not depend on the clock of the page. ISO 8601. */
  now: string;
  /** The address of the landing page, which the code for another device holds unless `qrCode` says more. It exists only while the scope request can be answered, and not where `crossDevice` is `off`. */
  qrLink?: string;
  /**
   * The OpenID4VP parameters for another device. Wallets' own scanners read them in a code behind `openid4vp://?`. It exists as long as `qrLink`.
   */
  qrRequest?: string;
  /**
   * What the code for another device holds, where app or operator want more than `qrLink`: with `both`, `qrRequest` behind `qrLink` and `?`; with
   * `direct`, `qrRequest` behind `openid4vp://?`, for the scanners of wallets alone.
   */
  qrCode?: 'both' | 'direct';
  sameDeviceLink?: string;
  /**
   * The OpenID4VP parameters of the link on the same device (`client_id`, `request_uri`, `request_uri_method`), as the query that follows the
   * scheme of a wallet. It exists only while the scope request can be answered.
   */
  sameDeviceRequest?: string;
  /** Where to show the code, by the policy of app and scope and by what the page asked for. It exists only while the scope request can be answered. */
  crossDevice?: CrossDevice;
  /**
   * Requests for the browser's wallet prompt, one for each protocol, in the order in which they are best asked. It exists only while the scope
   * request can be answered, and only for a page that named protocols. A renewal makes new ones.
   */
  digital?: DigitalRequest[];
  /**
   * The number of two digits that the person must pick on the device whose wallet has answered. It exists only in the status `answered`, where the
   * app asks for it; show it, because the scope request does not go on without.
   */
  match?: string;
  /** The auth code, a JWT. It exists only in the status `approved`. */
  authCode?: string;
  /** Why it failed. It exists only in the status `failed`. */
  error?: ErrorBody;
  /**
   * What happened although the status did not change: `answer_too_large`, a wallet's answer was refused because of its size. A smaller one may
   * still follow. It exists only while the link can be answered.
   */
  notice?: 'answer_too_large';
  /**
   * What the person is showing to be theirs, on a page of the service, before their wallet can answer. It exists in the status `read` alone, until
   * that is done.
   */
  verifying?: 'email' | 'phone';
}

/** One of the `requests` of `navigator.credentials.get({ digital })` (W3C Digital Credentials). */
export interface DigitalRequest {
  protocol: DigitalProtocol;
  data: Record<string, unknown>;
}

/** The body of `POST /scope-requests/{uuid}/answer`: what the browser's wallet prompt returned. */
export interface AnswerBody {
  protocol: DigitalProtocol;
  /** As the wallet made it: with OpenID4VP a JWE in `response`, or `error`; with ISO mdoc the encrypted response in base64url in `response`. */
  data: Record<string, unknown>;
}

/** The body of `POST /scope-requests/{uuid}/cancel`. */
export interface CancelBody {
  reason?: 'user' | 'page';
}

/** The body of `POST /scope-requests/{uuid}/return`. */
export interface ReturnBody {
  /** The response code in the fragment of the return URL. */
  responseCode: string;
}

/** The body of every error answer of the service. It never holds any part of the input. */
export interface ErrorBody {
  error: ErrorCode;
  error_description: string;
  /** The address of the page that explains this code. */
  docs: string;
  /** With `label_missing`: the Civic label that has no usable value. */
  label?: string;
  /** With `no_trusted_issuer`: the Civic labels that no credential of an issuer whom the service trusts can give. */
  labels?: string[];
  /** With `invalid_request`: which member is missing or wrong, such as `body/challenge`; of one that is not known, where it stands. With `invalid_app`: the field, such as `origins`. With `invalid_grant`, to a wallet: `body/pre-authorized_code` where the offer itself is used or over. */
  member?: string;
}
