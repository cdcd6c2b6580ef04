// Lit takes over what the server has drawn only if this is there first. Two static imports would not keep that order in every bundle.
await import('@lit-labs/ssr-client/lit-element-hydrate-support.js');
await import('civic-elements');

const button = document.querySelector('civic-button');
/** What became of the last try. */
const outcome = document.querySelector('[role=status]');

button.addEventListener('auth-code-received', async ({ response }) => {
  const reply = await fetch('/api/sign-up', { method: 'POST', body: response });
  if (reply.ok) location.reload();
  else {
    button.close();
    outcome.textContent = 'That did not work. Please try again.';
  }
});
button.addEventListener('user-cancelled', () => {
  outcome.textContent = 'You stopped. Nothing was shared.';
});
button.addEventListener('civic-sip-error', ({ message }) => {
  outcome.textContent = message;
});
