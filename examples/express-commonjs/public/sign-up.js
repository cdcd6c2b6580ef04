const outcome = document.querySelector('#outcome');

document.addEventListener('auth-code-received', async ({ response, target }) => {
  const reply = await fetch('/sign-up', { method: 'POST', body: response });
  target.close();
  if (reply.ok) location.reload();
  else outcome.textContent = 'That did not work. Please try again.';
});
document.addEventListener('user-cancelled', () => {
  outcome.textContent = 'You stopped. Nothing was shared.';
});
document.addEventListener('civic-sip-error', ({ message }) => {
  outcome.textContent = message;
});
