import 'civic-elements';
import { useState } from 'react';

/** The button, and what became of the last try. */
export function SignUp({ session, onSignedUp }) {
  const [outcome, setOutcome] = useState('');

  async function exchange({ response, target }) {
    const reply = await fetch('/api/sign-up', { method: 'POST', body: response });
    target.close();
    if (reply.ok) onSignedUp((await reply.json()).email);
    else setOutcome('That did not work. Please try again.');
  }

  return (
    <>
      <civic-button
        app-id={session.appId}
        service={session.service}
        login-nonce={session.loginNonce}
        scope-request="BASIC_SIGNUP"
        onauth-code-received={exchange}
        onuser-cancelled={() => setOutcome('You stopped. Nothing was shared.')}
        oncivic-sip-error={({ message }) => setOutcome(message)}
      />
      <p role="status">{outcome}</p>
    </>
  );
}
