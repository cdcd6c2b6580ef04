import { CivicButton, type CivicButtonElement } from 'civic-elements/react';
import { useRef, useState } from 'react';

/** What the back-end says of the visitor. */
export interface Session {
  appId: string;
  service: string;
  loginNonce: string;
  /** Present once the visitor has signed up. */
  email?: string;
}

interface Props {
  session: Session;
  onSignedUp(email: string): void;
}

/** The button, and what became of the last try. */
export function SignUp({ session, onSignedUp }: Props) {
  const [outcome, setOutcome] = useState('');
  const button = useRef<CivicButtonElement>(null);

  async function exchange(code: string) {
    const reply = await fetch('/api/sign-up', { method: 'POST', body: code });
    button.current?.close();
    if (reply.ok) onSignedUp((await reply.json()).email);
    else setOutcome('That did not work. Please try again.');
  }

  return (
    <>
      <CivicButton
        ref={button}
        appId={session.appId}
        service={session.service}
        loginNonce={session.loginNonce}
        scopeRequest="BASIC_SIGNUP"
        onAuthCodeReceived={({ response }) => exchange(response)}
        onUserCancelled={() => setOutcome('You stopped. Nothing was shared.')}
        onCivicSipError={({ message }) => setOutcome(message)}
      />
      <p role="status">{outcome}</p>
    </>
  );
}
