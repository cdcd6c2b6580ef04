// A site with a back-end of its own: sessions, a login for each, and the exchange.
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { newClient, newLogin } from 'civic-backend';

const { CIVIC_APP_FILE = '.civic/my-site.json', PORT = '3000' } = process.env;
const { appId, appSecret, prvKey, serviceUrl } = JSON.parse(readFileSync(CIVIC_APP_FILE, 'utf8'));
const civic = newClient({ appId, appSecret, prvKey, api: `${serviceUrl}/sip` });

const page = readFileSync(new URL('page.html', import.meta.url), 'utf8');
const script = readFileSync(new URL('page.js', import.meta.url));
const POLICY = [
  "default-src 'none'",
  `script-src 'self' ${serviceUrl}`,
  `connect-src 'self' ${serviceUrl}`,
  "img-src data: 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

/** Session id → what is known of the visitor. In memory: a real site keeps them in its store, with an end. */
const sessions = new Map();

function sessionOf(request) {
  const id = /(?:^|; )session=([\w-]{43})(?:;|$)/.exec(request.headers.cookie ?? '')?.[1];
  return sessions.get(id);
}

function openSession(response, content) {
  const id = randomBytes(32).toString('base64url');
  const session = { id, ...newLogin(), ...content };
  sessions.set(id, session);
  response.setHeader('set-cookie', `session=${id}; HttpOnly; SameSite=Lax; Path=/`);
  return session;
}

function sendPage(request, response) {
  const session = sessionOf(request) ?? openSession(response);
  const filled = {
    service: serviceUrl,
    appId,
    loginNonce: session.loginNonce,
    greeting: session.email ? `Signed in as ${session.email}` : '',
  };
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': POLICY,
    'cache-control': 'no-store',
  });
  response.end(page.replace(/\{\{(\w+)\}\}/g, (_, name) => escape(filled[name])));
}

/** Verified or not, text from outside is only ever text. */
function escape(text) {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

async function readText(request) {
  let text = '';
  for await (const chunk of request) {
    text += chunk;
    if (text.length > 8192) throw new Error('too large');
  }
  return text;
}

async function login(request, response) {
  const session = sessionOf(request);
  if (!session) return response.writeHead(403).end();
  try {
    const { loginSecret } = session;
    const { userId, data } = await civic.exchangeCode(await readText(request), { loginSecret });
    const email = data.find((item) => item.label === 'contact.personal.email')?.value;
    // A new session id: whoever knew the old one is not signed in.
    sessions.delete(session.id);
    openSession(response, { userId, email });
    return response.writeHead(204).end();
  } catch (error) {
    console.error(`login refused: ${error.code ?? error.message}`);
    return response.writeHead(400).end();
  }
}

createServer((request, response) => {
  const [pathname] = request.url.split('?');
  if (request.method === 'POST' && pathname === '/login') return login(request, response);
  if (request.method !== 'GET') return response.writeHead(405).end();
  if (pathname === '/') return sendPage(request, response);
  if (pathname !== '/page.js') return response.writeHead(404).end();
  response.writeHead(200, { 'content-type': 'text/javascript; charset=utf-8' });
  return response.end(script);
}).listen(Number(PORT), 'localhost', () => console.log(`http://localhost:${PORT}`));
