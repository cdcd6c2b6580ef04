'use client';

import { CivicButton } from 'civic-elements/react';
import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';

/** The button, and what became of the last try. */
export function SignUp({ appId, service, loginNonce }) {
  const [outcome, setOutcome] = useState('');
  const button = useRef(null);
  const router = useRouter();

  async function exchange(code) {
    const reply = await fetch('/api/sign-up', { method: 'POST', body: code });
    button.current?.close();
    if (reply.ok) router.refresh();
    else setOutcome('That did not work. Please try again.');
  }

  return (
    <>
      <CivicButton
        ref={button}
        appId={appId}
        service={service}
        loginNonce={loginNonce}
        scopeRequest="BASIC_SIGNUP"
        onAuthCodeReceived={({ response }) => exchange(response)}
        onUserCancelled={() => setOutcome('You stopped. Nothing was shared.')}
        onCivicSipError={({ message }) => setOutcome(message)}
      />
      <p role="status">{outcome}</p>
    </>
  );
}
