// A site on Fastify: the page with the button, a session for each visitor, and the exchange of the code that the page has received.
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import cookie from '@fastify/cookie';
import session from '@fastify/session';
import { newClient, newLogin } from 'civic-backend';
import Fastify from 'fastify';
import { renderPage } from './page.js';

const { CIVIC_APP_FILE = '../../.civic/my-site.json', PORT = '3000' } = process.env;
const { appId, appSecret, prvKey, serviceUrl } = JSON.parse(readFileSync(CIVIC_APP_FILE, 'utf8'));
const civic = newClient({ appId, appSecret, prvKey, api: `${serviceUrl}/sip` });
const script = readFileSync('public/sign-up.js');

const app = Fastify();
await app.register(cookie);
// In memory, until the process ends. A real site gives `store` and a `secret` that stays.
await app.register(session, {
  secret: randomBytes(32).toString('hex'),
  saveUninitialized: false,
  cookie: { secure: 'auto', sameSite: 'lax' },
});

/** The nonce in the page binds the code to this visitor; its secret stays in the session. */
app.get('/', (request, reply) => {
  const { loginNonce, loginSecret } = newLogin(request.session.loginSecret);
  request.session.loginSecret = loginSecret;
  const { email } = request.session;
  reply.type('text/html; charset=utf-8').header('cache-control', 'no-store');
  return reply.send(renderPage({ appId, serviceUrl, loginNonce, email }));
});

app.get('/sign-up.js', (_, reply) => reply.type('text/javascript; charset=utf-8').send(script));

app.post('/sign-up', async (request, reply) => {
  try {
    const { loginSecret } = request.session;
    const { userId, data } = await civic.exchangeCode(request.body, { loginSecret });
    const email = data.find((item) => item.label === 'contact.personal.email')?.value;
    // A new session id: whoever knew the old one is not signed in.
    await request.session.regenerate();
    Object.assign(request.session, { userId, email }); // find the account by userId
    return reply.code(204).send();
  } catch (error) {
    console.error(`sign-up refused: ${error.code ?? error.message}`);
    return reply.code(400).send();
  }
});

console.log(await app.listen({ port: Number(PORT), host: 'localhost' }));
