/** Verified or not, text from outside is only ever text. */
function escape(text) {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

function page(head, body) {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <link rel="icon" href="data:,">
    <title>Server-rendered</title>
    ${head}
  </head>
  <body>
    <h1>Server-rendered</h1>
    ${body}
  </body>
</html>`;
}

/** The button is a field of the form. The code is valid for a minute, so the form is sent as soon as the code is there. */
export function signUpPage({ appId, serviceUrl, loginNonce, message = '' }) {
  const head = `<script type="module" src="${serviceUrl}/civic-elements.js"></script>`;
  const body = `<form action="/sign-up" method="post">
      <label>Nickname <input name="nickname" value="Fern" required></label>
      <civic-button name="code" app-id="${appId}" scope-request="BASIC_SIGNUP" login-nonce="${loginNonce}"></civic-button>
    </form>
    <p id="outcome" role="status">${message}</p>
    <script type="module">
      const outcome = document.querySelector('#outcome');
      document.addEventListener('auth-code-received', () => document.querySelector('form').requestSubmit());
      document.addEventListener('user-cancelled', () => (outcome.textContent = 'You stopped. Nothing was shared.'));
      document.addEventListener('civic-sip-error', ({ message }) => (outcome.textContent = message));
    </script>`;
  return page(head, body);
}

export function welcomePage({ email, nickname }) {
  return page(
    '',
    `<p>Welcome, ${escape(nickname)}</p>\n    <p role="status">Signed up as ${escape(email)}</p>`,
  );
}
