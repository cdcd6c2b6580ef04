/** The HTTP bodies of sign-in to the portal by a wallet, as those of portal.ts. */

/**
 * With what the page's `<civic-button>` asks a wallet: the answer of `POST /portal-api/sign-in/wallet/options`, and for a member who links one of
 * `POST /portal-api/wallets/options`, both without a body. 404 where `CIVIC_PORTAL_WALLET` is off.
 */
export interface WalletAsk {
  appId: string;
  scope: string;
  /** Binds the auth code to this browser, or to the session of this member. */
  loginNonce: string;
}

/**
 * `POST /portal-api/sign-in/wallet` `{code}` signs in by a linked wallet; the answer is a `PortalSession`. `POST /portal-api/wallets` links one to the
 * member who is signed in; the answer is a `WalletRow`.
 */
export interface WalletApproved {
  /** The auth code that the page got. */
  code: string;
  /** What its owner calls the wallet that is linked: 1 to 64 visible characters; default `Wallet`. */
  name?: string;
}

/**
 * A linked wallet: of the signed-in member (`GET /portal-api/wallets`), or of any for an owner (`GET /portal-api/members/{id}/wallets`). `DELETE` of the same
 * with its id removes it (204); where an owner does, the sessions of that member end.
 */
export interface WalletRow {
  id: string;
  name: string;
  createdAt: number;
  lastUsedAt?: number;
}
