import { randomBytes } from 'node:crypto';

// Until the process ends. A real site has a password that stays.
const password = randomBytes(32).toString('base64url');

/** The visitor's session, sealed in their cookie. */
export function visitorSession(event) {
  return useSession(event, { password, cookie: { httpOnly: true, secure: true, sameSite: 'lax' } });
}
