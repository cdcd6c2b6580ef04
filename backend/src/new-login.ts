import { createHash, randomBytes } from 'node:crypto';

/** What ties an auth code to one visitor. */
export interface Login {
  /** For the page: the button's `login-nonce`. It tells nothing about the secret. 43 characters. */
  loginNonce: string;
  /** For this visitor's session or an HttpOnly cookie, and for `exchangeCode(code, { loginSecret })`; never for the page. 43 characters. */
  loginSecret: string;
}

/** 256 random bits in base64url. */
const SECRET = /^[\w-]{43}$/;

/**
 * Begins a login for one visitor: a nonce that the page may see, and the secret from which it derives. Whoever slips an auth code of their own into
 * a visitor's session has no code for the secret that is kept there, so the exchange refuses it (login CSRF; RFC 6749, section 10.12).
 * @param kept the secret that this visitor's session holds already. It stays, so that a page in another tab, and one that a wallet sends the person
 *   back to, go on; anything else is replaced by a new one.
 * @example
 * ```ts
 * import { newLogin } from 'civic-backend';
 *
 * export function button(session: { loginSecret?: string }): string {
 *   const { loginNonce, loginSecret } = newLogin(session.loginSecret);
 *   session.loginSecret = loginSecret;
 *   return `<civic-button app-id="YOUR_APP_ID" scope-request="BASIC_LOGIN" login-nonce="${loginNonce}"></civic-button>`;
 * }
 * ```
 */
export function newLogin(kept?: string): Login {
  const loginSecret =
    typeof kept === 'string' && SECRET.test(kept) ? kept : randomBytes(32).toString('base64url');
  return { loginSecret, loginNonce: loginNonceOf(loginSecret) };
}

/** The nonce that derives from a secret: base64url(SHA-256(secret)). */
export function loginNonceOf(loginSecret: string): string {
  return createHash('sha256').update(loginSecret).digest('base64url');
}
