import { newLogin } from 'civic-backend';

/** What the page starts with. The nonce binds the code to this visitor; its secret stays in the session. */
export default defineEventHandler(async (event) => {
  if (getRequestURL(event).pathname !== '/') return;
  const session = await visitorSession(event);
  const { loginNonce, loginSecret } = newLogin(session.data.loginSecret);
  await session.update({ loginSecret });
  event.context.visitor = { ...app, loginNonce, email: session.data.email };
});
