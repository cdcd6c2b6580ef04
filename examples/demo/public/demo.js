const join = document.querySelector('#join');
const welcome = document.querySelector('#welcome');
const outcome = document.querySelector('#outcome');
const events = document.querySelector('#events');
const language = document.querySelector('#language');
const LABELS = {
  'contact.personal.email': 'E-mail',
  'contact.personal.phoneNumber': 'Phone number',
  'verifications.levels.CIVIC:IAL1': 'Level of assurance',
};

function log(text) {
  events.querySelector('.empty')?.remove();
  const item = document.createElement('li');
  item.textContent = text;
  events.append(item);
}

function show(items) {
  const list = document.querySelector('#data');
  list.replaceChildren(
    ...items.map(([label, value]) => {
      const row = document.createElement('div');
      const term = document.createElement('dt');
      const detail = document.createElement('dd');
      term.textContent = label;
      detail.textContent = value;
      // A name may be written from right to left; a number never is.
      detail.dir = 'auto';
      row.append(term, detail);
      return row;
    }),
  );
  join.hidden = true;
  welcome.hidden = false;
  outcome.textContent = '';
  document.querySelector('#welcome-title').focus();
}

document.addEventListener('status-change', (event) => log(`status-change: ${event.status}`));
document.addEventListener('user-cancelled', (event) => {
  log(`user-cancelled: ${event.reason}`);
  outcome.textContent =
    event.reason === 'denied'
      ? 'You declined to share. Nothing was sent to us.'
      : 'You stopped. Nothing was sent to us.';
});
document.addEventListener('civic-sip-error', (event) => {
  log(`civic-sip-error: ${event.code}`);
  outcome.textContent = event.message;
});
document.addEventListener('auth-code-received', async (event) => {
  log('auth-code-received: a JWT, sent to our back-end');
  outcome.textContent = 'Checking with our back-end …';
  const reply = await fetch('/login', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ authCode: event.response }),
  });
  const result = await reply.json();
  if (!reply.ok) {
    log(`exchange refused: ${result.error}`);
    outcome.textContent = 'Our back-end could not exchange the code. Please try again.';
    return;
  }
  log('exchange: verified data received by the back-end');
  event.target.close();
  show([
    ...result.data.map((item) => [LABELS[item.label] ?? item.label, item.value]),
    ['User id at this site', result.userId],
  ]);
});
document.querySelector('#again').addEventListener('click', () => {
  welcome.hidden = true;
  join.hidden = false;
});

// The elements follow the language of the page, also while they are open.
language.addEventListener('change', () => {
  const [{ value, dir }] = language.selectedOptions;
  const address = new URL(location.href);
  address.searchParams.set('lang', value);
  history.replaceState(history.state, '', address);
  document.documentElement.lang = value;
  document.documentElement.dir = dir;
});
