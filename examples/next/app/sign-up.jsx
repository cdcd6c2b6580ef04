'use client';

import 'civic-elements';
import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';

/** The button, and what became of the last try. */
export function SignUp({ appId, service, loginNonce }) {
  const [outcome, setOutcome] = useState('');
  const router = useRouter();

  useEffect(() => {
    const listeners = new AbortController();
    const on = (name, listener) => document.addEventListener(name, listener, { signal: listeners.signal });
    on('auth-code-received', async ({ response, target }) => {
      const reply = await fetch('/api/sign-up', { method: 'POST', body: response });
      target.close();
      if (reply.ok) router.refresh();
      else setOutcome('That did not work. Please try again.');
    });
    on('user-cancelled', () => setOutcome('You stopped. Nothing was shared.'));
    on('civic-sip-error', ({ message }) => setOutcome(message));
    return () => listeners.abort();
  }, [router]);

  return (
    <>
      <civic-button app-id={appId} service={service} login-nonce={loginNonce} scope-request="BASIC_SIGNUP" />
      <p role="status">{outcome}</p>
    </>
  );
}
