/** Verified or not, text from outside is only ever text. */
function escape(text) {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** The page of a visitor: with the button, or with the address by which they have signed up. */
export function renderPage({ appId, serviceUrl, loginNonce, email }) {
  const content = email
    ? `<p role="status">Signed up as ${escape(email)}</p>`
    : `<civic-button app-id="${appId}" scope-request="BASIC_SIGNUP" login-nonce="${loginNonce}"></civic-button>
    <p id="outcome" role="status"></p>`;
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <link rel="icon" href="data:,">
    <title>Fastify</title>
    <script type="module" src="${serviceUrl}/civic-elements.js"></script>
    <script type="module" src="/sign-up.js"></script>
  </head>
  <body>
    <h1>Fastify</h1>
    ${content}
  </body>
</html>`;
}
