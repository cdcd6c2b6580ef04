import { newLogin } from 'civic-backend';
import { app } from '$lib/server/civic.js';
import { findSession } from '$lib/server/sessions.js';

/** The nonce in the page binds the code to this visitor; its secret stays in the cookie. */
export function load({ cookies }) {
  const { loginNonce, loginSecret } = newLogin(cookies.get('login'));
  cookies.set('login', loginSecret, { path: '/' });
  return { ...app, loginNonce, email: findSession(cookies.get('session'))?.email };
}
