// A site whose pages the server prints. The code comes in a field of a form, like what a visitor has typed.
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { newClient, newLogin } from 'civic-backend';
import { signUpPage, welcomePage } from './pages.js';

const { CIVIC_APP_FILE = '../../.civic/my-site.json', PORT = '3000' } = process.env;
const { appId, appSecret, prvKey, serviceUrl } = JSON.parse(readFileSync(CIVIC_APP_FILE, 'utf8'));
const civic = newClient({ appId, appSecret, prvKey, api: `${serviceUrl}/sip` });

/** Session id → what is known of the visitor. In memory, until the process ends. */
const sessions = new Map();

function sessionOf(request) {
  const id = /(?:^|; )session=([\w-]{43})(?:;|$)/.exec(request.headers.cookie ?? '')?.[1];
  return sessions.get(id);
}

function openSession(response, content) {
  const id = randomBytes(32).toString('base64url');
  const session = { id, ...newLogin(), ...content };
  sessions.set(id, session);
  response.setHeader(
    'set-cookie',
    `session=${id}; HttpOnly; SameSite=Lax; Path=/${process.env.NODE_ENV === 'production' ? '; Secure' : ''}`,
  );
  return session;
}

function sendPage(response, status, page) {
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
  response.end(page);
}

function showPage(request, response) {
  const session = sessionOf(request) ?? openSession(response);
  if (session.userId) return sendPage(response, 200, welcomePage(session));
  return sendPage(response, 200, signUpPage({ appId, serviceUrl, loginNonce: session.loginNonce }));
}

async function readForm(request) {
  let text = '';
  for await (const chunk of request) {
    text += chunk;
    if (text.length > 16_384) throw new Error('too large');
  }
  return new URLSearchParams(text);
}

async function signUp(request, response) {
  const session = sessionOf(request);
  try {
    const form = await readForm(request);
    const { loginSecret } = session ?? {};
    const { userId, data } = await civic.exchangeCode(form.get('code') ?? '', { loginSecret });
    const email = data.find((item) => item.label === 'contact.personal.email')?.value;
    // A new session id: whoever knew the old one is not signed in.
    sessions.delete(session.id);
    openSession(response, { userId, email, nickname: form.get('nickname') ?? '' });
    return response.writeHead(303, { location: '/' }).end();
  } catch (error) {
    console.error(`sign-up refused: ${error.code ?? error.message}`);
    const { loginNonce } = session ?? openSession(response);
    const message = 'That did not work. Please try again.';
    return sendPage(response, 400, signUpPage({ appId, serviceUrl, loginNonce, message }));
  }
}

createServer((request, response) => {
  const [path] = request.url.split('?');
  if (request.method === 'POST' && path === '/sign-up') return signUp(request, response);
  if (request.method === 'GET' && path === '/') return showPage(request, response);
  return response.writeHead(404).end();
}).listen(Number(PORT), 'localhost', () => console.log(`http://localhost:${PORT}`));
