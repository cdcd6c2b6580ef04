import { newLogin } from 'civic-backend';
import { cookies } from 'next/headers';
import { app } from '../lib/civic.js';
import { findSession } from '../lib/sessions.js';
import { SignUp } from './sign-up.jsx';

export default async function Page() {
  const jar = await cookies();
  const session = findSession(jar.get('session')?.value);
  // The nonce in the page binds the code to this visitor; its secret stays in the cookie.
  const { loginNonce } = newLogin(jar.get('login')?.value);
  return (
    <main>
      <h1>Next</h1>
      {session ? (
        <p role="status">Signed up as {session.email}</p>
      ) : (
        <SignUp {...app} loginNonce={loginNonce} />
      )}
    </main>
  );
}
