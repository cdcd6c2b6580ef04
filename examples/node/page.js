const outcome = document.querySelector('#outcome');

document.addEventListener('auth-code-received', async (event) => {
  const reply = await fetch('/login', { method: 'POST', body: event.response });
  if (reply.ok) location.replace('/');
  else outcome.textContent = 'That did not work. Please try again.';
  event.target.close();
});
document.addEventListener('user-cancelled', () => {
  outcome.textContent = 'You stopped. Nothing was shared.';
});
document.addEventListener('civic-sip-error', (event) => {
  outcome.textContent = event.message;
});
