import { useEffect, useState } from 'react';
import { type Session, SignUp } from './sign-up';

export function App() {
  const [session, setSession] = useState<Session>();
  useEffect(() => {
    fetch('/api/session')
      .then((reply) => reply.json())
      .then(setSession);
  }, []);

  return (
    <main>
      <h1>React</h1>
      {session?.email && <p role="status">Signed up as {session.email}</p>}
      {session && !session.email && (
        <SignUp session={session} onSignedUp={(email) => setSession({ ...session, email })} />
      )}
    </main>
  );
}
