// The back-end: a session for each visitor, and the exchange of the code that the page has received. It also serves the built page.
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { newClient, newLogin } from 'civic-backend';
import express from 'express';
import session from 'express-session';

const { CIVIC_APP_FILE = '../../.civic/my-site.json', PORT = '3000' } = process.env;
const { appId, appSecret, prvKey, serviceUrl } = JSON.parse(readFileSync(CIVIC_APP_FILE, 'utf8'));
const civic = newClient({ appId, appSecret, prvKey, api: `${serviceUrl}/sip` });

const app = express();
// In memory, until the process ends. A real site gives `store` and a `secret` that stays.
app.use(
  session({
    secret: randomBytes(32).toString('hex'),
    resave: false,
    saveUninitialized: false,
    // Behind a proxy that speaks https, `auto` needs Express's setting `trust proxy`.
    cookie: { secure: 'auto', sameSite: 'lax' },
  }),
);

/** What the page starts with. The nonce binds the code to this visitor; its secret stays in the session. */
app.get('/api/session', (request, response) => {
  const { loginNonce, loginSecret } = newLogin(request.session.loginSecret);
  request.session.loginSecret = loginSecret;
  const { email } = request.session;
  response.set('cache-control', 'no-store').json({ appId, service: serviceUrl, loginNonce, email });
});

app.post('/api/sign-up', express.text(), async (request, response, next) => {
  try {
    const { loginSecret } = request.session;
    const { userId, data } = await civic.exchangeCode(request.body, { loginSecret });
    const email = data.find((item) => item.label === 'contact.personal.email')?.value;
    // A new session id: whoever knew the old one is not signed in.
    request.session.regenerate((error) => {
      if (error) return next(error);
      Object.assign(request.session, { userId, email }); // find the account by userId
      response.json({ email });
    });
  } catch (error) {
    console.error(`sign-up refused: ${error.code ?? error.message}`);
    response.status(400).json({ error: error.code ?? 'invalid_request' });
  }
});

app.use(express.static('dist'));

app.listen(Number(PORT), 'localhost', () => console.log(`http://localhost:${PORT}`));
