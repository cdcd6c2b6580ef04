import type { ErrorCode } from './errors.js';
import type { Scope } from './scopes.js';
import type { Status } from './scope-request.js';

/** `POST /scope-requests`. */
export interface CreateBody {
  /** The app's public id. */
  appId: string;
  scope: Scope;
  /** base64url(SHA-256(page secret as UTF-8)), 43 characters. */
  challenge: string;
  /** Where a wallet on the same device sends the person back; its origin must be registered for the app. */
  returnUrl?: string;
  /** Made by the site's back-end for one visitor; comes back inside the signed user data. At most 128 characters. */
  loginNonce?: string;
}

/** What a page may know of the app that asks. */
export interface AppSummary {
  name: string;
  /** `data:` URL of a raster image of at most 16 kB. */
  logo?: string;
  /** Whether the service runs in development mode or the app awaits approval. */
  isTest: boolean;
  /** http(s) address where the operator explains identity verification; the intro screen links to it. */
  learnMore?: string;
  /** Wallets that the operator suggests, each with the http(s) address where people get it. */
  wallets?: { name: string; link: string }[];
}

/** 201 of `POST /scope-requests`. */
export interface CreateReply extends Snapshot {
  qrLink: string;
  sameDeviceLink: string;
  app: AppSummary;
  /** Civic labels that an approval will yield, in order. */
  labels: string[];
}

/** What a page sees of a scope request: body of `GET /scope-requests/{uuid}`, and each SSE event. */
export interface Snapshot {
  uuid: string;
  status: Status;
  /** Rises with every change; the id of the SSE event. */
  version: number;
  /** ISO 8601, of what is now on screen: the link, the answer or the auth code. */
  expiresAt: string;
  /** Server time when this snapshot was made, ISO 8601: countdowns do not depend on the page's clock. */
  now: string;
  qrLink?: string;
  sameDeviceLink?: string;
  /** The auth code, a JWT; with status `approved` only. */
  authCode?: string;
  /** With status `failed` only. */
  error?: ErrorBody;
}

/** `POST /scope-requests/{uuid}/cancel`. */
export interface CancelBody {
  reason?: 'user' | 'page';
}

/** `POST /scope-requests/{uuid}/return`. */
export interface ReturnBody {
  /** From the fragment of the return URL. */
  responseCode: string;
}

/** Every error answer of the service. Never holds any part of the input. */
export interface ErrorBody {
  error: ErrorCode;
  error_description: string;
  /** Address of the page that explains this code. */
  docs: string;
}
